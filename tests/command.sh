#!/bin/sh
# command.sh - any program as a target: what it is given, what is said of it, and that nothing of it
# is left, however it behaves. TAP. Of times only the shape is checked.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# Whatever is written goes here, and has to be gone afterwards.
mkdir tmp
TMPDIR=$top/tmp
export TMPDIR

# tidy: prints a fault where a temporary file is left, or a process that was told to sleep.
tidy() {
  find "$TMPDIR" -mindepth 1 | sed 's/^/a temporary file is left: /'
  for process in /proc/[0-9]*; do
    tr '\0' ' ' 2>/dev/null <"$process/cmdline" | grep -q "^sleep 1234567.$$ " &&
      echo "a process is left: $process"
  done
}

# fails TEXT ARGUMENT...: prints a fault unless measuring fails with one line that has the text, with
# a row that says so, and leaves nothing.
fails() {
  text=$1
  shift
  run 4 run --budget 0.3 --format csv "$@"
  same "lines about $*" 1 "$(wc -l <err | tr -d ' ')"
  has err "$text"
  same "state of $*" failed "$(sed 1d out | sed 's/.*,\([^,]*\),[^,]*$/\1/')"
  no_escapes out
  no_escapes err
  tidy
}

# script NAME: makes an executable shell script of standard input.
script() {
  { echo '#!/bin/sh'; cat; } >"$1"
  chmod +x "$1"
}

echo 1..26

# ------------------------------------------------------------------------------------- being given

report 'a file of n numbers' "$(
  script counts <<'END'
[ "$(wc -l <"$1")" -eq "$2" ] && ! grep -qv '^[0-9][0-9]*$' "$1"
END
  run 0 run --budget 0.3 --format csv --command './counts {file} {n}'
  has out ',./counts {file} {n},,time,'
  tidy)"

report 'the size and a seed, wherever they stand in words' "$(
  script writes <<'END'
echo "$*" >>given
END
  run 0 run --budget 0.3 --format samples --command './writes a{n}b{n} "{n} {seed}" {m} {file'
  grep -vE '^a([0-9]+)b\1 \1 [0-9]+ \{m\} \{file$' given
  sed 1d out | cut -d, -f1 | sort -nu >measured
  sed 's/^a\([0-9]*\)b.*/\1/' given | sort -nu | cmp measured -
  [ -s measured ] || echo 'nothing was measured')"

report 'the same seed gives the same' "$(
  for time in '1 7' '2 7' '3 8'; do
    rm -f given
    run 0 run --budget 0.1 --seed "${time#* }" --format csv --command './writes {n} {seed}'
    head -n 1 given >"first.${time% *}"
  done
  cmp first.1 first.2
  cmp -s first.1 first.3 && echo 'another seed gives the same')"

report 'as standard input what a command prints' "$(
  script reads <<'END'
[ "$(cat)" = "$(seq "$1")" ]
END
  run 0 run --budget 0.3 --format csv --command './reads {n}' --stdin 'seq {n}'
  run 0 run --budget 0.3 --format csv --command 'sort -nc' --stdin 'sort -n {file}'
  run 0 run --budget 0.3 --format csv --command 'cmp - {file}' --stdin 'cat {file}'
  tidy)"

report 'otherwise nothing to read, and no terminal' "$(
  script looks <<'END'
[ -z "$(cat)" ] && [ ! -t 0 ] && [ ! -t 1 ] && [ ! -t 2 ] && ! (: </dev/tty) 2>/dev/null
END
  run 0 run --budget 0.2 --format csv --command './looks {n}')"

report 'a fresh file for every run' "$(
  script spoils <<'END'
[ "$(wc -l <"$1")" -eq "$2" ] && echo more >>"$1"
END
  run 0 run --budget 0.3 --format csv --command './spoils {file} {n}'
  tidy)"

