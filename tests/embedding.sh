#!/bin/sh
# build-aux/algorithms.sh and embed.sh: any content comes back byte by byte, and of algorithms only
# good names are taken.
set -u
: "${SOURCE:=.}" "${CC:=cc}"
SOURCE=$(cd "$SOURCE" && pwd) || exit 99
script=$SOURCE/build-aux/algorithms.sh
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' HUP INT TERM
count=0

result() {
  count=$((count + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok $count - $2"
  else
    echo "not ok $count - $2"
  fi
}

echo 1..14
mkdir "$work/in"
cd "$work/in" || exit 99

printf '%s' 'quotes " and \" and '\'' and \0 and ??/ and /* and %s, no newline at the end' >a-1.c
printf 'zero \000 and high \200\377 bytes\r\n\t\v\f\n' >b.c
: >c.c
{
  i=0
  while [ $i -lt 5000 ]; do
    printf 'a line that is long without an end, '
    i=$((i + 1))
  done
  i=0
  while [ $i -lt 3000 ]; do
    printf '\n\n'
    i=$((i + 1))
  done
} >d-e-f.c
sh "$script" a-1.c b.c c.c d-e-f.c >index.c
result $? "hostile content is taken"

cat >print.c <<'PRINT'
#include <stdio.h>
#include <string.h>

#include "algorithms.h"

const LandauAlgorithm landau_timed_a_1 = {.landau = 1}, landau_counted_a_1 = {.landau = 1};
const LandauAlgorithm landau_timed_b = {.landau = 1}, landau_counted_b = {.landau = 1};
const LandauAlgorithm landau_timed_c = {.landau = 1}, landau_counted_c = {.landau = 1};
const LandauAlgorithm landau_timed_d_e_f = {.landau = 1}, landau_counted_d_e_f = {.landau = 1};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < bundled_count; i++)
		if (strcmp(bundled[i].file, argv[1]) == 0 && bundled[i].text[bundled[i].length] == '\0')
			return fwrite(bundled[i].text, 1, bundled[i].length, stdout) != bundled[i].length;
	return 1;
}
PRINT
$CC -std=c17 -Wall -Wextra -pedantic -Wmissing-declarations -Werror -I"$SOURCE/src" \
  -I"$SOURCE/algorithms" -c -o index.o index.c >&2 &&
  $CC -std=c17 -I"$SOURCE/src" -I"$SOURCE/algorithms" -o print print.c index.o >&2
result $? "the table compiles without a warning"

for file in a-1.c b.c c.c d-e-f.c; do
  ./print "$file" >printed && cmp "$file" printed >&2
  result $? "$file comes back as it was"
done

# Whatever shell and awk there are, the table is the same.
status=0
for shell in sh dash bash ksh zsh 'busybox sh'; do
  command -v "${shell% *}" >/dev/null || continue
  for awk in awk mawk gawk 'original-awk' 'busybox awk'; do
    command -v "${awk% *}" >/dev/null || continue
    rm -rf bin
    mkdir bin
    printf '#!/bin/sh\nexec %s "$@"\n' "$awk" >bin/awk
    chmod +x bin/awk
    if [ "$awk" = awk ]; then
      rm bin/awk
    fi
    # shellcheck disable=SC2086
    PATH=$PWD/bin:$PATH $shell "$script" a-1.c b.c c.c d-e-f.c | cmp - index.c >&2 || status=1
  done
done
result $status "every shell and awk write the same table"

# refuses NAME WHAT: exit status 1, one line on standard error, nothing on standard output.
refuses() {
  : >"$1" 2>/dev/null
  sh "$script" b.c "$1" >out 2>err
  [ $? -eq 1 ] && [ ! -s out ] && [ "$(wc -l <err)" -eq 1 ]
  result $? "$2 is refused with one line"
}

refuses Upper.c "an upper-case name"
refuses under_score.c "an underscore"
refuses two--dashes.c "a name with two dashes together"
refuses text.txt "what is no C file"
sh "$script" missing.c >out 2>err
[ $? -eq 1 ] && [ ! -s out ] && [ "$(wc -l <err)" -eq 1 ]
result $? "a missing file is refused with one line"

cat >carried.c <<'PRINT'
#include <stdio.h>
#include <string.h>

#include "app/embedded.h"

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < embedded_count; i++)
		if (strcmp(embedded[i].name, argv[1]) == 0 &&
		    embedded[i].text[embedded[i].length] == '\0')
			return fwrite(embedded[i].text, 1, embedded[i].length, stdout) !=
			       embedded[i].length;
	return 1;
}
PRINT
sh "$SOURCE/build-aux/embed.sh" a-1.c b.c c.c "$PWD/d-e-f.c" >table.c &&
  $CC -std=c17 -Wall -Wextra -pedantic -Werror -I"$SOURCE/src" -o carried carried.c table.c >&2 &&
  (for file in a-1.c b.c c.c d-e-f.c; do
    ./carried "$file" | cmp - "$file" >&2 || exit 1
  done)
result $? "files that the program carries come back as they were"
sh "$SOURCE/build-aux/embed.sh" b.c missing.c >out 2>err
[ $? -eq 1 ] && [ "$(wc -l <err)" -eq 1 ]
result $? "a file that can't be carried is refused with one line"
