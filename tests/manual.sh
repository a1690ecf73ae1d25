#!/bin/sh
# manual.sh - the manual and README: well formed, and true to the program's tables. TAP.

# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"
man=$SOURCE/man

has_command() {
  command -v "$1" >/dev/null 2>&1
}

# A page as plain words on one line.
words_of() {
  tr '\n' ' ' <"$1" | sed 's/\\&//g; s/\\ / /g; s/\\-/-/g; s/  */ /g'
}

# unsaid PAGE: the lines of standard input that the page doesn't have, or that there are none.
unsaid() {
  words_of "$man/$1" >"$top/words"
  lines=0
  while read -r line; do
    lines=$((lines + 1))
    grep -qF -e "$line" "$top/words" || echo "$1 doesn't say: $line"
  done
  [ $lines -gt 0 ] || echo "nothing was found for $1 to say"
}

# section PAGE HEADING: its lines.
section() {
  awk -v heading=".Sh $2" '/^\.Sh / { inside = $0 == heading; next } inside' "$man/$1"
}

# options: the long options that standard input names in the manner of a shell, each once.
options() {
  grep -oE -e '(^|[^a-z-])--[a-z][a-z-]*' | grep -oE -e '--[a-z-]*' | sort -u
}

# option_pairs: "g --glyphs" for each option that standard input, a help, lists.
option_pairs() {
  sed -n 's/^  -\(.\), \(--[a-z-]*\).*/\1 \2/p; s/^      \(--[a-z-]*\).*/- \1/p'
}

# item_pairs: the same of the items of a page.
item_pairs() {
  grep '^\.It Fl' | sed 's/Ar [a-z]*//g; s/Cm.*//; s/Fl //g; s/^\.It//' |
    tr ',' '\n' | awk '
      NF == 1 && length($1) == 1 { letter = $1 }
      NF == 1 && length($1) > 1 { print letter == "" ? "-" : letter, "-" $1; letter = "" }
      NF > 1 { for (i = 1; i <= NF; i++) print "-", "-" $i }'
}

# differences A B: the lines that only one of two files has.
differences() {
  sort -u "$1" >"$top/a"
  sort -u "$2" >"$top/b"
  [ -s "$top/a" ] || echo 'the program has nothing'
  comm -23 "$top/a" "$top/b" | sed "s/^/only the program has ${3-}/"
  comm -13 "$top/a" "$top/b" | sed "s/^/only the manual has ${3-}/"
}

# page_of SUBCOMMAND: the file that tells of it.
page_of() {
  page=landau-${1:-explore}.1
  [ -e "$man/$page" ] || page=landau.1
  echo "$page"
}