report 'a shell only where one is asked for' "$(
  run 0 run --budget 0.3 --format csv --shell --command 'seq {n} | sort | uniq >/dev/null'
  run 0 run --budget 0.3 --format csv --shell --command 'cat' --stdin 'seq {n} | sort'
  run 0 run --budget 0.3 --format csv --command "./writes '|' \\; \"&\" {n}"
  tail -n 1 given | grep -q '^| ; & ' || cat given)"

report 'only the sizes that are asked for' "$(
  rm given
  run 0 run --budget 0.3 --format csv --min 100 --max 1.2e2 --command './writes {n}'
  sort -nu given >sizes
  same 'smallest size' 100 "$(head -n 1 sizes)"
  awk '$1 > 120' sizes)"

# ---------------------------------------------------------------------------------------- saying

report 'a table with what starting a program costs' "$(
  run 0 run --budget 0.5 --command 'sort {file}'
  has out 'sort {file}  ' 'largest n' 'of each run is starting a program'
  silent err
  no_escapes out)"

report 'time, CPU time and memory, and steps never' "$(
  run 0 run --budget 0.3 --metric time --metric cpu --metric memory --format csv \
    --command 'sort {file}'
  same metrics 'cpu memory time' "$(sed 1d out | sed 's/^,sort {file},,//; s/,.*//' | sort |
    paste -sd ' ' -)"
  run 0 run --budget 0.3 --metric memory --format samples --command 'sort {file}'
  same header n,value,calls,series,input,metric "$(head -n 1 out)"
  sed 1d out | awk -F, '$2 < 100000 || $6 != "memory"'
  refused "can't be measured, but --metric: time, cpu, memory" \
    run --metric steps --command 'sort {file}')"

report 'a saved run, from which the same is concluded' "$(
  run 0 run --budget 0.5 --format json -o run.json --command 'sort {file}'
  has run.json '"startup"'
  run 0 fit run.json
  has out 'of each run is starting a program')"

report 'in the order in which they stand' "$(
  run 0 run --budget 0.05 --format csv linear-scan --command 'true {n}' hash-lookup \
    --command='true {seed}{n}' --max 50
  same series 'linear-scan true {n} hash-lookup true {seed}{n}' \
    "$(sed 1d out | cut -d, -f2 | paste -sd ' ' -)")"

report 'with the explorer in lines' "$(
  run 0 --plain --budget 0.2 --command 'sort {file}'
  has out 'sort {file}'
  silent err)"

report 'a check of a command' "$(
  # It may take longer than that to tell.
  "$LANDAU" check --budget 1 --within 'O(n!)' --command 'sort {file}' </dev/null >out 2>err
  status=$?
  [ $status -eq 0 ] || same status 3 $status
  has out 'sort {file}'
  silent err)"

# --------------------------------------------------------------------------------------- failing

report 'a program that exits with 1: the first and the last line that it printed' "$(
  fails 'false {n}: at n=6: exited with status 1' --command 'false {n}'
  script complains <<'END'
printf 'one\ntwo\nthree\n' >&2
exit 3
END
  fails 'exited with status 3; it printed: one ... three' --command './complains {n}')"

report 'a program that crashes' "$(
  script crashes <<'END'
kill -SEGV $$
END
  fails 'at n=6: crashed: Segmentation fault (signal 11)' --command './crashes {n}')"

report 'a program that hangs is killed, with all that it started' "$(
  script hangs <<END
sleep 1234567.$$ &
(setsid sleep 1234567.$$ &)
trap '' TERM HUP INT
sleep 1234567.$$
END
  fails 'killed' --command './hangs {n}')"

report 'children that outlive a program are ended with every run' "$(
  script leaves <<END
for i in 1 2 3; do sleep 1234567.$$ & done
(setsid sh -c 'sleep 1234567.$$ & sleep 1234567.$$' &)
(trap '' TERM HUP; sleep 1234567.$$) >/dev/null 2>&1 &
echo x >"\$TMPDIR/file-of-mine"
exit 0
END
  run 0 run --budget 0.5 --format csv --command './leaves {n}'
  tidy)"

