# program.sh - what tests of the whole program share: how it is run, and how its words are checked. To
# be sourced; sources tap.sh, and goes into its folder.
# shellcheck shell=sh

: "${SOURCE:=$(dirname "$0")/..}" "${BUILD:=.}"
: "${LANDAU:=$BUILD/src/landau}"
# shellcheck source=tests/tap.sh
. "$SOURCE/tests/tap.sh"
cd "$top" || exit
unset NO_COLOR SOURCE_DATE_EPOCH

has_command() {
  command -v "$1" >/dev/null 2>&1
}

# run STATUS ARGUMENT...: runs landau, leaves its output in the files out and err, and prints a
# fault where it ends otherwise than with that status.
run() {
  expected=$1
  shift
  "$LANDAU" "$@" </dev/null >out 2>err
  got=$?
  [ $got -eq "$expected" ] && return
  echo "landau $*: status $got instead of $expected"
  cat err
}

# attentive COMMAND...: runs it with no signal ignored, as those are that a shell starts in the
# background, or below nohup.
attentive() {
  if env --default-signal true 2>/dev/null; then
    env --default-signal "$@"
  else
    "$@"
  fi
}

# same WHAT EXPECTED GOT: prints a fault where two texts differ.
same() {
  [ "$2" = "$3" ] || printf '%s:\n  %s\ninstead of\n  %s\n' "$1" "$3" "$2"
}

# has FILE TEXT...: prints a fault for each text that the file lacks.
has() {
  file=$1
  shift
  for text; do
    grep -qF -e "$text" "$file" || {
      echo "'$text' is missing in:"
      cat "$file"
    }
  done
}

# refused TEXT ARGUMENT...: prints a fault unless landau refuses the arguments with status 2,
# without output, and with one line that has the text.
refused() {
  text=$1
  shift
  run 2 "$@"
  [ ! -s out ] || echo "landau $*: there is output"
  same "lines about landau $*" 1 "$(wc -l <err | tr -d ' ')"
  has err "$text"
}

# silent FILE: prints a fault where the file holds anything.
silent() {
  [ ! -s "$1" ] || cat "$1"
}

# no_escapes FILE: prints a fault where the file holds a control character.
no_escapes() {
  if LC_ALL=C tr -d '\n' <"$1" | LC_ALL=C grep -q '[[:cntrl:]]'; then
    echo 'a control character:'
    od -c "$1" | head -n 5
  fi
}

# descendants PID: those who descend from it now, "pid began" in each line.
descendants() {
  cat /proc/[0-9]*/stat 2>/dev/null | sed 's/^\([0-9]*\) (.*) /\1 /' |
    awk -v ancestor="$1" '
      $2 != "Z" { parent[$1] = $3; began[$1] = $20 }
      END {
        for (pid in parent) {
          at = pid
          while (at in parent && parent[at] != ancestor) at = parent[at]
          if (at in parent) print pid, began[pid]
        }
      }'
}

# still_there FILE: those of the file's descendants who live after a while.
still_there() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    left=$(cat /proc/[0-9]*/stat 2>/dev/null | sed 's/^\([0-9]*\) (.*) /\1 /' |
      awk '$2 != "Z" { print $1, $20 }' | grep -xFf "$1")
    [ -z "$left" ] && return
    sleep 0.5
  done
  echo "processes are left: $left"
}

# workers PID: the workers among its descendants.
workers() {
  descendants "$1" | while read -r pid _; do
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q ' worker ' && echo "$pid"
  done
}

# worker_of PID: waits until it has a worker, and prints one.
worker_of() {
  tries=300
  while [ "$((tries -= 1))" -gt 0 ] && kill -0 "$1" 2>/dev/null; do
    for found in $(workers "$1"); do
      echo "$found"
      return
    done
    sleep 0.1
  done
}
