#!/bin/sh
# manual.sh - the manual and README: well formed, and true. TAP.

# shellcheck source=tests/tap.sh
. "$(dirname "$0")/tap.sh"
manual=$SOURCE/man/landau.1

has_command() {
  command -v "$1" >/dev/null 2>&1
}

# A page as plain words on one line.
words_of() {
  tr '\n' ' ' <"$1" | sed 's/\\&//g; s/\\ / /g; s/  */ /g'
}

# unsaid: the lines of standard input that the manual doesn't have.
unsaid() {
  words_of "$manual" >"$top/words"
  while read -r line; do
    grep -qF -e "$line" "$top/words" || echo "the manual doesn't say: $line"
  done
}

# options: the long options that standard input names, each once.
options() {
  grep -oE -e '(^|[^a-z-])--[a-z][a-z-]*' | grep -oE -e '--[a-z-]*' | sort -u
}

# differences A B: the lines that only one of two files has.
differences() {
  sort -u "$1" >"$top/a"
  sort -u "$2" >"$top/b"
  comm -23 "$top/a" "$top/b" | sed 's/^/only the program has /'
  comm -13 "$top/a" "$top/b" | sed 's/^/only the manual has /'
}

echo 1..10

if has_command mandoc; then
  report 'mandoc finds nothing wrong' "$(mandoc -T lint -W warning "$SOURCE"/man/*.[1-9] 2>&1)"
else
  skip 'mandoc is not here'
fi
if has_command groff; then
  report 'groff finds nothing wrong' "$(
    for page in "$SOURCE"/man/*.[1-9]; do groff -mandoc -ww -Tutf8 -z "$page" 2>&1; done)"
else
  skip 'groff is not here'
fi

sed -n 's/^.*\.name = "\(O([^"]*)\)".*$/\1/p' "$SOURCE/src/model/law.c" >"$top/laws"
report 'every law is named' "$([ -s "$top/laws" ] || echo 'no law was found'
  unsaid <"$top/laws")"

if [ -e "$SOURCE/src/tui/keys.c" ]; then
  sed -n 's/^.*\.help = "\([^"]*\)".*$/\1/p' "$SOURCE/src/tui/keys.c" >"$top/keys"
  report 'every key is explained as in the help of the explorer' \
    "$([ -s "$top/keys" ] || echo 'no key was found'
      unsaid <"$top/keys")"
else
  skip 'there is no table of keys'
fi

sed -n 's/^.*\[VERDICT_[A-Z_]*\] = "\(.*\)",$/.It Cm \1/p' "$SOURCE/src/model/verdict.c" >"$top/states"
report 'every state of a verdict is explained' "$([ -s "$top/states" ] || echo 'no state was found'
  unsaid <"$top/states")"

if [ -x "${LANDAU-}" ]; then
  "$LANDAU" --help >"$top/help" </dev/null
  sed -n 's/^  landau \([a-z][a-z-]*\) .*$/\1/p' "$top/help" >"$top/offered"
  sed -n 's/^\.It Nm Cm \([a-z-]*\).*$/\1/p' "$manual" >"$top/said"
  report 'subcommands are those of landau --help' "$(differences "$top/offered" "$top/said")"

  while read -r subcommand; do
    "$LANDAU" help "$subcommand" </dev/null
  done <"$top/offered" >>"$top/help"
  grep '^\.It Fl' "$manual" | sed 's/Fl -/--/g' | options >"$top/said"
  options <"$top/help" >"$top/offered"
  report 'options are those of landau help' "$(differences "$top/offered" "$top/said")"
else
  skip 'landau is not built'
  skip 'landau is not built'
fi

# Those that some line of the program gives.
find "$SOURCE/src" -name '*.c' ! -name status.c -exec grep -ho 'STATUS_[A-Z]*' {} + | sort -u |
  while read -r name; do
    sed -n "s/^.*$name = \([0-9]\),.*\$/\1/p" "$SOURCE/src/base/status.h"
  done >"$top/offered"
sed -n '/^\.Sh EXIT STATUS/,/^\.El/s/^\.It \([0-9]\)$/\1/p' "$manual" >"$top/said"
report 'exit statuses are those of the program' "$(differences "$top/offered" "$top/said")"

# What README tells to put into algorithms/ stands there as it is to be, four blanks in.
: "${CC:=cc}"
if has_command "${CC%% *}"; then
  sed -n '/^    \/\* sum\.c/,/^prepare()/p' "$SOURCE/README" | sed '$d; s/^    //' >"$top/sum.c"
  # CC may hold options.
  # shellcheck disable=SC2086
  report 'the algorithm of README compiles' "$(
    [ -s "$top/sum.c" ] || echo 'no algorithm was found'
    $CC -std=c17 -Wall -Wextra -Werror -I"$SOURCE/src" -c -o "$top/sum.o" "$top/sum.c" 2>&1
  )"
else
  skip 'CC names no compiler'
fi

report 'README, CONTRIBUTING and CHANGES keep to 80 columns' "$(
  for page in README CONTRIBUTING CHANGES; do
    # All bytes of a character but its first go, whatever awk takes for one.
    LC_ALL=C tr -d '\200-\277' <"$SOURCE/$page" | LC_ALL=C awk -v page="$page" \
      'length($0) > 80 { print page ":" NR ": " length($0) " columns" }'
  done
)"
