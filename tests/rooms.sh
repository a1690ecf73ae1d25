#!/bin/sh
# rooms.sh - the ladder holds: what each room includes and calls, it may. TAP.
#
# SOURCE is the source tree, BUILD the build folder (its archives are read with NM). Before it
# looks at the house it is shown small trees with one fault each, and has to find every one.

# What each room may use: other rooms, and powers of the table below. `landau` is src/landau.h;
# `arrays` is what algorithms that sort share; `timed` is an algorithm, and `counted` the same in
# its counting build.
rooms() {
  cat <<'END'
landau      -                                              -
base        -                                              -
model       base                                           -
measure     landau,base,model                              clock,elfutils
timed       landau,arrays                                  -
counted     landau,measure                                 -
algorithms  landau,base,model,timed,counted                -
fit         base,model                                     gsl
plan        base,model                                     -
worker      landau,base,model,measure                      processes,signals,output
plot        base,model                                     -
io          base,model                                     jansson
report      base,model,plot,io                             -
teach       base,model,plot,io                             -
tui         base,model,plot                                curses,signals,output
app         landau,base,model,measure,algorithms,fit,plan,worker,plot,io,report,teach,tui      -
cli         landau,base,model,measure,algorithms,fit,plan,worker,plot,io,report,teach,tui,app  output,signals,locale
END
}

# What not every room may do: the power, its headers and its functions.
powers() {
  cat <<'END'
clock      -  ^(clock|clock_gettime|clock_getres|getrusage|gettimeofday|time|times|timespec_get)$
curses     ^(n?curses(w/.*)?|term)\.h$  ^(newterm|initscr|endwin|doupdate|w?(add|get|refresh).*ch|tputs|tigetstr|tigetnum|setupterm)$
elfutils   ^(link\.h|elfutils/.*|dwarf\.h|g?elf\.h|libelf\.h)$  ^(dwarf_|dwfl_|dwelf_|elf_|gelf_)
gsl        ^gsl/  ^gsl_
jansson    ^jansson\.h$  ^json_
locale     ^locale\.h$  ^(setlocale|newlocale|uselocale)$
output     -  ^(__printf_chk|__vprintf_chk|printf|putchar|puts|stdout|vprintf)$
processes  ^(spawn|sys/wait|sys/prctl|sys/pidfd)\.h$  ^(v?fork|exec[lv]p?e?|execveat|fexecve|killpg|pidfd_.*|posix_spawnp?|prctl|wait|wait3|wait4|waitid|waitpid)$
signals    -  ^(kill|psignal|pthread_sigmask|raise|sigaction|signal|sigprocmask|sigsuspend)$
nobody     -  ^(drand48|gets|mktemp|popen|rand|random|srand|srandom|strtok|system|tmpnam)$
END
}

# Whoever includes anything else of others' has to say whose it is.
libc='^(assert|complex|ctype|errno|fenv|float|inttypes|limits|locale|math|setjmp|signal|stdarg'
libc=$libc'|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|time|wchar|wctype|dirent|dlfcn'
libc=$libc'|fcntl|fnmatch|getopt|glob|langinfo|libgen|malloc|poll|pthread|pwd|regex|sched'
libc=$libc'|semaphore|spawn|strings|syslog|termios|unistd|(sys|linux)/.*)\.h$'

# climb PROGRAM FILE...: runs awk with both tables read: may[room, room], can[room, power],
# headers[power], functions[power].
climb() {
  program=$1
  shift
  awk -v libc="$libc" '
    table == "rooms" {
      may[$1, $1] = 1
      split($2, list, ",")
      for (i in list)
        may[$1, list[i]] = 1
      split($3, list, ",")
      for (i in list)
        can[$1, list[i]] = 1
      next
    }
    table == "powers" { headers[$1] = $2; functions[$1] = $3; next }
  '"$program" table=rooms "$tables/rooms" table=powers "$tables/powers" table=none "$@"
}

