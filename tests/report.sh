#!/bin/sh
# report.sh - landau report, from measurements to documents: each format, what groff and mandoc have
# to say of it, names that mean harm, and what becomes of the old file when writing fails. TAP.

# shellcheck disable=SC2016  # dollars and backquotes are part of names
# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"
data=$SOURCE/tests/data
devices='utf8 ascii latin1'

# spoken FILE: what groff and mandoc say of a manual page, which is to be nothing.
spoken() {
  for device in $devices; do
    groff -t -e -p -man -ww -T"$device" -z "$1" 2>&1
  done
  ! has_command mandoc || mandoc -T lint -W warning "$1"
}

# page DEVICE FILE: the page as that device shows it, without bold and underlined letters.
page() {
  groff -t -e -p -man -T"$1" -P-cbou "$2" 2>/dev/null
}

# wide FILE: its lines of more than 80 characters.
wide() {
  LC_ALL=C.UTF-8 grep -n -E '^.{81}' "$1"
}

# needs COMMAND WHAT: skips the test where there is no such command.
needs() {
  has_command "$1" || { skip "$2 (there is no $1)" && false; }
}

# rows NAME: timings of something quadratic, as rows of CSV, under that name.
rows() {
  NAME=$1 awk 'BEGIN {
    name = ENVIRON["NAME"]
    gsub(/"/, "\"\"", name)
    for (n = 16; n < 20000; n *= 2)
      printf "\"%s\",%d,%.9g\n", name, n, 3e-9 * n * n + 1e-9 * n }'
}

echo 1..33
cp "$data/sorting.json" "$data/hash-lookup.json" .

# ------------------------------------------------------------------------------------ what is said

report 'each ending has its format, which begins as it should' "$(
  while read -r ending beginning; do
    run 0 report sorting.json -o "r.$ending"
    silent out
    silent err
    head -n 1 "r.$ending" | grep -qF -e "$beginning" || head -n 1 "r.$ending"
  done <<'END'
7 '\" pet
html <!DOCTYPE html>
md # How the costs of quick-sort and insertion-sort grow
svg <
txt How the costs of quick-sort and insertion-sort grow
csv file,series,input,metric,law,confidence,state,expected
json {
END
)"

report 'without a file it is a manual page on standard output' "$(
  run 0 report sorting.json
  cmp out r.7
  run 0 report sorting.json --output -
  cmp out r.7
)"

report '--format is worth more than the ending' "$(
  run 0 report sorting.json --format md -o x.7
  cmp x.7 r.md
)"

report 'a page has its sections, in their order' "$(
  sed -n 's/^\.SH //p' r.7 | tr -d '"' | tr '\n' ' ' >sections
  same sections \
    'NAME SYNOPSIS VERDICT GROWTH COMPARISON TARGETS FIT MEASUREMENTS SOURCE METHOD MACHINE CAVEATS REPRODUCE SEE ALSO ' \
    "$(cat sections)"
)"

run 0 report hash-lookup.json -o one.7 >/dev/null
report 'one target has its doubling in place of a comparison' "$(
  grep -qx '\.SH DOUBLING' one.7 || echo 'no DOUBLING'
  ! grep -n '^\.SH COMPARISON' one.7
)"

report 'all formats say the same verdict' "$(
  for file in r.7 r.html r.md r.txt; do
    grep -qF 'quadratic: doubling n makes it 4 times slower' "$file" || echo "$file doesn't"
  done
)"

report 'all formats say how well the largest sizes are foretold' "$(
  for file in r.7 r.html r.md r.txt; do
    tr -s '\n ' '  ' <"$file" | sed 's/&nbsp;\|\\~/ /g; s/\\//g' |
      grep -qE 'Fitted to the sizes up to n = [0-9.]+ ?k?, O.* foretells the' || echo "$file doesn't"
  done
)"

report 'one that costs less from some size on is named' "$(
  has r.txt 'quick-sort costs less than insertion-sort.' 'What each doubling of n costs'
)"

report 'the source has its counts, and its hot line a mark' "$(
  grep -q '^> *10 .*while (j > 0' r.txt || { echo 'it is:' && grep -n 'while (j' r.txt; }
)"

report 'the machine and the way to do it again are there' "$(
  has r.txt 'Example CPU' 'gcc -std=c17 -O2' 'Linux 6.1.0' '2026-03-14 09:26 UTC' \
    'landau report sorting.json' 'landau run --format json'
)"

