#!/bin/sh
# run.sh - the program as its users run it: results, refusals, failures and endings. TAP.
# Nothing here depends on the machine's speed: of times only the shape is checked, and laws only of
# counts.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

echo 1..39

# ---------------------------------------------------------------------------------------- formats

header=file,series,input,metric,law,confidence,state,expected
five='hash-lookup binary-search linear-scan nested-loops naive-recursion'

report 'csv: the header, a row for each of the five, eight fields in each' "$(
  run 0 run --format csv
  same header "$header" "$(head -n 1 out)"
  same targets "$five" "$(sed 1d out | cut -d, -f2 | paste -sd ' ' -)"
  same metrics time "$(sed 1d out | cut -d, -f4 | sort -u)"
  same fields 7 "$(tr -cd ',\n' <out | awk '{ print length }' | sort -u | paste -sd ' ' -)"
  sed 1d out | cut -d, -f6 | grep -vxE '[01]\.[0-9]{4}'
  sed 1d out | cut -d, -f7 | grep -vxE 'decided|undecided|too few'
  silent err)"

report 'table: every target, in words' "$(
  run 0 run --budget 0.05
  has out 'largest n' textbook 'counts say'
  for target in $five; do has out "$target"; done
  silent err
  no_escapes out)"

report 'samples: what landau fit reads' "$(
  run 0 run --budget 0.05 --format samples
  same header n,seconds,calls,series,input,metric,lost,yardstick "$(head -n 1 out)"
  same series 5 "$(sed 1d out | cut -d, -f4 | sort -u | wc -l | tr -d ' ')"
  sed 1d out | awk -F, '!($1 >= 1) || !($2 > 0) || !($3 >= 1) || !($7 >= 0) || !($8 > 0) || NF != 8' | head -n 3)"

report 'samples of counts have values, not seconds' "$(
  run 0 run --metric steps --metric memory --format samples linear-scan
  same header n,value,calls,series,input,metric "$(head -n 1 out)"
  same metrics 'memory steps' "$(sed 1d out | cut -d, -f6 | sort -u | paste -sd ' ' -)")"

report 'several metrics have a row each' "$(
  run 0 run --budget 0.05 --metric time --metric cpu --metric steps --metric memory \
    --format csv linear-scan quick-sort:sorted
  same rows 8 "$(sed 1d out | wc -l | tr -d ' ')"
  same metrics 'cpu memory steps time' "$(sed 1d out | cut -d, -f4 | sort -u | paste -sd ' ' -)"
  has out ',quick-sort,sorted,')"

if has_command python3; then
  report 'json parses and has the keys of a saved run' "$(
    run 0 run --budget 0.05 --metric time --metric steps --format json linear-scan
    python3 - 2>&1 <<'PYTHON'
import json
run = json.load(open("out"))
def need(what, where, *keys):
    for key in keys:
        if key not in where:
            print(what, "has no", key)
need("the run", run, "landau", "version", "created", "command", "options", "machine", "compiler",
     "warnings", "series")
if run["landau"] != 1:
    print("landau is", run["landau"])
if [series["metric"] for series in run["series"]] != ["time", "steps"]:
    print("not the series that were asked for")
for series in run["series"]:
    need("a series", series, "name", "target", "input", "metric", "unit", "textbook", "expected",
         "samples", "knees", "stopped", "verdict")
    need("a verdict", series["verdict"], "state", "law", "confidence", "plausible")
    for sample in series["samples"]:
        need("a sample", sample, "n", "value", "calls")
if not any("source" in series for series in run["series"]):
    print("there is no source")
for series in run["series"]:
    if "source" in series:
        need("a source", series["source"], "file", "text", "lines")
        counts = [line["counts"] for line in series["source"]["lines"]]
        if not counts or not all(len(pair) == 2 for line in counts for pair in line):
            print("lines aren't counted")
PYTHON
  )"
else
  skip 'python3 is not here'
fi

report 'SOURCE_DATE_EPOCH is when a run was made' "$(
  SOURCE_DATE_EPOCH=86400
  export SOURCE_DATE_EPOCH
  run 0 run --budget 0.02 --format json linear-scan
  has out '"1970-01-02T00:00:00Z"')"

report 'what is no date of four digits is none' "$(
  for SOURCE_DATE_EPOCH in 253402300800 67768036191676799 -86400 soon; do
    export SOURCE_DATE_EPOCH
    run 0 run --metric steps --max 64 --format json linear-scan -o saved.json
    run 0 report saved.json --format text
    has out "$(date -u +%Y)-"
  done
)"