# check_includes TREE: prints a line for each include that goes up, sideways or out of the house.
check_includes() {
  (
    cd "$1" || exit
    # shellcheck disable=SC2016,SC2046  # dollars are awk's, and our file names have no blanks
    climb '
      FNR == 1 {
        split(FILENAME, part, "/")
        room = part[1] == "src" ? part[2] : "timed"
        if (room == "landau.h")
          room = "landau"
        if (FILENAME ~ /^algorithms\/(algorithms|index)\.[ch]$/)
          room = "algorithms"
      }
      function complain(text) { print FILENAME ":" FNR ": " text }
      !/^[ \t]*#[ \t]*include[ \t]/ { next }
      match($0, /"[^"]*"/) {
        name = substr($0, RSTART + 1, RLENGTH - 2)
        of = name ~ /\// ? substr(name, 1, index(name, "/") - 1) : substr(name, 1, length(name) - 2)
        if (of != "config" && !((room, of) in may))
          complain(room " may not include " name)
        next
      }
      match($0, /<[^>]*>/) {
        name = substr($0, RSTART + 1, RLENGTH - 2)
        whose = ""
        for (power in headers)
          if (headers[power] != "-" && name ~ headers[power])
            whose = power
        if (whose ? !((room, whose) in can) : name !~ libc)
          complain(room " may not include <" name ">" (whose ? " of " whose : ""))
        next
      }
      { complain("an include that names no file") }
    ' $(find src algorithms -name '*.[ch]')
  )
}

archives() {
  rooms | while read -r room _; do
    case $room in
    landau | timed | counted) ;;
    algorithms) echo algorithms/libalgorithms.a ;;
    cli) echo src/libcli.a src/cli/main.o ;;
    *) echo "src/lib$room.a" ;;
    esac
  done
}

# check_symbols BUILD: prints a line for each symbol that a room uses and may not.
check_symbols() {
  (
    cd "$1" || exit
    for archive in $(archives); do
      [ -e "$archive" ] || echo "$archive was not built"
    done
    # shellcheck disable=SC2046  # one word an archive
    ${NM:-nm} -A -P $(archives) 2>/dev/null >"$tables/symbols"
    # shellcheck disable=SC2016  # dollars are awk's
    climb '
      {
        room = $1
        sub(/(\.a\[|\.o:).*/, "", room)
        sub(/^.*(\/lib|\/)/, "", room)
        if (room == "main")
          room = "cli"
        if (match($1, /\.(timed|counted)\.o/))
          room = substr($1, RSTART + 1, RLENGTH - 3)
      }
      $3 ~ /^[A-TV-Z]$/ && !($2 in home) { home[$2] = room }
      $3 == "U" { used[room, $2] = 1 }
      END {
        for (pair in used) {
          split(pair, use, SUBSEP)
          if (use[2] in home) {
            if (!((use[1], home[use[2]]) in may))
              print use[1] " may not use " use[2] "() of " home[use[2]]
            continue
          }
          for (power in functions)
            if (functions[power] != "-" && use[2] ~ functions[power] && !((use[1], power) in can))
              print use[1] " may not use " use[2] "() of " power
        }
      }
    ' "$tables/symbols" | sort
  )
}

# check_folders TREE: prints each folder of src/ that is no room.
check_folders() {
  for folder in "$1"/src/*/; do
    room=$(basename "$folder")
    case $room in
    .*) continue ;;
    esac
    rooms | grep -q "^$room " || echo "src/$room is no room of the table"
  done
}

# check_guards TREE: prints each header without the guard that its path makes.
check_guards() {
  (
    cd "$1" || exit
    # shellcheck disable=SC2046  # our file names have no blanks
    awk '
      function close_file() {
        if (header && !(state == "defined" && last == "#endif"))
          print header ": is not guarded by " guard
      }
      FNR == 1 {
        close_file()
        header = guard = FILENAME
        sub(/^[a-z]*\//, "", guard)
        gsub(/[^a-z0-9]/, "_", guard)
        guard = FILENAME == "src/landau.h" ? "LANDAU_H" : "LANDAU_" toupper(guard)
        state = "begun"
      }
      state == "opened" { state = $1 == "#define" && $2 == guard ? "defined" : "wrong" }
      state == "begun" && $1 == "#ifndef" { state = $2 == guard ? "opened" : "wrong" }
      NF { last = $1 }
      END { close_file() }
    ' $(find src algorithms -name '*.h') | sort
  )
}

# check_names TREE: prints each file name that stands in two places.
check_names() {
  (
    cd "$1" || exit
    find src algorithms tests -type d -name '.*' -prune -o \
      -type f ! -name '.*' ! -name '*.[ao]' -print |
      sed 's,.*/,,' | sort | uniq -d | sed 's/$/: two files bear this name/'
  )
}