report 'a program that prints megabytes' "$(
  script prints <<'END'
head -c 3000000 /dev/zero
head -c 2000000 /dev/zero >&2
END
  run 0 run --budget 0.5 --format csv --max 100 --command './prints {n}'
  silent err
  tidy)"

report 'a program that needs more memory than there may be' "$(
  fails 'exited with status 1; it printed: dd: memory exhausted' \
    --command 'dd if=/dev/zero of=/dev/null bs=1000000G count=1 ibs={n}000000G')"

report 'a program that prints escape sequences' "$(
  script colours <<'END'
printf '\033[31mred\007\n' >&2
exit 1
END
  fails 'it printed: \x1b[31mred\x07' --command './colours {n}'
  esc=$(printf '\033')
  fails '\x1b[31mred' --command "false '${esc}[31mred' {n}")"

report 'a command that makes no input' "$(
  fails '--stdin at n=6: exited with status 1' --command cat --stdin 'false {n}')"

report 'a program that is gone in mid-run' "$(
  script goes <<'END'
rm "$0"
END
  fails "at n=6: can't run ./goes: No such file or directory" --command './goes {n}')"

# ------------------------------------------------------------------------------------- refusing

report 'what cannot be measured is refused' "$(
  echo text >text
  refused '--command: there is no program ./missing' run --command './missing {n}'
  refused '--command: there is no program ./text' run --command './text {n}'
  refused '--command: there is no program missing in PATH' run --command 'missing {n}'
  refused '--command: nothing in it depends on n' run --command 'true'
  refused '--stdin: nothing in it depends on n' run --command cat --stdin true
  refused '--command: it names no program' run --command ' '
  refused '--stdin: it names no program' run --command cat --stdin ''
  refused "'|' at character 10" run --command 'seq {n}  | sort'
  refused 'the double quote that opens at character 1 never closes' run --command '"x {n}'
  refused '--shell is for a --command' run --shell linear-scan
  refused '--stdin is for a --command' run --stdin 'seq {n}'
  refused 'needs an argument' run --command
  refused '--min takes a whole number' run --min 0 linear-scan
  refused '--max takes a whole number' run --max 1.5 linear-scan
  refused '--max: the smallest size that' run --max 1 linear-scan
  refused '--min: the largest size that true {n} takes is 20' \
    run --min 30 --max 20 --command 'true {n}'
  refused 'no option --command' fit --command 'true {n}'
  refused '--command: there is no program' --command './missing {n}'
  refused 'one TARGET or one --command' worker --command 'true {n}' linear-scan
  refused '--command: nothing' worker --command true
  tidy)"

# ---------------------------------------------------------------------------------------- ending

report 'SIGTERM in mid-run leaves no process and no file' "$(
  script sleeps <<END
sleep 1234567.$$ & setsid sleep 1234567.$$ & wait
END
  "$LANDAU" run --budget 30 --command './sleeps {file}' >out 2>err &
  landau=$!
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ "$(descendants $landau | wc -l)" -ge 5 ] && break
    sleep 0.2
  done
  descendants $landau >family
  kill -TERM $landau
  wait $landau 2>/dev/null
  same status 143 $?
  [ "$(wc -l <family)" -ge 5 ] || echo 'it never ran'
  still_there family
  tidy)"

report 'killed outright it leaves no process and no file' "$(
  "$LANDAU" run --budget 30 --command './sleeps {file}' >out 2>err &
  landau=$!
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ "$(descendants $landau | wc -l)" -ge 5 ] && break
    sleep 0.2
  done
  descendants $landau >family
  kill -KILL $landau
  wait $landau 2>/dev/null
  still_there family
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -z "$(tidy)" ] && break
    sleep 0.5
  done
  tidy)"
