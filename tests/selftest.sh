#!/bin/sh
# selftest.sh - landau self-test from end to end. TAP.

: "${LANDAU:=src/landau}"
# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"

# self_test STATUS ARGUMENT...: leaves what it prints in out and err, and prints a fault where it
# ends otherwise than with that status.
self_test() {
  expected=$1
  shift
  timeout 120 "$LANDAU" self-test "$@" </dev/null >out 2>err
  got=$?
  [ $got -eq "$expected" ] || echo "landau self-test $*: status $got: $(cat err)"
}

# refused TEXT ARGUMENT...: prints a fault unless it refuses these with one line that has the text.
refused() {
  text=$1
  shift
  self_test 2 "$@"
  [ ! -s out ] || echo "landau self-test $*: there is output"
  [ "$(wc -l <err | tr -d ' ')" -eq 1 ] || echo "landau self-test $*: not one line of error"
  grep -qF -e "$text" err || echo "landau self-test $*: $(cat err)"
}

# has TEXT...: prints a fault for each text that out lacks.
has() {
  for text; do grep -qF -e "$text" out || echo "'$text' is missing in: $(cat out)"; done
}

echo 1..7
cd "$top" || exit

report 'the same seed and noise give the same bytes' "$(
  for format in table csv; do
    self_test 0 --noise 0.05 --draws 2 --format $format
    cp out first
    self_test 0 --noise 0.05 --draws 2 --seed 1 --format $format -o second
    cmp first second
    [ ! -s out ] || echo 'there is output beside -o'
    [ ! -s err ] || cat err
  done)"

report 'another seed, noise or budget gives others' "$(
  self_test 0 --noise 0.05 --draws 2 --format csv
  cp out first
  for other in '--noise 0.05 --seed 2' '--noise 0.1' '--noise 0.05 --budget 0.05'; do
    # shellcheck disable=SC2086
    self_test 0 --draws 2 --format csv $other
    cmp -s out first && echo "the same with $other"
  done)"

report 'csv: every law is drawn as often as it was to be, with fields of their kind' "$(
  self_test 0 --noise 0.1 --draws 3 --format csv
  [ "$(head -n 1 out)" = law,answer,state,from,count,confidence ] || head -n 1 out
  "$LANDAU" list --laws | sed 's/).*/)/' | sort >laws
  sed 1d out | awk -F, '{ count[$1] += $5 } END { for (law in count)
    if (count[law] == 3) print law; else print law " " count[law] }' | sort >drawn
  diff laws drawn
  sed 1d out | awk -F, 'NF != 6 || $3 !~ /^(decided|undecided|too few)$/ || $6 < $4 || $6 > 1 ||
    ($3 == "decided") != ($4 >= 0.9)')"

report 'without noise nearly all are right' "$(
  self_test 0 --noise 0 --draws 3 --format csv
  sed 1d out | awk -F, '$1 == $2 && $3 == "decided" { right += $5 } { all += $5 }
    END { if (all != 48 || right < 46) print right " of " all }')"

report 'the table has its four parts' "$(
  self_test 0 --noise 0.3 --draws 2
  has 'As asked for:' '32 synthetic series' 'most confused with' 'Decided, by the law drawn' \
    'Confidence       series' 'told apart'
  awk 'length($0) > 80' out)"

report 'without --noise it measures this machine' "$(
  self_test 0 --draws 1
  has 'Measured here:' 'the clock ticks every' '16 synthetic series'
  [ ! -s err ] || cat err)"

report 'what makes no sense is refused' "$(
  refused 'table or csv, not json' --format json
  refused 'table or csv, not samples' --format samples
  refused 'quick-sort' quick-sort
  for number in -1 1.5 x '' nan inf 5%; do refused --noise --noise "$number"; done
  for number in 0 -1 1000 x '' 1.5 99999999999999999999; do refused --draws --draws "$number"; done
  refused 'no option --metric' --metric steps)"
