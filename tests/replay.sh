#!/bin/sh
# replay.sh - recordings: what is kept, shown again, and refused. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# Laws and probabilities, in the order of the targets: "O(n)  linear: ... (98 %)".
verdicts() {
  sed -n 's/^\(\([a-z-]* *\)\{0,1\}\)\(O(.*%)\)$/\3/p' "$1"
}

# begin_and_end SIGNAL FILE: records into the file until something was measured, then sends the signal.
begin_and_end() {
  attentive sh -c 'echo $$ >pid; exec "$@"' sh \
    "$LANDAU" run --budget 60 --record "$2" linear-scan >/dev/null 2>&1 &
  for _ in $(seq 100); do
    grep -q '"measured"' "$2".* 2>/dev/null && break
    sleep 0.1
  done
  kill "$1" "$(cat pid)"
  wait
}

echo 1..16

report 'what is found in a recording is what was found when it was made' "$(
  run 0 run --budget 0.05 --record r.jsonl linear-scan binary-search
  verdicts out | sort >live
  run 0 replay --plain r.jsonl
  silent err
  verdicts out | sort >again
  same verdicts "$(cat live)" "$(cat again)"
  has out recorded ' linear-scan ' ' binary-search ' 'n = 16' 'for (size_t i'
  no_escapes out)"

report 'counts of a recording are those of the run, to the last one' "$(
  run 0 run --metric steps --record r.jsonl --format samples linear-scan
  sed 1d out | cut -d, -f1,2 >live
  run 0 replay --plain r.jsonl
  awk '$3 == "linear-scan" && / steps / { n++ } END { print n }' out >again
  same counts "$(wc -l <live | tr -d ' ')" "$(cat again)")"

report 'a recording has its name alone when it is whole' "$(
  run 0 run --budget 0.02 --record whole.jsonl linear-scan
  same files whole.jsonl "$(echo whole*)"
  same 'the end' '"end":{}}' "$(tail -n 1 whole.jsonl | sed 's/.*,//')")"

report 'a recording takes the place of an older one' "$(
  echo old >old.jsonl
  chmod 640 old.jsonl
  run 0 run --budget 0.02 --record old.jsonl linear-scan
  run 0 replay --plain old.jsonl
  same mode 640 "$(stat -c %a old.jsonl)")"

report 'what was measured before stays where nothing is now' "$(
  echo old >kept.jsonl
  attentive sh -c 'echo $$ >pid; exec "$@"' sh \
    "$LANDAU" run --budget 60 --record kept.jsonl --command 'sleep 60 {n}' >out 2>err &
  for _ in $(seq 100); do
    grep -q '"round"' kept.jsonl.* 2>/dev/null && break
    sleep 0.1
  done
  kill -INT "$(cat pid)"
  wait
  same files kept.jsonl "$(echo kept*)"
  same recording old "$(cat kept.jsonl)"
  has err 'nothing was measured'
)"

report 'who is killed leaves no recording of that name, but what there is beside it' "$(
  begin_and_end -9 killed.jsonl
  [ ! -e killed.jsonl ] || echo 'it is there'
  run 2 replay --plain killed.jsonl.*
  same 'lines on standard error' 1 "$(wc -l <err | tr -d ' ')"
  has err 'cut off after' 'what came then is missing'
  has out ', cut off' ' linear-scan ')"

report 'who is interrupted leaves a whole one' "$(
  begin_and_end -TERM ended.jsonl
  same files ended.jsonl "$(echo ended*)"
  run 0 replay --plain ended.jsonl)"

report 'those that come with landau are found by name, and are small' "$(
  for name in basics race sorting; do
    run 0 replay --plain $name
    silent err
    has out 'recorded 20' ' (9'
    no_escapes out
    [ "$(wc -c <"$SOURCE/recordings/$name.jsonl")" -lt 150000 ] || echo "$name is large"
  done
  run 0 replay --plain basics
  for law in 'O(1)' 'O(log n)' 'O(n)' 'O(n^2)' 'O(1.618^n)'; do has out "$law  "; done)"

report 'a file of that name goes before what comes with landau' "$(
  run 0 run --budget 0.02 --record basics linear-scan
  run 0 replay --plain basics
  grep nested-loops out
  rm basics)"

report 'names that nobody knows are refused' "$(
  refused 'did you mean basics?' replay basisc
  refused 'basics, race, sorting' replay
  refused 'takes one recording' replay basics sorting
  refused "can't be read" replay ./nothing.jsonl)"

