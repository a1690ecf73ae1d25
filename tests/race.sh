#!/bin/sh
# race.sh - two to four targets against each other. TAP.
# Nothing here depends on the machine's speed: of times only the shape is checked, and figures only of
# counts.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

echo 1..9

report 'table: who is ahead, in words, and a line for each' "$(
  run 0 race --budget 0.1 --plain linear-scan binary-search
  silent err
  has out ' is ahead' 'The same ten seconds buy ' '10 s buy'
  same lines 5 "$(wc -l <out | tr -d ' ')"
  same racers 'binary-search linear-scan' \
    "$(sed 1,3d out | cut -d ' ' -f 1 | sort | paste -sd ' ' -)"
  no_escapes out)"

report 'csv: a row for each, in the order of their places' "$(
  run 0 race --budget 0.1 --format csv merge-sort:random quick-sort:sorted insertion-sort
  silent err
  same header place,series,input,law,confidence,state,n,seconds,times,largest,reach \
    "$(head -n 1 out)"
  same places '1 2 3' "$(sed 1d out | cut -d, -f1 | paste -sd ' ' -)"
  same racers 'insertion-sort merge-sort quick-sort' \
    "$(sed 1d out | cut -d, -f2 | sort | paste -sd ' ' -)"
  has out ',quick-sort,sorted,' ',merge-sort,random,'
  sed 1d out | awk -F, 'NF != 11 || ($8 != "" && !($8 > 0)) || !($10 >= 1)')"

report 'all have measured the same sizes, at which they are compared' "$(
  run 0 race --budget 0.1 --format csv linear-scan hash-lookup
  same n 1 "$(sed 1d out | cut -d, -f7 | sort -u | wc -l | tr -d ' ')"
  sed 1d out | awk -F, '!($7 >= 16)')"

report 'counts beside the times are those that landau run finds, to the last one' "$(
  run 0 race --budget 0.5 --seed 7 --format json -o race.json linear-scan nested-loops
  silent out
  run 0 run --metric steps --seed 7 --budget 0.5 --format samples linear-scan nested-loops
  sed 1d out | awk -F, '{ print $4, $1, $2 }' | sort -u >counts
  if has_command python3; then
    python3 - >raced <<'PYTHON'
import json
run = json.load(open("race.json"))
for series in run["series"]:
    for sample in series["witness"]["samples"]:
        print(series["target"], f'{sample["n"]:.0f}', f'{sample["value"]:.10g}')
PYTHON
    awk 'NR == FNR { steps[$1 " " $2] = $3; next }
      ($1 " " $2) in steps { both++; if (steps[$1 " " $2] + 0 != $3 + 0) print $0 " instead of " steps[$1 " " $2] }
      END { if (both < 6) print both + 0 " sizes in common" }' counts raced
  fi)"

report 'json is a saved run with the result of the race' "$(
  run 0 fit --format csv race.json
  same rows 3 "$(wc -l <out | tr -d ' ')"
  if has_command python3; then
    python3 - 2>&1 <<'PYTHON'
import json
race = json.load(open("race.json"))["race"]
if [p["name"] for p in race["places"]] != ["linear-scan", "nested-loops"]:
    print("places:", race["places"])
if " is ahead" not in race["words"] or race["n"] < 16:
    print(race["words"], race["n"])
for crossing in race["crossings"]:
    if set(crossing) != {"n", "ahead", "behind", "foretold"}:
        print(crossing)
PYTHON
  fi)"

report 'what is no race is refused' "$(
  refused 'a race takes two to four targets, and this is 1' race quick-sort
  refused 'and this is 5' race basics
  refused 'did you mean' race quick-sort merge-srot
  refused 'race prints as table, csv or json' race --format samples quick-sort merge-sort
  refused 'takes a number of seconds' race --budget 0 quick-sort merge-sort)"

report 'code of one'"'"'s own races as well' "$(
  run 0 new sort.c
  run 0 race --budget 0.1 --plain sort.c merge-sort
  has out ' is ahead' sort.c merge-sort
  if has_command python3; then
    printf 'def total(numbers):\n    return sum(numbers)\n' >own.py
    run 0 race --budget 0.1 --plain own.py:total linear-scan
    has out ' is ahead' own.py:total linear-scan
  fi)"

report 'who fails is told, and comes last' "$(
  if has_command python3; then
    printf 'def total(numbers):\n    if len(numbers) > 40: raise ValueError("no")\n' >fails.py
    run 4 race --budget 0.1 --format csv fails.py:total linear-scan
    has err 'ValueError: no'
    has out '1,linear-scan' '2,fails.py:total' ',failed,'
  fi)"

report 'a race is recorded, and its recording shown' "$(
  run 0 race --budget 0.1 --record race.jsonl --plain linear-scan binary-search
  grep -q '"use":"race"' race.jsonl || echo 'it is no race'
  run 0 replay --plain race.jsonl
  has out linear-scan binary-search 'recorded 20')"
