# asked.sh - what tests share that ask one subcommand, $asked, many questions: how it ends, and what
# it says. To be sourced; sources tap.sh.
# shellcheck shell=sh

: "${LANDAU:=src/landau}" "${asked:?}"
# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"

# ask ARGUMENT...: leaves what it prints in the files out and err, and status.
ask() {
  timeout 120 "$LANDAU" "$asked" "$@" </dev/null >out 2>err
  status=$?
}

# exits STATUS: a fault where the last one ended otherwise.
exits() {
  [ "$status" -eq "$1" ] || {
    echo "status $status, not $1"
    cat out err
  }
}

# says TEXT...: a fault for each text that the last one didn't print.
says() {
  for text; do grep -qF -e "$text" out || echo "'$text' is missing in: $(cat out)"; done
}

# refused TEXT ARGUMENT...: a fault unless these are refused with one line that has the text.
refused() {
  text=$1
  shift
  ask "$@"
  exits 2
  [ ! -s out ] || echo "landau $asked $*: there is output"
  [ "$(wc -l <err | tr -d ' ')" -eq 1 ] || echo "landau $asked $*: not one line of error"
  grep -qF -e "$text" err || echo "landau $asked $*: $(cat err)"
}