# ---------------------------------------------------------------------------- small faulty trees

# A tree of two rooms without fault; its archives are what the false nm below prints.
make_tree() {
  rm -rf "$tree"
  mkdir -p "$tree/src/base" "$tree/src/plot" "$tree/src/tui" "$tree/algorithms" "$tree/tests"
  put src/base/text.h '#ifndef LANDAU_BASE_TEXT_H' '#define LANDAU_BASE_TEXT_H' '#endif'
  put src/plot/canvas.c '#include <stdio.h>' '#include "base/text.h"' '#include "config.h"'
  put src/tui/screen.c '#  include <curses.h>' '#include "plot/canvas.h"'
  for archive in $(archives); do put "$archive" ''; done
  put src/cli/main.o 'main T 0 0' 'setlocale U'
  put src/libbase.a 'text_append T 0 0' 'malloc U'
  put src/libplot.a 'canvas_put T 0 0' 'text_append U' 'local t 0 0'
}

put() {
  mkdir -p "$tree/$(dirname "$1")"
  file=$tree/$1
  shift
  printf '%s\n' "$@" >"$file"
}

# finds WHAT CHECK EXPECTED: the check says exactly this of the faulty tree.
finds() {
  said=$(NM="$tables/nm" "$2" "$tree")
  report "$1" "$([ "$said" = "$3" ] || echo "said '$said'")"
  make_tree
}

# ------------------------------------------------------------------------------------------ TAP

# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"
tables=$top
rooms >"$tables/rooms"
powers >"$tables/powers"
tree=$tables/tree
cat >"$tables/nm" <<'END'
#!/bin/sh
shift 2
for archive; do
  case $archive in
  *.a) member="[libplot_a-x.o]" ;;
  *) member= ;;
  esac
  sed "s,^,$archive$member: ," "$archive"
done
END
chmod +x "$tables/nm"

echo 1..19
make_tree
for check in includes symbols folders guards names; do
  finds "a tree without fault has no fault in its $check" "check_$check" ''
done

put src/base/bad.c '#include "plot/canvas.h"'
finds 'an include that goes up' check_includes 'src/base/bad.c:1: base may not include plot/canvas.h'
put src/plot/bad.c '' '# include "io/csv.h"'
finds 'an include of a neighbour' check_includes 'src/plot/bad.c:2: plot may not include io/csv.h'
put src/plot/bad.c '#include <gsl/gsl_math.h>'
finds "somebody's library" check_includes 'src/plot/bad.c:1: plot may not include <gsl/gsl_math.h> of gsl'
put src/plot/bad.c '#include <zlib.h>'
finds 'a library without an owner' check_includes 'src/plot/bad.c:1: plot may not include <zlib.h>'
put algorithms/bad.c '#include "base/text.h"'
finds 'an algorithm that uses a room' check_includes 'algorithms/bad.c:1: timed may not include base/text.h'
put src/libbase.a 'text_append T 0 0' 'canvas_put U'
finds 'a call that goes up' check_symbols 'base may not use canvas_put() of plot'
put src/libplot.a 'time U' 'kill U' 'times_two U'
finds 'a clock and a signal' check_symbols "plot may not use kill() of signals
plot may not use time() of clock"
rm "$tree/src/libplan.a"
finds 'an archive that is missing' check_symbols 'src/libplan.a was not built'
put src/attic/bad.c ''
finds 'a folder without a room' check_folders 'src/attic is no room of the table'
put src/plot/canvas.h '#ifndef LANDAU_CANVAS_H' '#define LANDAU_CANVAS_H' '#endif'
finds 'a header with another guard' check_guards 'src/plot/canvas.h: is not guarded by LANDAU_PLOT_CANVAS_H'
put tests/canvas.c ''
finds 'a name that two files bear' check_names 'canvas.c: two files bear this name'

report 'includes go down the ladder' "$(check_includes "$SOURCE")"
if [ -n "${BUILD-}" ]; then
  report 'calls go down the ladder' "$(check_symbols "$BUILD")"
else
  skip "BUILD doesn't say where the archives are"
fi
report 'every folder of src is a room, every header is guarded, every name is unique' \
  "$(check_folders "$SOURCE" && check_guards "$SOURCE" && check_names "$SOURCE")"