report 'title and author are what was asked for' "$(
  for format in man html md text; do
    run 0 report hash-lookup.json --format $format --title 'A *title*' --author "O'Hara"
    tr -d '\134' <out | sed "s/(aq/'/g; s/&#39;/'/g; s/&apos;/'/g" >plain
    has plain 'A *title*' "O'Hara"
  done
)"

report 'plain text keeps to 80 columns, but for what is to be typed' "$(
  has r.txt 'MEASUREMENTS'
  wide r.txt | grep -v ':    landau run'
)"

report 'several runs become one comparison, of what they have in common' "$(
  run 0 report sorting.json hash-lookup.json --format text
  has out 'sorting.json: quick-sort' 'hash-lookup.json: hash-lookup'
  ! grep -n 'Example CPU' out
  sed 's/quick-sort/slow-sort/g' sorting.json >other.json
  run 0 report sorting.json other.json --format text
  has out 'other.json: slow-sort' 'Example CPU'
)"

# ------------------------------------------------------------------------------ groff and mandoc

if needs groff 'pages are silent, and read well'; then
  report 'pages are silent' "$(
    spoken r.7
    spoken one.7
  )"
  report 'a terminal gets braille, or ASCII where it has none' "$(
    page utf8 r.7 >shown
    grep -q '⡠' shown || echo 'no braille'
    wide shown
    page ascii r.7 >shown
    LC_ALL=C grep -n '[^ -~]' shown
    has shown '100 us +'
  )"
else
  skip 'a terminal gets braille'
fi

if has_command groff && groff -Tpdf -man r.7 2>/dev/null | head -c 5 | grep -q '%PDF-'; then
  report 'a PDF is typeset, and the same each time' "$(
    run 0 report sorting.json -o r.pdf
    silent err
    run 0 report sorting.json --format pdf
    head -c 5 out | grep -q '%PDF-' || echo 'no PDF'
    cmp out r.pdf
  )"
else
  skip 'a PDF is typeset (groff here makes none)'
fi

report 'without groff there is one line about what is missing' "$(
  mkdir -p empty
  echo old >x.pdf
  PATH=empty "$LANDAU" report sorting.json -o x.pdf 2>err
  same status 5 $?
  has err 'install what makes PDFs in groff'
  same lines 1 "$(wc -l <err | tr -d ' ')"
  same 'the old file' old "$(cat x.pdf)"
)"

report 'what groff fails at is said' "$(
  printf '#!/bin/sh\necho first >&2\necho "no device pdf" >&2\nexit 1\n' >empty/groff
  chmod +x empty/groff
  PATH=$PWD/empty:$PATH "$LANDAU" report sorting.json -o x.pdf 2>err
  same status 5 $?
  has err 'groff makes no PDF (no device pdf)'
  same 'the old file' old "$(cat x.pdf)"
)"

report 'killed outright while a PDF is typeset it leaves no file' "$(
  mkdir tmp
  printf '#!/bin/sh\n: >begun\nsleep 100\n' >empty/groff
  TMPDIR=$PWD/tmp PATH=$PWD/empty:$PATH "$LANDAU" report sorting.json -o x.pdf 2>err &
  program=$!
  tries=300
  while [ ! -e begun ] && [ "$((tries -= 1))" -gt 0 ]; do sleep 0.1; done
  [ -n "$(find tmp -name report.7)" ] || echo 'there was nothing to typeset'
  kill -KILL $program
  wait $program 2>/dev/null
  tries=300
  while [ -n "$(ls -A tmp)" ] && [ "$((tries -= 1))" -gt 0 ]; do sleep 0.1; done
  ls -A tmp
)"

# --------------------------------------------------------------------------------- the same bytes

report 'the same run makes the same bytes, whatever the locale and the time zone' "$(
  for format in man html md svg text csv json; do
    run 0 report sorting.json --format $format
    mv out first
    TZ=Asia/Kolkata LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 "$LANDAU" report sorting.json \
      --format $format >out
    cmp first out
  done
)"

report 'SOURCE_DATE_EPOCH is the date' "$(
  has r.7 '"2026-03-14"'
  export SOURCE_DATE_EPOCH=86400
  run 0 report sorting.json
  has out '"1970-01-02"'
)"

# ------------------------------------------------------------------------------- names that harm

