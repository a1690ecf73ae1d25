#!/bin/sh
# workers.sh - workers of others: the one of the manual, those that break rules, and what landau
# worker-test says of them. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"
fake=$BUILD/tests/fake_worker

# lies STATUS TEXT ARGUMENT...: prints a fault unless measuring with the fake worker of these
# arguments ends with that status, and one line that has the text.
lies() {
  status=$1 text=$2 line=$fake
  shift 2
  for argument; do line="$line '$argument'"; done
  run "$status" run --budget 0.2 --format csv --worker "$line"
  same "lines about $*" 1 "$(wc -l <err | tr -d ' ')"
  has err "$text"
  no_escapes out
  no_escapes err
}

# broken RULE FACT ARGUMENT...: prints a fault unless the test of this worker tells that this rule,
# and no other, is broken.
broken() {
  rule=$1 fact=$2
  shift 2
  run 4 worker-test "$fake" "$@"
  same "broken by $*" "$rule" "$(sed -n 's/^not ok *[0-9]*  //p' out | paste -sd ';' -)"
  has out "$fact" ' in landau-worker(7)' ', 1 not kept'
  silent err
  no_escapes out
}

echo 1..12

# ---------------------------------------------------------------------------- the one of the manual

sed -n '/^#!\/usr\/bin\/perl/,/^\.Ed/p' "$SOURCE/man/landau-worker.7" |
  sed '$d; s/\\-/-/g; s/\\(ti/~/g; s/\\e/\\/g' >sorts.pl
chmod +x sorts.pl

report 'the worker of the manual is there, and short' "$(
  lines=$(wc -l <sorts.pl)
  [ "$lines" -ge 30 ] && [ "$lines" -le 65 ] || echo "it has $lines lines"
  grep -n '\\[^nAz.]' sorts.pl)"

if perl -MTime::HiRes -e 1 2>/dev/null; then
  report 'it keeps all rules' "$(
    run 0 worker-test perl sorts.pl
    has out '20 rules seen, all kept'
    grep '^not ok' out)"
  report 'it can be measured, in steps and in time, with each kind of input' "$(
    run 0 run --metric steps --format csv --all --worker 'perl sorts.pl'
    same series 'perl-sort,random perl-sort,sorted' "$(sed 1d out | cut -d, -f2,3 | paste -sd ' ' -)"
    same 'law of sorted input' 'O(n)' "$(sed 1d out | cut -d, -f5 | tail -n 1)"
    run 0 run --budget 0.5 --worker 'perl sorts.pl'
    has out perl-sort 'largest n' 'counts say'
    silent err)"
else
  skip 'perl is not here'
  skip 'perl is not here'
fi

# -------------------------------------------------------------------------------------- measuring

if [ ! -x "$fake" ]; then
  for _ in 1 2 3 4 5 6 7 8 9; do skip 'tests/fake_worker is not built'; done
  exit
fi

report 'a worker is called what it says, which is shown and not obeyed' "$(
  run 0 run --budget 0.1 --max 50 --format csv --worker "$fake"
  has out ',fake,random,time,'
  run 0 run --budget 0.1 --max 50 --worker \
    "$fake reply landau 'landau 1 name=%1B%5B31mred%07%E2%80%AE max=50'"
  has out '\x1b[31mred\x07\xe2\x80\xae'
  no_escapes out
  run 0 run --budget 0.1 --max 50 --format csv --worker "$fake reply landau 'landau 1 max=50'"
  has out "$fake reply landau 'landau 1 max=50'")"

report 'what no worker may say is status 4, one line, and no more' "$(
  lies 4 "'Hello, \\x1b[31mworld' is no message" talk-first
  lies 4 "'Usage: x' is no message" reply landau 'Usage: x'
  lies 4 'speaks version 2 of the protocol' reply landau 'landau 2'
  lies 4 "says 'ready' where 'landau' is due" reply landau 'ready calls=1'
  lies 4 'calls=-1' reply prepare 'ready calls=-1'
  lies 4 'calls=99999999999999999999' reply prepare 'ready calls=99999999999999999999'
  lies 4 "says 'sample' where 'ready' is due" reply prepare 'sample calls=1 seconds=1'
  lies 4 'seconds=nan' reply sample 'sample calls=1 seconds=nan'
  lies 4 'seconds=-1' reply sample 'sample calls=1 seconds=-1'
  lies 4 'seconds=1e300' reply sample 'sample calls=1 seconds=1e300'
  lies 4 "must be written %1B" reply sample "sample calls=1 seconds=1 mood=$(printf '\033')"
  lies 4 'a line of more than 65535 bytes' long-line)"

report 'what cannot be measured is status 2' "$(
  lies 2 "can't be measured: no \\x1b[2Jway" reply landau 'fail kind=input message=no%20%1B%5B2Jway'
  lies 2 'it measures nothing that is known here, but: beauty' reply landau 'landau 1 metrics=beauty'
  lies 2 'it has no size to be measured at' reply landau 'landau 1 min=1.2 max=1.8')"

report 'a worker that ends or hangs is status 4' "$(
  lies 4 'exited with status 3 before its greeting' exit
  lies 4 'exited with status 3 in mid-request, at n = ' exit-in-sample
  lies 4 'crashed: Segmentation fault (signal 11), at n = ' crash
  lies 4 'closed its output' close
  lies 4 'did not answer within' hang)"

report 'a command line that starts none is refused' "$(
  refused '--worker: there is no program ./missing' run --worker ./missing
  refused '--worker: it names no program' run --worker ''
  refused '--worker: the single quote' run --worker "x 'y"
  refused "'>' at character 3" run --worker 'x >y'
  refused '--shell is for a --command' run --shell --worker "$fake")"

# ------------------------------------------------------------------------------------ worker-test

report 'a good worker, and those of landau' "$(
  run 0 worker-test "$fake"
  has out 'ok      1  says nothing before it is asked' '20 rules seen, all kept'
  run 0 worker-test "$LANDAU" worker nested-loops
  run 0 worker-test "$LANDAU" worker --command 'true {n}'
  has out 'refuses to count'
  silent err)"

report 'a broken rule is told, with what was said' "$(
  broken 'says nothing before it is asked' 'Hello, \x1b[31mworld' talk-first
  broken 'greets' 'speaks version 2' reply landau 'landau 2'
  broken 'prepares, and no more calls than it is asked for' 'calls=9: not a whole number' \
    reply prepare 'ready calls=9'
  broken 'samples, as often as it is asked' 'it crashed: Segmentation fault' crash
  broken 'says the time of all calls together' '16 calls took as long as one' one-call
  broken 'counts the same again' 'gave 1002 steps before' drift
  run 4 worker-test "$fake" linger
  has out 'ends when it is told to quit' 'it still runs after 2.00 s' '2 not kept')"

report 'what cannot be started is status 2' "$(
  refused 'there is no program ./missing' worker-test ./missing
  refused 'worker-test takes a PROGRAM' worker-test
  refused 'no option --fast' worker-test --fast "$fake")"

report 'options behind the program are its own' "$(
  cat >options <<'END'
#!/bin/sh
[ "$*" = '--format -x --' ] || exit 1
END
  chmod +x options
  run 4 worker-test ./options --format -x --
  has out 'exited with status 0')"
