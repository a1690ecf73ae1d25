#!/bin/sh
# check.sh - landau check, from recorded measurements and from exact counts: every answer, every
# exit status, and what it says of them. TAP.

asked=check
# shellcheck source=tests/asked.sh
. "$(dirname "$0")/asked.sh"

# rows METRIC COST: rows of a series, COST an expression in n.
rows() {
  awk -v metric="$1" "BEGIN {
    for (n = 16; n < 100000; n = int(1.6 * n)) printf \"%d,%.9g,%s\\n\", n, $2, metric
  }"
}

# recorded NAME METRIC COST [METRIC COST]: NAME.csv with one or two series.
recorded() {
  {
    echo n,value,metric
    rows "$2" "$3"
    [ -z "${4-}" ] || rows "$4" "$5"
  } >"$1.csv"
}

# run NAME TIME FOREIGN: NAME.json, a run of seen.py whose line 4 runs n times and calls FOREIGN;
# TIME is what a call takes.
run() {
  awk -v foreign="$3" "
    function samples(metric, cost,  text) {
      text = \"\\\"metric\\\": \\\"\" metric \"\\\", \\\"samples\\\": [\"
      for (n = 16; n < 40000; n = int(1.6 * n)) {
        value = cost ? $2 : 3 * n + 2
        text = text (n > 16 ? \", \" : \"\") \"{\\\"n\\\": \" n \", \\\"value\\\": \" value \"}\"
      }
      return text \"]\"
    }
    function counts(factor, more,  text) {
      for (n = 16; n < 40000; n = int(1.6 * n))
        text = text (n > 16 ? \", \" : \"\") \"[\" n \", \" factor * n + more \"]\"
      return text
    }
    BEGIN {
      print \"{\\\"landau\\\": 1, \\\"series\\\": [{\\\"name\\\": \\\"seen.py:f\\\", \\\"target\\\": \\\"seen.py:f\\\",\"
      print samples(\"time\", 1) \", \\\"stopped\\\": \\\"budget\\\",\"
      print \"\\\"witness\\\": {\" samples(\"steps\", 0) \"},\"
      print \"\\\"source\\\": {\\\"file\\\": \\\"seen.py\\\", \\\"text\\\": \\\"def f(xs):\\\\n    seen = []\\\\n    \" \\
        \"for x in xs:\\\\n        if x in seen:\\\\n            return x\\\\n        seen.append(x)\\\\n\\\",\"
      print \"\\\"lines\\\": [{\\\"number\\\": 3, \\\"counts\\\": [\" counts(1, 1) \"]},\"
      print \"{\\\"number\\\": 4, \\\"counts\\\": [\" counts(1, 0) \"]\" \\
        (foreign ? \", \\\"foreign\\\": [\\\"\" foreign \"\\\"]\" : \"\") \"},\"
      print \"{\\\"number\\\": 6, \\\"counts\\\": [\" counts(1, 0) \"]}]}}]}\"
    }" >"$1.json"
}

echo 1..37
cd "$top" || exit

# ------------------------------------------------------------------------ recorded measurements

recorded linear time '3e-9 * n'
recorded square time '3e-9 * n * n'
recorded steps steps '5 * n + 2'

ask linear.csv --within 'O(n)'
report 'time that is within is status 0' "$(exits 0
  says 'within O(n) by time: O(n)  linear'
  [ ! -s err ] || cat err)"

ask square.csv --within 'O(n log n)'
report 'time that is worse is status 1' "$(exits 1
  says 'worse than O(n log n) by time: O(n^2)  quadratic')"

ask linear.csv square.csv --within 'n log n'
report 'of several one that is worse is enough, and both are told' "$(exits 1
  says 'linear.csv  within' 'square.csv  worse')"

ask steps.csv --within 'O(n)'
report 'counts that somebody made are what they are' "$(exits 0
  says 'within O(n) by steps: O(n)')"

recorded both steps '5 * n' time '3e-9 * n * n'
ask both.csv --within 'O(n)'
report 'steps come before time' "$(exits 0
  says 'within O(n) by steps')"