# The law table as "name|word|meaning|taught" lines.
laws() {
  awk '
    function value(line) { sub(/^[^"]*"/, "", line); sub(/".*/, "", line); return line }
    /\.name = "O\(/ { if (name) print name "|" word "|" meaning "|" taught
      name = value(substr($0, index($0, ".name"))); taught = "" }
    /\.word = / { word = value($0) }
    /\.meaning = / { meaning = value($0) }
    /\.taught = / { taught = value($0) }
    END { if (name) print name "|" word "|" meaning "|" taught }' "$SOURCE/src/model/law.c"
}

# What landau-laws(7) computes: of each law the ratio, and the n of a second, a minute and an hour.
capacities() {
  laws | cut -d '|' -f 1 | awk '
    function ln(x) { return log(x) }
    # The logarithm of the cost in steps: the law is read from its name.
    function cost(law, n,   sum, i, k) {
      if (law == "1") return 0
      if (law == "n!") { for (i = 2; i <= n; i++) sum += ln(i); return sum }
      if (law == "sqrt n") return ln(n) / 2
      if (law ~ /log n$/) { sum = ln(ln(n) / ln(2)); sub(/ ?log n$/, "", law) }
      if (law ~ /\^n$/) {
        k = law; sub(/^n /, "", k); sub(/\^n$/, "", k)
        return (law ~ /^n / ? ln(n) : 0) + n * ln(k == "1.618" ? (1 + sqrt(5)) / 2 : k)
      }
      if (law == "n") return sum + ln(n)
      sub(/^n\^/, "", law)
      k = law == "1.585" ? ln(3) / ln(2) : law == "2.807" ? ln(7) / ln(2) : law
      return sum + (k == "" ? 0 : k * ln(n))
    }
    # Three digits, never more than fit.
    function digits(n,   unit, size) {
      if (n >= 1e15) { unit = sprintf("%.2g", n); sub(/\+/, "", unit); return unit }
      size = 0
      while (n >= 1000 * (1 - 1e-9)) { n /= 1000; size++ }
      unit = n >= 100 ? 1 : n >= 10 ? 10 : 100
      return int(n * unit + 1e-6) / unit (size ? " " substr("kMGT", size, 1) : "")
    }
    function most(law, steps, grows,   low, high, mid, i) {
      if (law == "1" || law == "log n") return "any"
      if (grows) { for (i = 1; cost(law, i + 1) <= ln(steps); i++); return i }
      low = 1; high = 1e40
      for (i = 0; i < 400; i++) {
        mid = sqrt(low) * sqrt(high)
        if (cost(law, mid) <= ln(steps)) low = mid; else high = mid
      }
      return digits(low)
    }
    {
      law = $0; sub(/^O\(/, "", law); sub(/\)$/, "", law)
      grows = law ~ /\^n$|!$/
      ratio = grows ? exp(cost(law, 21) - cost(law, 20)) : exp(cost(law, 2e6) - cost(law, 1e6))
      ratio = law == "n!" ? "21" : sprintf("%.2f", ratio)
      if (ratio ~ /\./) sub(/\.?0+$/, "", ratio)
      printf ".It %s Ta %s Ta %s Ta %s Ta %s\n", $0, ratio, most(law, 1e9, grows),
        most(law, 6e10, grows), most(law, 3.6e12, grows)
    }'
}

# Of each key of the explorer, how its item has to read.
key_items() {
  awk '
    function named(key) {
      if (key in names) return names[key]
      if (key ~ /^CONTROL/) return "^" substr(key, 10, 1)
      return substr(key, 2, 1)
    }
    BEGIN {
      split("UP Up DOWN Down LEFT Left RIGHT Right HOME Home END End PAGE_UP PgUp PAGE_DOWN PgDn " \
        "BACKSPACE Backspace BACK_TAB Shift-Tab F1 F1 F10 F10", word, " ")
      for (i = 1; i in word; i += 2) names["SPECIAL_" word[i]] = word[i + 1]
      names["ENTER"] = "Enter"; names["ESCAPE"] = "Esc"; names["\047\\t\047"] = "Tab"
      names["\047 \047"] = "Space"
    }
    /\.keys = \{/ {
      list = $0; sub(/.*\.keys = \{/, "", list); sub(/\}.*/, "", list)
      count = split(list, key, ", "); item = ""
      for (i = 1; i <= count; i++)
        if (key[i] != "LINE_FEED") item = item (i > 1 ? " , " : "") named(key[i])
    }
    /\.help = "/ { help = $0; sub(/.*\.help = "/, "", help); sub(/".*/, "", help)
      print ".It Ic " item " " help }' "$SOURCE/src/tui/keys.c"
}

# The keys of JSON documents that io writes, and the headers of CSV.
# json_keys FILE...: the keys that these write.
json_keys() {
  cat "$@" | tr -s '\n\t' '  ' |
    grep -oE '(set_new|object_set|put_number|put_interval)\( ?[a-z_]+, "[a-z_]+"' |
    sed 's/.*"\(.*\)"/\1/' | sort -u
}

csv_headers() {
  grep -ohE '"[a-z_]+(,[a-z_]+){4,}(\\n)?"' "$SOURCE"/src/io/*.c | sed 's/"//g; s/\\n//'
}

echo 1..25

if has_command mandoc; then
  report 'mandoc finds nothing wrong' "$(mandoc -T lint -W warning "$man"/*.[1-9] 2>&1)"
else
  skip 'mandoc is not here'
fi
if has_command groff; then
  report 'groff finds nothing wrong' "$(
    for page in "$man"/*.[1-9]; do groff -mandoc -ww -Tutf8 -z "$page" 2>&1; done)"
else
  skip 'groff is not here'
fi

# Bundled algorithms have pages that are made from their sources.
made=${BUILD-.}/algorithms
if [ -e "$made/landau-quick-sort.7" ]; then
  report 'every algorithm has a page, and none has the name of another' "$(
    for file in "$SOURCE"/algorithms/*.c; do
      name=$(basename "$file" .c)
      [ "$name" = algorithms ] && continue
      [ -s "$made/landau-$name.7" ] || echo "there is none of $name"
      [ ! -e "$man/landau-$name.7" ] || echo "$name has the name of a page of man/"
    done)"
  report 'these pages are well formed' "$(
    has_command mandoc && mandoc -T lint -W warning "$made"/*.7 2>&1
    has_command groff || exit 0
    for page in "$made"/*.7; do groff -mandoc -ww -Tutf8 -z "$page" 2>&1; done)"
else
  skip 'pages of algorithms are not made here'
  skip 'pages of algorithms are not made here'
fi

report 'pages name pages that there are, and landau(1) all of them' "$(
  grep -hE '^\.Xr landau' "$man"/*.[1-9] | awk '{ print $2 "." $3 }' | sort -u >"$top/named"
  while read -r page; do
    name=${page#landau-}
    [ -e "$man/$page" ] || [ -e "$SOURCE/algorithms/${name%.7}.c" ] || echo "there is no $page"
  done <"$top/named"
  section landau.1 'SEE ALSO' | awk '/^\.Xr landau-/ { print $2 "." $3 }' >"$top/said"
  for page in "$man"/landau-*.[1-9]; do basename "$page"; done >"$top/there"
  differences "$top/there" "$top/said" | sed 's/the program/man/; s/the manual/SEE ALSO/')"

report 'every law is explained in the words of the table' "$(
  laws | awk -F '|' '{
    print ".It Cm " $1 " " $2 ($4 ? " .Pq taught as Cm " $4 " : " : ": ") $3 "." }' |
    unsaid landau-laws.7)"
report 'laws stand in the order of their growth' "$(
  laws | cut -d '|' -f 1 >"$top/table"
  section landau-laws.7 LAWS | sed -n 's/^\.It Cm //p' | sed 's/\\ / /g' |
    diff "$top/table" - || true)"
report 'what fits in a second, and ratios, are right' "$(capacities | unsaid landau-laws.7)"

report 'every key is explained as in the help of the explorer' "$(
  key_items | unsaid landau-explore.1)"
report 'no key is explained that there is not' "$(
  key_items | wc -l >"$top/a"
  section landau-explore.1 KEYS | grep -c '^\.It Ic' | diff -b "$top/a" - || true)"

report 'every state of a verdict is explained' "$(
  sed -n 's/^.*\[VERDICT_[A-Z_]*\] = "\(.*\)",$/.It Cm \1/p' "$SOURCE/src/model/verdict.c" |
    unsaid landau-verdicts.7)"

report 'formats are those of the program' "$(
  sed -n 's/^.*\[FORMAT_[A-Z]*\] = {"\([a-z]*\)".*/\1/p' "$SOURCE/src/cli/format.c" >"$top/offered"
  section landau-formats.5 DESCRIPTION | sed -n 's/^\.It Cm //p' >"$top/said"
  differences "$top/offered" "$top/said")"
report 'every column is explained' "$(csv_headers | unsaid landau-formats.5)"
# untold HEADING: the keys of standard input of which that section doesn't tell.
untold() {
  section landau-formats.5 "$1" | tr ',' ' ' >"$top/section"
  while read -r key; do
    grep -qE "^\.(It )?Cm (.* )?$key( .*)?\$" "$top/section" || echo "$key isn't"
  done
}
report 'every key of a saved run is explained' "$(
  find "$SOURCE/src/io" -name '*.c' ! -name tapewriter.c >"$top/files"
  # shellcheck disable=SC2046  # our file names have no blanks
  json_keys $(cat "$top/files") | untold 'SAVED RUNS')"
report 'every key of a recording is explained' "$(
  json_keys "$SOURCE/src/io/tapewriter.c" | untold RECORDINGS)"
