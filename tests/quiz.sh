#!/bin/sh
# quiz.sh - landau quiz where there is no terminal: questions and answers are lines. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"
lecture=$SOURCE/tests/data/lecture.json

# quiz STATUS ANSWERS ARGUMENT...: types the answers, a word each; leaves output in out and err.
quiz() {
  expected=$1
  answers=$2
  shift 2
  # shellcheck disable=SC2086  # one line a word
  printf '%s\n' $answers | "$LANDAU" quiz "$@" >out 2>err
  got=$?
  [ $got -eq "$expected" ] || echo "landau quiz $*: status $got: $(cat err)"
}

has() {
  for text; do grep -qF -e "$text" out || echo "'$text' is missing in: $(cat out)"; done
}

has_not() {
  for text; do ! grep -qF -e "$text" out || echo "'$text' is in: $(cat out)"; done
}

ten='1 1 1 1 1 1 1 1 1 1'

echo 1..7

report 'ten questions, each explained, and a score' "$(
  quiz 0 "$ten" --seed 1 "$lecture"
  has '1 of 10: ' '10 of 10: ' ' of 10 right.'
  said=$(grep -cE '^(Right\.|No, it is [1-4]\.) [a-z-]+ is O\(' out)
  [ "$said" -eq 10 ] || echo "$said answers were explained")"

report 'the same seed asks the same, another one something else' "$(
  quiz 0 "$ten" --seed 1 "$lecture"
  mv out first
  quiz 0 "$ten" --seed 1 "$lecture"
  cmp first out
  quiz 0 "$ten" --seed 2 "$lecture"
  ! cmp -s first out || echo 'seeds make no difference')"

report 'what is no answer is asked for again, and q ends it' "$(
  quiz 0 '0 9 x 1x 2 q' --seed 1 "$lecture"
  [ "$(grep -c '^A number from 1 to' out)" -eq 4 ] || cat out
  has ' of 1 right.'
  has_not '3 of 10: ')"

report 'the end of the input ends it' "$(
  quiz 0 '1 1' --seed 1 "$lecture"
  has ' of 2 right.')"

report 'counts alone are measured, asked about and right' "$(
  quiz 0 "$ten" --seed 3 nested-loops linear-scan
  has ' right.' 'O(n^2), quadratic: doubling n makes it 4 times slower')"

report 'a file that tells no law is said to' "$(
  printf 'n,seconds\n1,1\n2,2\n' >two.csv
  quiz 4 1 two.csv
  has_not 'of'
  [ "$(wc -l <err | tr -d ' ')" -eq 1 ] || cat err
  grep -q 'no law could be told' err || cat err)"

report 'what is unknown is refused' "$(
  quiz 2 1 quick-sotr
  grep -q 'quick-sort' err || cat err
  quiz 2 1 missing.json
  [ "$(wc -l <err | tr -d ' ')" -eq 1 ] || cat err
  quiz 2 1 --format csv)"