# ----------------------------------------------------------------------------------------- counts

report 'counts decide every algorithm with every input, as expected' "$(
  run 0 run --all --metric steps --format csv
  same header "$header" "$(head -n 1 out)"
  sed 1d out | awk -F, '$7 != "decided" || index(";" $8 ";", ";" $5 ";") == 0'
  "$LANDAU" list | awk '/^ +[a-z:]/' | wc -l | tr -d ' ' >expected
  same rows "$(cat expected)" "$(sed 1d out | wc -l | tr -d ' ')"
  silent err)"

report 'the same seed gives the same verdicts and samples' "$(
  for format in csv samples; do
    run 0 run --metric steps --metric memory --seed 7 --format $format basics sorting
    cp out first
    run 0 run --metric steps --metric memory --seed 7 --format $format basics sorting
    cmp first out
  done)"

report 'another seed gives other samples' "$(
  run 0 run --metric steps --seed 7 --format samples quick-sort
  cp out first
  run 0 run --metric steps --seed 8 --format samples quick-sort
  cmp -s first out && echo 'they are the same')"

comma=$(locale -a 2>/dev/null | grep -iE '^(de|fr|es|it|pl|ru)_..\.utf-?8$' | head -n 1)
if [ -n "$comma" ]; then
  report "a locale with a decimal comma ($comma) leaves data alone" "$(
    run 0 run --metric steps --format csv linear-scan
    cp out first
    LC_ALL=$comma run 0 run --metric steps --format csv linear-scan
    cmp first out
    LC_ALL=$comma run 0 run --budget 0.02 --format csv linear-scan)"
else
  skip 'no locale with a decimal comma is here'
fi

# ---------------------------------------------------------------------------------------- writing

report '-o writes all of it, and nothing to standard output' "$(
  run 0 run --metric steps --format csv -o new.csv linear-scan
  silent out
  silent err
  same header "$header" "$(head -n 1 new.csv)"
  same files new.csv "$(ls new.csv*)")"

report '-o keeps the mode of a file that was there' "$(
  echo old >kept.csv
  chmod 640 kept.csv
  run 0 run --metric steps --format csv -o kept.csv linear-scan
  same mode -rw-r----- "$(find kept.csv -printf %M)"
  same header "$header" "$(head -n 1 kept.csv)")"

report '-o - is standard output' "$(
  run 0 run --metric steps --format csv -o - linear-scan
  same header "$header" "$(head -n 1 out)"
  [ ! -e ./- ] || echo 'there is a file called -')"

report '-o into a folder that is not there: status 5 and one line' "$(
  run 5 run --metric steps --format csv -o missing/new.csv linear-scan
  same lines 1 "$(wc -l <err | tr -d ' ')"
  has err missing/new.csv)"

mkdir sealed
echo old >sealed/old.csv
chmod 555 sealed
if (: >sealed/probe) 2>/dev/null; then
  rm -f sealed/probe
  skip 'this user may write everywhere'
else
  report '-o where nothing may be written: status 5, and the old file stays' "$(
    run 5 run --metric steps --format csv -o sealed/old.csv linear-scan
    same content old "$(cat sealed/old.csv)")"
fi
chmod 755 sealed

if [ -c /dev/full ]; then
  report 'a full disk: status 5 and one line' "$(
    for arguments in 'run --metric steps linear-scan' list 'list --laws' help --version \
      'run --metric steps --format json -o /dev/full linear-scan'; do
      # shellcheck disable=SC2086
      "$LANDAU" $arguments >/dev/full 2>err
      same "status of $arguments" 5 $?
      same lines 1 "$(wc -l <err | tr -d ' ')"
    done)"
else
  skip '/dev/full is not here'
fi

report 'a closed standard output: status 5' "$(
  for arguments in 'run --metric steps linear-scan' list help --version \
    'run --budget 0.02 linear-scan'; do
    # shellcheck disable=SC2086
    "$LANDAU" $arguments >&- 2>err
    same "status of $arguments" 5 $?
    same lines 1 "$(wc -l <err | tr -d ' ')"
    # shellcheck disable=SC2086  # words, none of which has blanks
    "$LANDAU" $arguments <&- >&- 2>&-
    same "status of $arguments, all closed" 5 $?
  done)"