ask both.csv --within 'O(n)' --metric time
report 'and time alone is heard where it is asked for' "$(exits 1
  says 'worse than O(n) by time')"
ask both.csv --within 'O(log n)' --metric steps
report 'so are steps alone' "$(exits 1
  says 'worse than O(log n) by steps')"

recorded memory memory '8 * n'
ask memory.csv --within 'O(1)'
report 'a file of something else is checked for what it holds' "$(exits 1
  says 'worse than O(1) by memory')"

recorded sort time '3e-9 * n * log(n)'
ask sort.csv --within 'O(n)'
report 'what memory could make of it is undecided: status 3' "$(exits 3
  says 'undecided whether within O(n) by time: O(n log n)' 'memory alone')"
ask sort.csv --within 'O(n)' --undecided pass
report '--undecided pass makes it 0' "$(exits 0)"
ask sort.csv --within 'O(n)' --undecided fail
report '--undecided fail makes it 1' "$(exits 1)"
ask square.csv --within 'O(n)' --undecided pass
report 'and neither changes what is worse' "$(exits 1)"

printf 'n,seconds\n16,1\n32,2\n' >few.csv
ask few.csv --within 'O(n)'
report 'too few sizes are status 3' "$(exits 3
  says 'too few sizes to tell')"
ask few.csv square.csv --within 'O(n)'
report 'worse comes before undecided' "$(exits 1)"
ask few.csv square.csv absent.csv --within 'O(n)'
report 'what cannot be read before both, and the others are told' "$(exits 2
  says 'few.csv' 'square.csv'
  grep -q '^landau: absent.csv: ' err || cat err)"

timeout 60 "$LANDAU" check - --within 'O(n)' <linear.csv >out 2>err
status=$?
report 'a dash is standard input' "$(exits 0
  says 'within O(n)')"

# ---------------------------------------------------------------------------- what isn't counted

run counted '5e-8 * n' ''
ask counted.json --within 'O(n)'
report 'counts of all the work show that it is within' "$(exits 0
  says 'within O(n) by steps: O(n)')"

run confirmed '5e-8 * n' in
ask confirmed.json --within 'O(n)'
report 'where not all is counted, time confirms it' "$(exits 0
  says 'within O(n) by steps and time: O(n)')"

run hidden '5e-8 * n + 1e-9 * n * n' in
ask hidden.json --within 'O(n)'
report 'time shows what a line hides, and the line is named' "$(exits 1
  says 'worse than O(n) by steps and time: O(n^2)' \
    "line 4 runs n times, and each run's time grows as O(n): \`if x in seen:\`")"

ask hidden.json --within 'O(n)' --metric steps
report 'without the time it stays undecided' "$(exits 3
  says 'not all of the work is counted' "line 4 calls in, which isn't counted")"

ask hidden.json --within 'O(log n)'
report 'counts alone show that it is worse, by the lines that run too often' "$(exits 1
  says 'worse than O(log n) by steps: O(n)' 'line 3 runs n times: ')"

run doubtful '5e-8 * n * log(n)' in
ask doubtful.json --within 'O(n)'
report 'time that could be worse leaves it undecided' "$(exits 3
  says 'undecided whether within O(n) by steps and time' "line 4 calls in")"

awk '{ sub(/"stopped": "budget"/, "\"failure\": \"\\u001b[31mcrashed\"") } 1' counted.json >failed.json
ask failed.json --within 'O(n)'
report 'what failed is status 4, and nothing of it is obeyed' "$(exits 4
  says 'failed: \x1b[31mcrashed')"

run hostile '5e-8 * n + 1e-9 * n * n' '\u001b[31min'
ask hostile.json --within 'O(n)' --format table
cat out err >all
ask hostile.json --within 'O(n)' --metric steps
cat out err >>all
report 'nothing of a file reaches the terminal unescaped' \
  "$(tr -d '\n\t -~' <all | od -c | sed '$d'
    grep -q 'x1b\[31min' all || cat all)"

# --------------------------------------------------------------------------------------- formats

