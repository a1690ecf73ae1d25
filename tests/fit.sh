#!/bin/sh
# fit.sh - landau fit, from the files to the verdicts: what it reads, and what it refuses. TAP.

: "${LANDAU:=src/landau}"
# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"

# fit ARGUMENT...: leaves what it prints in out, err and status.
fit() {
  timeout 60 "$LANDAU" fit "$@" >out 2>err
  status=$?
}

# is STATUS OUTPUT ERROR: how the last fit differs from this; the error is a beginning, without the
# program's name, and "" is silence.
is() {
  [ "$status" -eq "$1" ] || echo "status $status, not $1"
  [ "$(cat out)" = "$2" ] || { echo "not '$2' but:" && cat out; }
  case $(cat err) in
  "landau: $3"*) [ -n "$3" ] || { echo "it said:" && cat err; } ;;
  '') [ -z "$3" ] || echo "no error" ;;
  *) echo "the error isn't '$3' but:" && cat err ;;
  esac
  [ "$(wc -l <err)" -le 1 ] || echo "more than one line of error"
}

header=file,series,input,metric,law,confidence,state,expected

# rows: the verdicts of out without their probabilities, sorted.
rows() {
  sed 1d out | cut -d, -f1-5,7- | sort
}

# squares: rows n,seconds of something quadratic.
squares() {
  awk 'BEGIN { for (n = 16; n < 20000; n *= 2) printf "%d,%.9g\n", n, 3e-9 * n * n + 1e-9 * n }'
}

lines() {
  awk 'BEGIN { for (n = 16; n < 200000; n *= 2) printf "%d,%.9g\n", n, 5e-9 * n }'
}

# refuses WHAT ERROR: bad.csv is refused with this error, and what stands beside it concluded.
refuses() {
  fit --format csv bad.csv good.csv
  report "$1" "$(
    is 2 "$good" "$2"
  )"
}

echo 1..48
data=$(cd "$SOURCE/tests/data" && pwd) || exit
cd "$top" || exit

# --------------------------------------------------------------------------------- what it reads

{ echo n,seconds && squares; } >good.csv
fit --format csv good.csv
good=$(cat out)
report 'two columns make a verdict' "$(
  is 0 "$good" ''
  [ "$(sed -n 1p out)" = "$header" ] || echo "the header is $(sed -n 1p out)"
  [ "$(rows)" = 'good.csv,good.csv,,time,O(n^2),decided,' ] || rows
)"

fit --format csv ./good.csv
report 'a file is named as given, its series without the folder' \
  "$([ "$(rows)" = './good.csv,good.csv,,time,O(n^2),decided,' ] || cat out err)"

"$LANDAU" fit --format csv <good.csv >out 2>err
report 'without a file it reads standard input' \
  "$([ "$(rows)" = '-,-,,time,O(n^2),decided,' ] || cat out err)"

{ echo n,seconds && lines; } | timeout 60 "$LANDAU" fit --format csv good.csv - >out 2>err
report 'a dash is standard input, among files' "$([ "$(rows)" = '-,-,,time,O(n),decided,
good.csv,good.csv,,time,O(n^2),decided,' ] || cat out err)"