report 'standard error and input may be closed' "$(
  "$LANDAU" run --metric steps --format csv linear-scan 2>&- <&- >out
  same status 0 $?
  same header "$header" "$(head -n 1 out)"
  same rows 2 "$(wc -l <out | tr -d ' ')")"

report 'a reader that goes away is no failure' "$(
  for arguments in 'run --metric steps --format samples sorting' list help; do
    # shellcheck disable=SC2086
    { "$LANDAU" $arguments 2>err; echo $? >status; } | head -n 0
    same "status of $arguments" 0 "$(cat status)"
    silent err
  done)"

# --------------------------------------------------------------------------------------- refusals

report 'unknown targets: the nearest is named' "$(
  refused 'did you mean nested-loops?' run nested-lops
  refused 'did you mean quick-sort?' run qiuck-sort:sorted
  refused 'did you mean sorting?' run sort
  refused "'landau list' shows what there is" run zzzzzzzzzzzz
  refused "no algorithm or topic ''" run ''
  refused 'nested-lops' run linear-scan nested-lops)"

report 'unknown inputs: those there are are named' "$(
  refused 'random, sorted, reversed' run quick-sort:sroted
  refused 'random, sorted, reversed' run quick-sort:
  refused 'topic' run basics:sorted)"

report 'unknown subcommands: the nearest is named' "$(
  refused 'did you mean run?' rnu
  refused 'list?' lsit
  refused 'did you mean basics?' bascis
  refused 'did you mean worker?' help wroker
  refused "'landau help'" help zzzzzzzzzz
  refused 'run' help list run
  refused 'sorting' list sorting
  refused 'did you mean linear-scan?' worker linear-scna
  refused 'TARGET' worker
  refused 'TARGET' worker linear-scan quick-sort)"

report 'unknown options: the nearest is named' "$(
  refused 'did you mean --budget?' run --bugdet 1
  refused 'did you mean --metric?' run --metrics steps
  refused '--help' run -Z
  refused '--help' list --zzzzzzzz
  refused 'no option --format' --format csv
  refused 'takes no argument' run --all=yes
  refused 'needs an argument' run --budget
  refused 'needs an argument' run -o)"

report 'bad values are refused' "$(
  refused 'steps' run --metric stpes
  refused 'samples' run --format cvs
  for number in 0 -1 x '' 1s nan inf 1e999 0x; do refused --budget run --budget "$number"; done
  for number in -1 x '' 1.5 ' 1' 99999999999999999999; do
    refused --seed run --seed "$number"
  done
  for number in -1 x '' 1.5 999999 99999999999999999999; do
    refused --cpu run --cpu "$number"
  done)"

esc=$(printf '\033')
long=$(awk 'BEGIN { for (i = 0; i < 5000; i++) printf "quick-sort" }')
report 'hostile words are shown escaped and cut' "$(
  for word in "${esc}[31mred" "bell$(printf '\a')" "two
lines" "tab	tab" "$(printf 'bad \377\376 bytes')" "$long" "$long:$long" "quick-sort:${esc}]0;x" \
    '%s%n%s'; do
    refused landau: run "$word"
    no_escapes err
    refused landau: "$word"
    no_escapes err
    refused landau: worker "$word"
    no_escapes err
    refused landau: help "$word"
    no_escapes err
    refused landau: run "--$word"
    no_escapes err
    refused landau: run --format "$word"
    no_escapes err
    [ "$(wc -c <err)" -lt 2000 ] || echo 'the line is too long'
  done)"

# -------------------------------------------------------------------------------- asking for help

report '--help, -h and help say the same' "$(
  run 0 --help
  cp out overview
  has overview 'landau run' 'landau list' 'landau help' --budget
  run 0 -h
  cmp overview out
  run 0 help
  cmp overview out
  for subcommand in run list worker help; do
    run 0 help $subcommand
    cp out first
    has out "landau $subcommand"
    run 0 $subcommand --help
    cmp first out
    silent err
  done)"

report '--version is one line' "$(
  for argument in --version -V; do
    run 0 $argument
    same lines 1 "$(wc -l <out | tr -d ' ')"
    grep -qxE 'landau [0-9]+\.[0-9]+\.[0-9]+.*' out || cat out
    silent err
  done)"

report 'list names what can be measured, the laws and the formats' "$(
  run 0 list
  for target in $five basics sorting :sorted; do has out "$target"; done
  run 0 list --laws
  same laws 16 "$(grep -c '^O(' out)"
  run 0 list --formats
  has out table csv json samples)"

# --------------------------------------------------------------------------- without a terminal