ask linear.csv hidden.json few.csv --within 'O(n)' --format csv
report 'csv has a row for each' "$(exits 1
  [ "$(sed 's/,[01]\.[0-9]*,/,P,/' out)" = 'file,series,input,metric,within,state,law,confidence,line
linear.csv,linear.csv,,time,O(n),within,O(n),P,
hidden.json,seen.py:f,,time,O(n),worse,O(n^2),P,4
few.csv,few.csv,,time,O(n),too few,,P,' ] || cat out)"

ask hidden.json --within 'O(n)' --format json -o result.json
report 'json is a saved run with the checks' "$(exits 1
  cp result.json out
  says '"checks": [' '"state": "worse"' '"within": "O(n)"' '"each": "O(n)"' '"number": 4'
  ask result.json --within 'O(n)'
  exits 1
  says "line 4 runs n times")"

# ---------------------------------------------------------------------- what is measured here

if timeout 60 "$LANDAU" run linear-scan --budget 0.05 >/dev/null 2>&1; then
  ask merge-sort --within 'O(n log n)' --metric steps
  report 'a bundled target is within by its counts' "$(exits 0
    says 'within O(n log n) by steps')"
  ask insertion-sort merge-sort --within 'O(n log n)'
  report 'lines of the source are named' "$(exits 1
    says 'line 10 runs n^2 times: ' 'while (j > 0' 'merge-sort      within')"
  for _ in 1 2 3 4 5; do
    "$LANDAU" check quick-sort hash-lookup --within 'O(n log n)' --format json |
      sed -n '/"checks"/,/"machine"/p'
  done >many
  report 'and the answer is the same every time' "$(
    [ "$(grep -c '"state": "within"' many)" -eq 10 ] || cat many
    [ "$(grep '"worse"' many | sort -u | wc -l)" -le 2 ] || grep '"worse"' many)"
  ask insertion-sort:sorted linear.csv --within 'O(n)'
  report 'targets and files may be checked together' "$(exits 0
    says 'insertion-sort:sorted  within' 'linear.csv               within')"
else
  for _ in 1 2 3 4; do skip 'nothing can be measured here'; done
fi

# Times that are formulas: the same however slow the machine is.
steady=${BUILD:-.}/tests/steady_worker
if [ -x "$steady" ]; then
  ask --worker "'$steady' 1e-8 1 0.02" --within 'O(n)'
  report 'a worker that counts nothing is within by time' "$(exits 0
    says 'within O(n) by time: O(n)')"
  ask --worker "'$steady' 1e-8 2 0.02" --within 'O(n)'
  report 'or worse by time, when measured twice' "$(exits 1
    says 'worse than O(n) by time: O(n^2)')"
  ask --worker "'$steady' 1e-8 1 0.02 crash 1000" --within 'O(n)'
  report 'what crashes is status 4, whatever it was before' "$(exits 4
    says 'failed: '
    [ "$(wc -l <err | tr -d ' ')" -eq 1 ] || cat err)"
  ask --worker "'$steady' 1e-8 1 0.02" --within 'O(n)' --metric steps
  report 'what it cannot measure is refused' "$(exits 2
    grep -q "steps can't be measured" err || cat err)"
else
  for _ in 1 2 3 4; do skip 'steady_worker is not built'; done
fi

# --------------------------------------------------------------------------------- what is refused

report 'what makes no sense is refused' "$(
  refused 'needs --within' merge-sort
  refused 'needs a TARGET' --within 'O(n)'
  refused 'did you mean O(n log n)' merge-sort --within 'O(n lug n)'
  refused 'no growth law' merge-sort --within ''
  refused 'not samples' merge-sort --within n --format samples
  refused 'pass or fail' merge-sort --within n --undecided maybe
  refused 'no algorithm or topic' merge-sart --within n)"

ask square.csv --within 'n^1.3'
report 'a limit needs no name' "$(exits 1
  says 'worse than O(n^1.3)')"
ask square.csv --within quadratic
report 'or may be called by its word' "$(exits 0
  says 'within O(n^2)')"
