#!/bin/sh
# webreport.sh - landau report as HTML and SVG: pages that a browser can read, whatever was measured,
# and always the same ones. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

saved=$SOURCE/tests/data/hash-lookup.json

# parsed FILE...: prints a fault for each that is no well-formed XML.
parsed() {
  for file; do
    if has_command xmllint; then
      xmllint --noout "$file" 2>&1
    else
      "${PYTHON:-python3}" -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' "$file" 2>&1
    fi
  done
}

can_parse() {
  has_command xmllint || "${PYTHON:-python3}" -c 'import xml.dom.minidom' 2>/dev/null
}

# quadratic NAME COST: rows of something quadratic.
quadratic() {
  awk -v name="$1" -v cost="$2" 'BEGIN {
    for (n = 16; n < 20000; n *= 2) printf "\"%s\",%d,%.9g\n", name, n, cost * n * n }'
}

hostile() {
  echo series,n,seconds
  quadratic '<script>alert(1)</script>' 1e-9
  quadratic 'a]]>b & &amp; -->' 2e-9
  quadratic "\"\" onload='x'" 3e-9
  quadratic "$(printf 'over\033]0;title\a\033[31m')" 4e-9
  quadratic '.so /etc/passwd' 5e-9
  quadratic "$(printf '%04000d' 0)" 6e-9
}

# textual FILE: prints a fault for each tag or character that names may not have brought.
textual() {
  no_escapes "$1"
  grep -n '<script\|<b>\|]]>' "$1" | cut -c 1-80
}

echo 1..7

if can_parse; then
  report 'a report and a chart are well-formed' "$(
    run 0 report "$saved" -o page.html
    run 0 report "$saved" -o chart.svg
    parsed page.html chart.svg
  )"
else
  run 0 report "$saved" -o page.html
  run 0 report "$saved" -o chart.svg
  skip 'there is neither xmllint nor a Python that reads XML'
fi

# always_the_same: prints a fault where page and chart are others than before.
always_the_same() {
  run 0 report "$saved" --format html
  cmp page.html out 2>&1
  run 0 report "$saved" --format svg
  cmp chart.svg out 2>&1
}

report 'the same run makes the same page, wherever it goes' "$(
  always_the_same
  SOURCE_DATE_EPOCH=86400 run 0 report "$saved" --format html
  has out '1970-01-02'
)"

comma=$(locale -a 2>/dev/null | grep -i '^\(de\|fr\|nl\|es\|it\)_.*utf-\{0,1\}8$' | head -n 1)
if [ -n "$comma" ]; then
  report 'and in a locale with a decimal comma' "$(
    export LC_ALL="$comma"
    always_the_same
  )"
else
  skip 'no locale with a decimal comma'
fi

verdict=$(grep -n 'class="verdict"' page.html | head -n 1 | cut -d: -f1)
second=$(grep -n '<h2' page.html | sed -n 2p | cut -d: -f1)
report 'the verdict stands first, in words and symbols' "$(
  [ "${verdict:-9999}" -lt "${second:-0}" ] || echo "verdict: line $verdict, next part: line $second"
  has page.html '<p class="verdict">O(1)  constant: n makes no difference' 'role="img"'
)"

hostile >hostile.csv
report 'names are text, whatever they say' "$(
  run 0 report hostile.csv -o hostile.html
  run 0 report hostile.csv -o hostile.svg
  ! can_parse || parsed hostile.html hostile.svg
  textual hostile.html
  textual hostile.svg
  has hostile.html '&lt;script&gt;alert(1)&lt;/script&gt;' 'a]]&gt;b &amp; &amp;amp; --&gt;' \
    'over\x1b]0;title\x07\x1b[31m'
)"

report 'who writes it and what it is called is text too' "$(
  run 0 report "$saved" --format html --title '<b>"Costs"</b>' --author 'A & <i>B</i>'
  has out '<title>&lt;b&gt;&quot;Costs&quot;&lt;/b&gt;</title>' \
    '<meta name="author" content="A &amp; &lt;i&gt;B&lt;/i&gt;"/>'
  run 0 report "$saved" --format svg --title '<b>"Costs"</b>'
  has out '<title id="title">&lt;b&gt;&quot;Costs&quot;&lt;/b&gt;</title>'
)"

{ echo series,n,seconds && quadratic slow 1e-7; } >slow.csv
{ echo series,n,seconds && quadratic quick 1e-9; } >quick.csv
report 'several become one comparison, in one chart' "$(
  run 0 report slow.csv quick.csv --format html
  has out 'id="comparison"' '>slow.csv: slow</text>' '>quick.csv: quick</text>'
  same 'charts, wide and narrow' 2 "$(grep -c 'class="chart' out)"
)"
