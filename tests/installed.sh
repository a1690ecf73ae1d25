#!/bin/sh
# installed.sh - what make install has put where: found by man(1) and by landau itself. Not TAP: make
# installcheck runs it, and make distcheck.

set -u
failed=

fault() {
  echo "installed: $*" >&2
  failed=yes
}

for page in "$SOURCE"/man/*.[1-9]; do
  section=${page##*.}
  file=$MANDIR/man$section/$(basename "$page")
  [ -s "$file" ] || fault "$file is missing"
done
for code in "$SOURCE"/algorithms/*.c; do
  name=$(basename "$code" .c)
  [ "$name" = algorithms ] || set -- "$@" "$name"
done
if [ -e "$MANDIR/man7/landau-$1.7" ]; then
  for name; do
    [ -s "$MANDIR/man7/landau-$name.7" ] || fault "there is no page on $name"
  done
fi

if man -M "$MANDIR" -w landau >/dev/null 2>&1; then
  for name in landau landau-run landau-algorithm landau-formats landau-laws; do
    case $(man -M "$MANDIR" -w "$name" 2>&1) in
    "$MANDIR"/*) ;;
    *) fault "man doesn't find $name" ;;
    esac
  done
fi

for file in $COMPLETIONS; do
  [ -s "$file" ] || fault "$file is missing"
done

"$LANDAU" --version >/dev/null || fault "$LANDAU doesn't run"
[ -z "$failed" ]