long=$(awk 'BEGIN { for (i = 0; i < 10000; i++) printf "x" }')
{
  echo series,n,seconds
  for name in '.so /etc/passwd' "'\\\" pet" '<script>alert(1)</script>' ']]>' 'T{' 'T}' '.TE' \
    '$x$ delim $$' '.EN' '.PE' '\*[x]\n(.x\f(CB' '|a|b|' '```' '-o' '# x' "a'b\"c&d" \
    "$(printf '\033[31mred\007')" "$(printf '\345\220\215 \302\205')" "$long"; do
    rows "$name"
  done
} >harm.csv

for format in man html md text svg; do
  run 0 report harm.csv --format $format -o harm.$format
done >harm.errors
report 'names that mean harm are taken' "$(cat harm.errors)"

report 'no control character comes through' "$(
  for format in man html md text svg; do
    [ -s harm.$format ] || echo "there is no harm.$format"
    LC_ALL=C tr -d '\n\t' <harm.$format | LC_ALL=C grep -q '[[:cntrl:]]' && echo "one in $format"
    ! grep -q "$(printf '\302\205')" harm.$format || echo "a hidden one in $format"
  done
)"

if needs groff 'pages with such names are silent, and show them'; then
  report 'pages with such names are silent' "$(spoken harm.man)"
  report 'and show them as they are' "$(
    page utf8 harm.man >shown
    has shown '.so /etc/passwd' "'\\\" pet" '<script>alert(1)</script>' ']]>' 'T{' '$x$ delim $$' \
      '\*[x]\n(.x\f(CB' '\x1b[31mred\x07' '名'
    ! grep -n '^root:' shown
    page ascii harm.man >shown
    has shown '? \xc2\x85'
  )"
else
  skip 'and show them as they are'
fi

if needs python3 'HTML and SVG stay well-formed'; then
  report 'HTML and SVG stay well-formed, and without a script' "$(
    for format in html svg; do
      python3 -c 'import sys, xml.dom.minidom as d; d.parse(sys.argv[1])' harm.$format 2>&1 | tail -n 1
      ! grep -n '<script' harm.$format
    done
  )"
fi

report 'Markdown has its verdict first, and folds what is long' "$(
  grep '^## ' r.md | head -n 1 | grep -qx '## Verdict' || grep '^##' r.md
  has r.md '<summary>Measurements</summary>' '</details>'
)"

report 'Markdown leaves no name a meaning' "$(
  has harm.md '\<script\>alert(1)\</script\>' '\|a\|b\|' '\`\`\`'
)"

# ------------------------------------------------------------------------------------- what fails

report 'what is wrong is said in one line' "$(
  refused 'no report ends in .docx' report sorting.json -o x.docx
  refused 'not table' report sorting.json --format table
  refused 'not of both' report sorting.json quick-sort
  refused 'nothing.json' report nothing.json
  refused 'no algorithm' report quick-srot
)"

report 'a full disk is said, with status 5' "$(
  if [ -c /dev/full ]; then
    run 5 report sorting.json -o /dev/full
    has err "can't write /dev/full"
    "$LANDAU" report sorting.json >/dev/full 2>err
    same status 5 $?
  fi
)"

report 'where writing fails the old file stays as it was' "$(
  echo old >kept.7
  # A file may have one block only; first it is told so, then it is killed.
  (
    ulimit -f 1
    trap '' XFSZ
    "$LANDAU" report sorting.json -o kept.7 2>err
    echo $? >code
  )
  same status 5 "$(cat code)"
  has err "can't write kept.7"
  same 'the old file' old "$(cat kept.7)"
  ls kept.7.* 2>/dev/null
  { sh -c 'ulimit -f 1 && "$0" report sorting.json -o kept.7' "$LANDAU"; } 2>/dev/null
  same 'the old file' old "$(cat kept.7)"
)"

report 'a folder that takes no file is said' "$(
  run 5 report sorting.json -o kept.7/x.md
  has err "can't write kept.7/x.md"
  run 5 report sorting.json -o none/x.md
  has err "can't write none/x.md"
)"

# --------------------------------------------------------------------------------------- measured

report 'targets are measured, and what failed is in the document' "$(
  run 0 report --budget 0.3 --metric steps linear-scan --format text
  has out 'linear: doubling n makes it 2 times' 'how often each line runs'
  run 4 report --budget 0.3 --command 'false {n}' --format text
  has out 'failed: '
)"