report 'a recording that was cut is shown as far as it goes' "$(
  for bytes in 100000 60000 20017; do
    head -c $bytes "$SOURCE/recordings/basics.jsonl" >cut.jsonl
    run 2 replay --plain cut.jsonl
    same 'lines on standard error' 1 "$(wc -l <err | tr -d ' ')"
    has err 'cut.jsonl: cut off after'
    has out 'recorded 20'
  done
  head -c 100 "$SOURCE/recordings/basics.jsonl" >cut.jsonl
  refused 'cut.jsonl:1: no recording' replay --plain cut.jsonl)"

head='{"landau-recording":1}'
target='{"target":{"target":"x","metrics":[{"metric":"time"}]}}'
report 'what is no recording, and what a later landau made, is refused' "$(
  : >empty
  refused 'it is empty' replay ./empty
  echo '{"landau-recording":99}' >later.jsonl
  refused 'recorded by a later landau' replay later.jsonl
  run 0 run --budget 0.02 --format json -o run.json linear-scan
  refused 'no recording: that is a saved run' replay run.json
  head -c 100000 /dev/urandom >noise.jsonl
  refused 'no recording' replay noise.jsonl
  refused "can't be read" replay .)"

report 'hostile recordings are refused in one line' "$(
  printf '%s\n%s\n{"at":1e999}\n{}\n' "$head" "$target" >hostile.jsonl
  refused 'hostile.jsonl:3: ' replay --plain hostile.jsonl
  printf '%s\n%s\n{"at":NaN}\n{}\n' "$head" "$target" >hostile.jsonl
  refused 'hostile.jsonl:3: ' replay --plain hostile.jsonl
  { echo "$head"; head -c 1000000 /dev/zero | tr '\0' x; echo; echo "$target"; } >hostile.jsonl
  refused 'hostile.jsonl:2: ' replay --plain hostile.jsonl
  { echo "$head"; head -c 1000000 /dev/zero | tr '\0' '['; } >hostile.jsonl
  refused 'hostile.jsonl:' replay --plain hostile.jsonl
  { echo "$head"; head -c 5000000 /dev/zero | tr '\0' ','; } >hostile.jsonl
  refused 'two million values' replay --plain hostile.jsonl)"

report 'huge numbers and escape sequences are shown as what they are' "$(
  cat >hostile.jsonl <<'END'
{"landau-recording":1,"machine":{"processor":"\u001b[2J\u202eEvil"}}
{"target":{"target":"a\u001b]0;x\u0007\nb","topic":"\u001b[31m","largest":1e308,"metrics":[{"metric":"time","textbook":"\u001b[m","expected":"O(n);O(?)"},{"metric":"steps"}],"source":{"file":"\u001b[1m.c","text":"\u001b[7mline\n","lines":[]}}}
{"at":1,"round":{"manner":"timing","n":1e308,"samples":1000000,"left":1e308}}
{"at":1,"sample":{"calls":1e308,"seconds":1e308,"yardstick":1e308,"lost":1e308,"bytes":1e308}}
{"at":1,"sample":{"calls":1,"seconds":1e308}}
{"at":1,"measured":{}}
{"at":1,"concluded":{"of":0,"metric":"memory","tell":1e308}}
{"at":1,"concluded":{"of":0,"metric":"time","tell":1e308}}
{"at":1,"round":{"manner":"counting","n":3}}
{"at":1,"count":{"calls":1e-300,"steps":1e308}}
END
  refused 'calls: 1e-300 is out of range' replay --plain hostile.jsonl
  sed -i 's/1e-300/1e300/; $s/$/\n{"at":1,"done":{}}\n{"at":1,"failed":{"message":"\\u001b[5mboo"}}\n{"end":{}}/' \
    hostile.jsonl
  run 0 replay --plain hostile.jsonl
  no_escapes out
  has out '\x1b')"

report '--record is for what is measured, and for places that can be written' "$(
  echo 'n,seconds' >t.csv
  refused 'was measured before' t.csv --record x.jsonl
  [ ! -e x.jsonl ] || echo 'a file is left'
  refused 'takes the name of a file' run --record - linear-scan
  run 5 run --record no/folder/x.jsonl linear-scan
  has err "can't write no/folder/x.jsonl"
  run 0 run --budget 0.02 --record /dev/null linear-scan
  if [ -w /dev/full ]; then
    run 5 run --budget 0.02 --record /dev/full linear-scan
    has err "can't write /dev/full: No space left"
    has out linear-scan
  fi)"

report 'a failure is recorded with what was measured before it' "$(
  cat >crash.py <<'END'
def total(numbers):
    if len(numbers) > 40:
        raise ValueError("enough")
    return sum(numbers)
END
  if has_command python3; then
    run 4 run --budget 0.1 --record failed.jsonl crash.py:total
    run 0 replay --plain failed.jsonl
    has out enough 'n = 6 '
  fi)"
