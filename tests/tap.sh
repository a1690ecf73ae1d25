# tap.sh - what shell tests share: TAP, and a folder $top that goes with them. To be sourced.
# shellcheck shell=sh

: "${SOURCE:=$(dirname "$0")/..}"
top=$(mktemp -d) || exit
trap 'rm -rf "$top"' EXIT
trap 'exit 1' HUP INT TERM
count=0

# report WHAT FAULTS: one test; it passes where there are no faults.
report() {
  count=$((count + 1))
  if [ -z "$2" ]; then
    echo "ok $count - $1"
  else
    echo "not ok $count - $1"
    printf '%s\n' "$2" | head -n 40 | cut -c 1-300 | sed 's/^/# /'
  fi
}

# skip WHY: one test that can't be made here.
skip() {
  count=$((count + 1))
  echo "ok $count # SKIP $1"
}
