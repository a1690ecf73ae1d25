#!/bin/sh
# Usage: algorithms.sh FILE...
# Writes index.c, the table of the bundled algorithms (algorithms.h), on standard output: for each
# FILE the names of its two builds and its text, byte by byte, so that any content is safe.
set -eu
LC_ALL=C
export LC_ALL

refuse() {
  echo "algorithms.sh: $*" >&2
  exit 1
}

# hash-lookup.c makes landau_timed_hash_lookup, so its name has to be one of LandauAlgorithm's.
name_of() {
  name=${1##*/}
  case $name in
  *.c) name=${name%.c} ;;
  *) refuse "$1: not a .c file" ;;
  esac
  case $name in
  '' | -* | *- | *--* | *[!a-z0-9-]*)
    refuse "$1: an algorithm's file has a name of lower-case letters, digits and single dashes" ;;
  esac
  identifier=$(printf '%s\n' "$name" | tr - _)
}

bytes=${0%algorithms.sh}bytes.sh

[ $# -gt 0 ] || refuse "no algorithms"
for file; do
  name_of "$file"
  { [ -f "$file" ] && [ -r "$file" ]; } || refuse "$file: can't be read"
done

echo '#include "algorithms.h"'
for file; do
  name_of "$file"
  echo
  echo "extern const LandauAlgorithm landau_timed_$identifier, landau_counted_$identifier;"
  echo "static const unsigned char text_of_${identifier}[] = {"
  sh "$bytes" "$file"
  echo "	0};"
done
echo
echo "const Bundled bundled[] = {"
for file; do
  name_of "$file"
  cat <<ROW
    {.timed = &landau_timed_$identifier,
     .counted = &landau_counted_$identifier,
     .file = "$name.c",
     .text = (const char *)text_of_$identifier,
     .length = sizeof text_of_$identifier - 1},
ROW
done
echo "};"
echo
echo "const size_t bundled_count = sizeof bundled / sizeof *bundled;"
