#!/bin/sh
# bench.sh - landau's figures beside those of Google Benchmark, on this machine at this moment.
#
# `make bench` calls it with the programs that were built; LANDAU and BUILD say where things are.
# More time: BENCH=full (the peer's defaults, about a minute and a half more, and a hundred of each
# comparison, a quarter of an hour); fewer runs: RUNS=10, COMPARISONS=5.

: "${LANDAU:?}" "${BUILD:?}"
runs=${RUNS:-50}
summary=$(mktemp) || exit
trap 'rm -f "$summary"' EXIT
trap 'exit 1' HUP INT TERM

# step TITLE PROGRAM [ARGS...]: its details go on, its lines of summary are kept.
step() {
  printf '%s\n' "$1"
  shift
  "$@" >>"$summary" || printf '%s: failed|-|\n' "${1##*/}" >>"$summary"
}

case " $* " in
*" bench/peer "*)
  step 'Time of a call, ten interleaved pairs:' "$BUILD/bench/peer" pairs
  step "Google Benchmark's automatic complexity, 0.01 s a size:" \
    "$BUILD/bench/peer" complexity 0.01
  if [ "${BENCH-}" = full ]; then
    step "Google Benchmark's automatic complexity, as it is by default:" \
      "$BUILD/bench/peer" complexity
  fi
  ;;
*)
  echo 'The comparison with Google Benchmark is skipped: its library wasn'\''t there at configure'
  echo 'time (libbenchmark-dev, and a C++ compiler).'
  ;;
esac
step "landau run, $runs times (named: what isn't right):" "$BUILD/bench/runs" "$LANDAU" "$runs" quiet
step 'landau run, 20 times, another process busy on the measuring processor:' \
  "$BUILD/bench/runs" "$LANDAU" 20 loaded
step 'The explorer, in terminals of its own:' "$BUILD/bench/screen" "$LANDAU" \
  "$BUILD/tests/screen_probe"
step 'landau compare and landau check, again and again (named: what isn'\''t right):' \
  sh "$(dirname "$0")/decisions.sh"

echo
awk -F '|' '
  BEGIN { printf "%-66s %-20s %s\n", "", "seen", "to reach" }
  { printf "%-66s %-20s %s\n", $1, $2, $3 }
' "$summary"
