#!/bin/sh
# completions.sh - the completions of bash, zsh and fish, asked in the shells themselves. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# What is typed, what has to be offered then, and what must not be (- for nothing). Words are given
# here without what stands before the last = or : of what is typed.
cases() {
  cat <<'END'
landau ch|check|compare
landau |run quick-sort sorting|complete manual-page
landau run --form|--format|--formats --metric
landau list --form|--formats|--format
landau run --format |table csv json samples|md run
landau run -af |table csv|md run
landau compare --form=|md csv|samples
landau run --format=c|csv|table
landau check --within n|nlogn n^2 n!|1 quadratic
landau check --undecided |pass fail|quick-sort
landau --theme |light mono|quick-sort
landau --glyphs=b|braille|ascii
landau run --metric steps --metr|--metric|--format
landau run --metric |steps memory|sorting
landau run quick-sort:|sorted reversed|quick-sort
landau run quick-sort:so|sorted|reversed
landau run sort|sorting sort.c sorts/|sort.txt insertion-sort
landau compare t|t.csv|-
landau fit sort|sort.txt sort.c|sorting
landau run --output=sort|sort.txt|sorting
landau run --seed |-|quick-sort sort.c
landau run --command ech|echo|quick-sort
landau help form|formats|run
landau replay s|sorting sort.txt|basics quick-sort
landau -- --f|-|--format
landau worker-test prog --f|-|--format --help
END
}

# In a folder with these, by a program that is called landau.
mkdir bin home home/sorts
cd home || exit
touch sort.c sort.txt t.csv
ln -s "$LANDAU" ../bin/landau
PATH=$top/bin:$PATH
export PATH SOURCE

# bash takes words apart at = and : before it asks, and replaces what stands behind these.
in_bash() {
  # shellcheck disable=SC2016  # dollars are bash's
  bash --norc -c '
    . "$SOURCE/completions/landau"
    while IFS= read -r line; do
      COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
      read -ra COMP_WORDS < <(sed "s/[=:]/ & /g" <<<"$line")
      [[ $line != *" " ]] || COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _landau
      before=${line##* }
      before=${before%"${before##*[=:]}"}
      for word in "${COMPREPLY[@]}"; do
        [[ ! -d $word ]] || word+=/
        printf "%s|%s%s\n" "$line" "$before" "$word"
      done
    done'
}

in_fish() {
  # shellcheck disable=SC2016  # dollars are fish's
  HOME=$top XDG_CONFIG_HOME=$top XDG_DATA_HOME=$top fish --no-config -c '
    source $SOURCE/completions/landau.fish
    while read line
      for found in (complete -C $line)
        echo $line"|"(string split \t -- $found)[1]
      end
    end'
}

# A zsh in a terminal of its own: what completion adds is told on the way.
in_zsh() {
  cat >../asked.zsh <<'END'
compadd() {
  local -a hits
  if [[ ${@[1,(i)(-|--)]} == *-[a-zA-Z]#[OAD]\ * ]]; then
    builtin compadd "$@"
    return
  fi
  builtin compadd -A hits "$@"
  for hit in $hits; do
    [[ ! -d $hit ]] || hit+=/
    # As it is inserted, a shell would read it.
    print -r -- "$IPREFIX${(Q)hit}" >>$TOLD
  done
  builtin compadd "$@"
}
ask() {
  BUFFER=$(<$ASKED)
  # What is read from a file has lost no blank at its end: a mark stands behind it.
  BUFFER=${BUFFER%|}
  CURSOR=$#BUFFER
  zle list-choices
  BUFFER=
  print -r -- done
}
setopt extended_glob
PS1= RPS1=
autoload -Uz compinit
compinit -u -D
zstyle ':completion:*' list-prompt ''
LISTMAX=1000
zle -N ask
bindkey '^T' ask
print -r -- ready
END
  # shellcheck disable=SC2016  # dollars are zsh's
  TOLD=$top/told ASKED=$top/asked SET_UP=$top/asked.zsh TERM=dumb timeout 60 zsh -f -c '
    zmodload zsh/zpty
    zpty asked "zsh -f -i"
    zpty -w asked "fpath=($SOURCE/completions \$fpath); . $SET_UP"
    zpty -r asked said "*ready*"
    while IFS= read -r line; do
      print -rn -- "$line|" >$ASKED
      : >$TOLD
      zpty -w -n asked $'\''\x14'\''
      zpty -r asked said "*done*"
      while IFS= read -r word; do
        print -r -- "$line|$word"
      done <$TOLD
    done
    zpty -d asked'
}

# compared: the faults in the file `offered`, lines of what was typed and one word.
compared() {
  cases | awk -F '|' '
    function offers(line, word) {
      return (line, last(line) word) in given
    }
    # What stands in the word before the last = or :.
    function last(line) {
      sub(/.* /, "", line)
      if (line !~ /[=:]/) return ""
      sub(/[^=:]*$/, "", line)
      return line
    }
    FILENAME != "-" { given[$1, $2] = 1; next }
    {
      count = split($2, word, " ")
      for (i = 1; i <= count; i++)
        if (word[i] != "-" && !offers($1, word[i])) print "`" $1 "` doesn\047t offer " word[i]
      count = split($3, word, " ")
      for (i = 1; i <= count; i++)
        if (word[i] != "-" && offers($1, word[i])) print "`" $1 "` offers " word[i]
    }' ../offered -
}

echo 1..5

for shell in bash zsh fish; do
  if command -v $shell >/dev/null 2>&1; then
    cases | cut -d "|" -f 1 | in_$shell >../offered 2>../err
    report "$shell offers what can be typed" "$(
      compared
      cat ../err)"
  else
    skip "$shell is not here"
  fi
done

# The words of the tables are tested by tests/test_completion; here, that there is no other way in.
report 'a line that makes no sense offers nothing, in silence' "$(
  run 0 complete -- --nothing=
  silent out
  run 0 complete -- run --format= --metric ''
  has out 'steps'
  run 0 complete
  has out 'self-test'
  silent err)"

report 'laws that are offered are laws' "$(
  run 0 complete -- check --within ''
  cut -f 1 out >laws
  run 0 complete -- check --within O
  cut -f 1 out >>laws
  [ "$(wc -l <laws)" -ge 30 ] || cat laws
  printf 'n,steps\n' >none.csv
  while IFS= read -r law; do
    "$LANDAU" check --within "$law" none.csv </dev/null 2>&1 | grep -i 'law'
  done <laws)"