report 'the explorer without a terminal says so in one line, and prints lines' "$(
  run 0 --budget 0.02 linear-scan
  same lines 1 "$(wc -l <err | tr -d ' ')"
  has err 'plain lines instead'
  has out 'linear-scan' 'largest n'
  no_escapes out
  run 0 --plain --budget 0.02 linear-scan
  silent err
  has out 'largest n'
  TERM=dumb run 0 --budget 0.02 linear-scan
  same lines 1 "$(wc -l <err | tr -d ' ')")"

# ------------------------------------------------------------------------------------- the worker

report 'a worker can be spoken to by hand' "$(
  mkfifo ask answer
  "$LANDAU" worker linear-scan <ask >answer 2>err &
  worker=$!
  exec 3>ask 4<answer
  # said REQUEST PATTERN: prints a fault unless the closing answer looks like that.
  said() {
    echo "$1" >&3
    while read -r line <&4; do
      case $line in 'line '* | 'law '*) continue ;; esac
      break
    done
    # shellcheck disable=SC2254
    case $line in
      $2) ;;
      *) echo "$1: $line" ;;
    esac
  }
  said 'landau 1' 'landau 1 name=linear-scan *metrics=*time*inputs=*textbook=O(n)*'
  said 'prepare n=1024 input=random seed=7 calls=64' 'ready calls=64*bytes=*'
  said 'sample' 'sample calls=64 seconds=*cpu=*'
  said 'count' 'count *steps=*memory=*'
  said 'prepare n=0 input=random seed=7 calls=1' 'fail kind=input *'
  said 'prepare n=16 input=nonsense seed=7 calls=1' 'fail kind=input *'
  # What it doesn't know it ignores.
  echo nonsense >&3
  said 'prepare n=16 input=random seed=7 calls=2 later=1' 'ready calls=2*'
  echo quit >&3
  wait $worker
  same status 0 $?
  exec 3>&- 4<&-
  silent err)"

report 'a worker ends when nobody speaks to it any more' "$(
  "$LANDAU" worker linear-scan </dev/null >out 2>err
  same status 0 $?
  silent out)"

report 'another major version of the protocol is refused' "$(
  echo 'landau 2' | "$LANDAU" worker linear-scan >out 2>err
  has out 'fail kind=')"

# ---------------------------------------------------------------------------------------- endings

if [ -r /proc/self/stat ]; then
  report 'a worker that is killed is one failed target: status 4, and the others go on' "$(
    for _ in 1 2 3; do
      "$LANDAU" run --all --budget 0.3 --format csv >out 2>err &
      landau=$!
      kill -KILL "$(worker_of $landau)"
      wait $landau
      status=$?
      [ $status -ne 0 ] && break
    done
    same status 4 "$status"
    same 'failed rows' 1 "$(grep -c ',failed,' out)"
    same 'lines about it' 1 "$(grep -c 'killed' err)"
    "$LANDAU" list | awk '/^ +[a-z:]/' | wc -l | tr -d ' ' >expected
    same rows "$(cat expected)" "$(sed 1d out | wc -l | tr -d ' ')"
    sed 1d out | grep -v ',failed,' | cut -d, -f7 | grep -vxE 'decided|undecided|too few')"

  for pair in 'INT 2' 'TERM 15' 'HUP 1'; do
    signal=${pair% *} number=${pair#* }
    report "SIG$signal in mid-run: it dies of it, prints nothing and leaves no process" "$(
      # In the foreground, or the shell would have it ignore SIGINT.
      rm -f pid family
      {
        while [ ! -s pid ]; do sleep 0.1; done
        worker_of "$(cat pid)" >/dev/null
        descendants "$(cat pid)" >family
        kill -"$signal" "$(cat pid)"
      } 2>/dev/null &
      trap : INT
      attentive sh -c 'echo $$ >pid; exec "$@"' sh "$LANDAU" run --all --budget 3 >out 2>err
      same status $((128 + number)) $?
      trap - INT
      wait
      [ -s family ] || echo 'there was no worker'
      silent out
      still_there family)"
  done

  report 'killed outright it leaves no process' "$(
    "$LANDAU" run --all --budget 3 >out 2>err &
    landau=$!
    worker_of $landau >/dev/null
    descendants $landau >family
    [ -s family ] || echo 'there was no worker'
    kill -KILL $landau
    wait $landau 2>/dev/null
    still_there family)"
else
  for _ in 1 2 3 4 5; do skip 'there is no /proc'; done
fi