{
  printf '\357\273\277# from a spreadsheet\r\n\r\nhost,seconds,n,series\r\n'
  squares | sort -r | sed 's/\(.*\),\(.*\)/a,\2,\1,"x, ""y"""/; s/$/\r/'
} >windows.csv
fit --format csv windows.csv
report 'mark, CRLF, comments, quotes, any order of rows and columns' \
  "$([ "$(tail -n 1 out | cut -d, -f1-6)" = 'windows.csv,"x, ""y""",,time,O(n^2)' ] || cat out err)"

{
  echo n,value,series,input,metric
  squares | sed 's/$/,sort,sorted,time/'
  lines | sed 's/$/,sort,random,time/'
  lines | awk -F, '{ print $1 "," 4 * $1 ",sort,sorted,steps" }'
} >many.csv
fit --format csv many.csv
report 'a file holds many series' "$(
  [ "$(sed 1d out | cut -d, -f2-5)" = 'sort,sorted,time,O(n^2)
sort,random,time,O(n)
sort,sorted,steps,O(n)' ] || cat out err
)"
fit --format csv --metric steps many.csv good.csv
report '--metric takes the series of one metric' "$(
  is 2 "$(sed -n '1p; /steps/p' out)" 'good.csv: nothing of the metric that was asked for'
)"
fit many.csv
report 'counts stand beside times in the table' \
  "$(grep -q '^sort:sorted  time .* O(n)$' out || cat out err)"

for i in 1 2 3 4 5; do squares; done | { echo n,seconds && sort -R; } >repeated.csv
fit --format csv repeated.csv
report 'rows of the same n are repeated samples' \
  "$([ "$(rows)" = 'repeated.csv,repeated.csv,,time,O(n^2),decided,' ] || cat out err)"

{
  echo n,value,series
  awk 'BEGIN { for (n = 16; n < 3000; n = int(1.5 * n)) printf "%d,%.0f,power\n", n, n ^ 2.31 }
    BEGIN { for (n = 5; n < 25; n++) printf "%d,%.0f,base\n", n, 100 * 1.84 ^ n }'
} >outside.csv
fit --format csv --metric steps outside.csv
report 'a law outside the table is written with what was fitted' \
  "$([ "$(rows)" = 'outside.csv,base,,steps,O(1.84^n),decided,
outside.csv,power,,steps,O(n^2.31),decided,' ] || cat out err)"
cp out outside
fit --metric steps outside.csv
report 'and with words of its own' "$(
  grep -qF 'O(n^2.31)  n to the 2.31: doubling n makes it 4.96 times slower  (99 %)' out || cat out err
  grep -qF 'O(1.84^n)  exponential: each +1 makes it 1.84 times slower  (99 %)' out || cat out err
)"
fit --metric steps --format json -o outside.json outside.csv
sed 's/"expected": \[\]/"expected": ["O(n^2.31)"]/' outside.json >expected.json
fit --metric steps --format csv expected.json
report 'a saved run with such laws is read' "$(
  is 0 "$(cat out)" ''
  sed 's/^expected.json/outside.csv/; s/;*O(n^2.31)$//' out | diff outside -
)"

mkdir many
for i in $(seq 150); do cp good.csv "many/$i.csv"; done
fit --format csv many/*.csv
report 'files stay in their order' "$(
  is 0 "$(cat out)" ''
  sed 1d out | cut -d, -f1 >order
  printf '%s\n' many/*.csv | cmp - order
)"

fit good.csv many.csv
report 'the table names the file where there are several' "$(
  grep -q '^good.csv  *time .*O(n^2)' out || cat out err
  grep -q '^many.csv  sort:sorted  time' out || cat out err
)"

printf 'n,value\n16,16\n32,32\n64,64\n128,128\n256,256\n' >value.csv
fit --format csv value.csv
report 'a value without a metric is said to be taken for steps' \
  "$([ "$(rows)" = 'value.csv,value.csv,,steps,O(n),decided,' ] || rows
    is 0 "$(cat out)" 'value.csv: values without a metric, taken for steps')"
fit --format csv --metric memory value.csv
report 'and --metric says what it is' \
  "$([ "$(rows)" = 'value.csv,value.csv,,memory,O(n),decided,' ] || rows
    is 0 "$(cat out)" '')"

printf 'n,seconds\n16,1\n32,2\n' >few.csv
fit --format csv few.csv
report 'two sizes are too few, which is no error' \
  "$(is 0 "$header
few.csv,few.csv,,time,,0.0000,too few," '')"

{ echo n,seconds && echo 8,0 && echo 8,0 && squares; } >zeros.csv
fit --format csv zeros.csv
report 'a zero is left out, counted and said' \
  "$([ "$(rows)" = 'zeros.csv,zeros.csv,,time,O(n^2),decided,' ] || rows
    is 0 "$(cat out)" 'zeros.csv:2: readings of zero in '\''zeros.csv'\'', below the clock and left out: 2')"

printf 'n,seconds,series\n16,1,"\033[31mred\a"\n' >escape.csv
fit escape.csv
cat out err >all
fit --format csv escape.csv
cat out err >>all
fit --format json escape.csv
cat out err >>all
report 'nothing of a file reaches the terminal unescaped' \
  "$(tr -d '\n\t -~' <all | od -c | sed '$d'
    grep -q '\\x1b\[31mred\\x07' all || cat all)"

locale=$(locale -a 2>/dev/null | grep -i '^de_.*utf-*8$' | head -n 1)
LC_ALL=${locale:-C} fit --format csv good.csv
report 'a locale with a decimal comma changes nothing' "$(is 0 "$good" '')"

# -------------------------------------------------------------------------------- what it refuses

: >bad.csv
refuses 'an empty file' 'bad.csv:1: nothing here: '
squares >bad.csv
refuses 'no header' 'bad.csv:1: no header: '
{ echo n,time && squares; } >bad.csv
refuses 'a missing column' "bad.csv:1: no column 'seconds' or 'value': "
echo n,seconds >bad.csv
refuses 'a header alone' 'bad.csv:2: no rows: '
{ echo n,seconds && squares && echo 64,nan; } >bad.csv
refuses 'what is not a number' "bad.csv:13: 'nan' as seconds: "
{ echo n,seconds && echo 64,-1e-9 && squares; } >bad.csv
refuses 'negative seconds' 'bad.csv:2: seconds of -1e-9: '
{ echo n,seconds && echo 0.5,1e-9 && squares; } >bad.csv
refuses 'n below 1' 'bad.csv:2: n of 0.5: '
{ echo 'n;seconds' && squares | tr ,. ';,'; } >bad.csv
refuses 'semicolons and decimal commas' "bad.csv:1: no column 'n': "
printf 'n,seconds\n16,0,001\n32,0,002\n64,0,004\n' >bad.csv
refuses 'decimal commas alone' 'bad.csv:2: 3 fields under a header of 2: '
cp "$(command -v "$LANDAU")" bad.csv
refuses 'a program' 'bad.csv:1: a byte of value 0: '
head -c 1000000 /dev/zero | tr '\0' 7 >bad.csv
refuses 'a line of a million characters' 'bad.csv:1: a line of more than 65536 bytes: '
{ echo n,seconds && squares && head -c 1000000 /dev/zero | tr '\0' 7; } >bad.csv
refuses 'such a line behind others' 'bad.csv:13: a line of more than 65536 bytes: '
rm bad.csv && truncate -s 2G bad.csv
refuses 'two gigabytes' 'bad.csv:1: the file has more than 64 MiB: '
rm bad.csv && mkdir bad.csv
refuses 'a folder' 'bad.csv: can'\''t be read: '
rmdir bad.csv
refuses 'no file' 'bad.csv: can'\''t be read: '
ln -s /dev/zero bad.csv
refuses 'a file without end' 'bad.csv:1: '
rm bad.csv

printf 'n,seconds\n16,0\n32,0\n64,0\n' >nothing.csv
fit --format csv nothing.csv good.csv
report 'nothing but zeros' "$(
  is 2 "$header
nothing.csv,nothing.csv,,time,,0.0000,too few,
$(echo "$good" | sed 1d)" 'nothing.csv:2: nothing but zeros'
)"

# ------------------------------------------------------------------------------------ saved runs

if timeout 60 "$LANDAU" run --budget 0.02 --format json -o r.json >out 2>err; then
  # What the run itself concluded stands in the file; keys keep their order in it.
  awk -F'"' '/^   "target":/ { target = $4 } /^   "input":/ { input = $4 }
    /^   "metric":/ { metric = $4 }
    /^   "verdict": \{/ { inside = 1 }
    inside && /^    "state":/ { state = $4 }
    inside && /^    "law":/ { law = $4 }
    inside && /^    "confidence":/ {
      split($3, part, /[ ,:]+/)
      printf "r.json,%s,%s,%s,%s,%.4f,%s\n", target, input, metric, law, part[2], state
      inside = 0
    }' r.json >said
  fit --format csv r.json
  sed 1d out | cut -d, -f1-7 >found
  report 'a saved run is concluded as the run concluded it' "$(
    [ "$(wc -l <said)" -eq 5 ] || cat said
    diff said found
  )"
  fit --format json -o again.json r.json
  grep -v '^   "file":' again.json >again
  report 'and written again, it holds the same' "$(is 0 '' '' && diff r.json again)"
  cp r.json timings
  fit --format json good.csv
  grep -e '_low"' -e '_high"' out >once
  fit --format json good.csv
  report 'intervals are the same each time' "$(
    grep -e '_low"' -e '_high"' out | diff once -
    for key in scale fixed exponent value; do
      grep -q "\"${key}_low\"" once && grep -q "\"${key}_high\"" once || echo "no $key"
    done
  )"
  fit --format csv timings good.csv
  report 'it is told from CSV by what it holds' "$([ "$(wc -l <out)" -eq 7 ] || cat out err)"
  fit --format samples r.json
  mv out samples.csv
  fit --format samples samples.csv
  report 'samples are read as they were printed' "$(is 0 "$(cat samples.csv)" '')"
  fit --metric steps --format csv r.json
  report 'the counts beside the times can be asked for' \
    "$([ "$(sed 1d out | grep -c '^r.json,.*,steps,')" -eq 5 ] || cat out err)"
else
  for i in 1 2 3 4 5 6; do skip 'nothing can be measured here'; done
fi

# One of the two fits leaves its largest size out.
fit --format json "$data/sorting.json"
report 'what is foretold is of ten times the largest n that was measured' "$(
  [ "$(grep -c '"n": 17950,$' out)" -eq 2 ] || grep -A 2 '"predictions"' out
)"

{ echo n,seconds && squares; } >squares.csv
fit --format json squares.csv
report 'the largest sizes are foretold by the others' "$(
  sed -n '/"held_out"/,/}/s/^ *"\([a-z_]*\)": \([0-9.]*\),*$/\1 \2/p' out |
    awk '{ found[$1] = $2 } END {
      off = found["worst"] - 1
      if (found["sizes"] != 2 || found["fitted_n"] != 4096 || off * off > 1e-4)
        for (key in found) print key, found[key] }
      END { if (!NR) print "nothing" }'
)"
{ sed '$d' squares.csv && tail -n 1 squares.csv | awk -F, '{ printf "%s,%.9g\n", $1, 0.6 * $2 }'; } >top.csv
fit top.csv
report 'and where they are not, that is said' "$(
  grep -q 'largest 2 sizes cost 0.77 times what the smaller ones foretell$' out || cat out err
)"

echo '{"landau": 2}' >later.json
fit later.json
report 'a run of a later landau is refused in one line' "$(is 2 '' 'later.json: landau: saved by a later')"
printf '{\n"landau": 1,\n"series": [nan]\n}\n' >broken.json
fit broken.json
report 'broken JSON is refused with its line' "$(is 2 '' 'broken.json:3: no saved run: ')"
