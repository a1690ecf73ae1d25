# landau.fish - completion for fish; landau itself knows what could be typed (landau complete).

function __landau_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    type -q $program; or return
    set -e words[1]

    # Files and programs stand behind the = of an option, which stays before them.
    set -l option (string match -r -- '^--[^=]*=' $current)
    set -l value (string replace -r -- '^--[^=]*=' '' $current)

    for line in ($program complete -- $words "$current" 2>/dev/null)
        switch $line
            case \t'files*'
                set -l endings (string split -n ' ' -- (string replace \tfiles '' -- $line))
                for found in (__fish_complete_path "$value")
                    set -l file (string replace -r '\t.*' '' -- $found)
                    if test -z "$endings"; or string match -qr '/$' -- $file
                        echo "$option$file"
                    else if contains -- (string replace -r '.*\.' '' -- $file) $endings
                        echo "$option$file"
                    end
                end
            case \tprograms
                for found in (complete --do-complete=(string escape -- "$value"))
                    echo "$option$found"
                end
            case '*'
                echo $line
        end
    end
end

complete -c landau -f -a '(__landau_complete)'