report 'every key of the protocol is explained' "$(
  sed -n 's/.*(message, "\([a-z]*\)".*/\1/p' "$SOURCE/src/worker/answer.c" | sort -u |
    while read -r key; do
      grep -qE "^\.(It )?Li (.* )?$key( .*)?\$" "$man/landau-worker.7" || echo "$key isn't"
    done)"
report 'every field of landau.h is explained' "$(
  sed -n '/^typedef struct/,/^}/p' "$SOURCE/src/landau.h" | sed 's|/\*.*||' |
    grep -E '^	[A-Za-z].*;' | sed 's/\([a-z]\))(.*/\1;/' |
    grep -oE '[a-z]+[,;]' | tr -d ',;' | sort -u >"$top/fields"
  [ "$(wc -l <"$top/fields")" -ge 18 ] || echo "fields: $(cat "$top/fields")"
  tr ',' ' ' <"$man/landau-algorithm.3" >"$top/page"
  while read -r field; do
    grep -qE "^\.(It )?Va (.* )?$field( .*)?\$|^\.It Fn \(\*$field\)" "$top/page" ||
      echo "$field isn't"
  done <"$top/fields")"

report 'every variable of the environment is explained' "$(
  {
    grep -rhoE 'getenv\("[A-Z_]+' "$SOURCE/src" | sed 's/.*"//'
    grep -hoE 'variable\((words, )?"[A-Z]+' "$SOURCE"/src/app/*.c | sed 's/.*"//'
  } | grep -vx PATH | sort -u >"$top/offered"
  section landau.1 ENVIRONMENT | sed -n 's/^\.It Ev //p' | tr -s ' ,' '\n' |
    grep -vE '^(LANG|LC_ALL|LC_CTYPE)$' >"$top/said"
  differences "$top/offered" "$top/said")"

if [ -x "${LANDAU-}" ]; then
  "$LANDAU" --help >"$top/help" </dev/null
  sed -n 's/^  landau \([a-z][a-z-]*\) .*$/\1/p' "$top/help" >"$top/subcommands"
  sed -n 's/^\.It Nm Cm \([a-z-]*\).*$/\1/p' "$man/landau.1" >"$top/said"
  report 'subcommands are those of landau --help' "$(
    differences "$top/subcommands" "$top/said")"

  # A page of its own tells all that its subcommand takes; landau(1) has what several share.
  report 'options are those of landau help' "$(
    {
      echo
      cat "$top/subcommands"
    } | while read -r subcommand; do
      page=$(page_of "$subcommand")
      # An empty name would be an argument.
      # shellcheck disable=SC2086
      "$LANDAU" help $subcommand </dev/null | option_pairs >"$top/taken"
      cat "$top/taken" >>"$top/all"
      [ "$page" != landau.1 ] || continue
      cut -d ' ' -f 2 "$top/taken" | grep -vE '^--(help|version)$' >"$top/offered"
      section "$page" OPTIONS | grep -oE 'Fl -[a-z-]+' | sed 's/Fl /-/' >"$top/said"
      differences "$top/offered" "$top/said" "in $page: "
      section "$page" OPTIONS | item_pairs | while read -r letter name; do
        grep -qxF -e "$letter $name" "$top/taken" || echo "$page: $name has another letter"
        echo "$name" >>"$top/own"
      done
    done
    sort -u "$top/all" | grep -vxF -f "$top/own" >"$top/offered"
    while read -r name; do
      grep -v -e " $name\$" "$top/offered" >"$top/rest"
      mv "$top/rest" "$top/offered"
    done <"$top/own"
    section landau.1 OPTIONS | item_pairs >"$top/said"
    differences "$top/offered" "$top/said" 'in landau.1: ')"
  report 'formats are those that subcommands print in' "$(
    while read -r subcommand; do
      page=$(page_of "$subcommand")
      "$LANDAU" help "$subcommand" </dev/null | grep -q -e '--format' || continue
      "$LANDAU" complete -- "$subcommand" --format '' </dev/null | cut -f 1 >"$top/formats"
      while read -r format; do
        grep -qE "^\.((It|Po) )?Cm (.* )?$format( .*)?\$" "$man/$page" || echo "$page: no $format"
      done <"$top/formats"
    done <"$top/subcommands")"
else
  skip 'landau is not built'
  skip 'landau is not built'
  skip 'landau is not built'
fi

# Those that some line of the program gives.
find "$SOURCE/src" -name '*.c' ! -name status.c -exec grep -ho 'STATUS_[A-Z]*' {} + | sort -u |
  while read -r name; do
    sed -n "s/^.*$name = \([0-9]\),.*\$/\1/p" "$SOURCE/src/base/status.h"
  done >"$top/offered"
section landau.1 'EXIT STATUS' | sed -n 's/^\.It \([0-9]\)$/\1/p' >"$top/said"
report 'exit statuses are those of the program' "$(differences "$top/offered" "$top/said")"

# compiles FILE: what the compiler has to say against it.
compiles() {
  [ -s "$1" ] || echo 'no algorithm was found'
  # CC may hold options.
  # shellcheck disable=SC2086
  $CC -std=c17 -Wall -Wextra -Werror -I"$SOURCE/src" -c -o "$top/made.o" "$1" 2>&1
}

: "${CC:=cc}"
if has_command "${CC%% *}"; then
  # What README tells to put into algorithms/ stands there as it is to be, four blanks in.
  sed -n '/^    \/\* sum\.c/,/^prepare()/p' "$SOURCE/README" | sed '$d; s/^    //' >"$top/sum.c"
  report 'the algorithm of README compiles' "$(compiles "$top/sum.c")"
  sed -n '/^\/\* distinct\.c/,/^\.Ed/p' "$man/landau-algorithm.3" | sed '$d; s/\\-/-/g; s/\\(ha/^/g' \
    >"$top/distinct.c"
  report 'that of landau-algorithm(3) compiles' "$(compiles "$top/distinct.c")"
else
  skip 'CC names no compiler'
  skip 'CC names no compiler'
fi

report 'README, CONTRIBUTING and CHANGES keep to 80 columns' "$(
  for page in README CONTRIBUTING CHANGES; do
    # All bytes of a character but its first go, whatever awk takes for one.
    LC_ALL=C tr -d '\200-\277' <"$SOURCE/$page" | LC_ALL=C awk -v page="$page" \
      'length($0) > 80 { print page ":" NR ": " length($0) " columns" }'
  done
)"
