#!/bin/sh
# Usage: embed.sh FILE...
# Writes embeddedtable.c, the files that the program carries (embedded.h), on standard output.
set -eu
LC_ALL=C
export LC_ALL
bytes=${0%embed.sh}bytes.sh

echo '#include "app/embedded.h"'
number=0
for file; do
  { [ -f "$file" ] && [ -r "$file" ]; } || {
    echo "embed.sh: $file: can't be read" >&2
    exit 1
  }
  echo
  echo "static const unsigned char bytes_${number}[] = {"
  sh "$bytes" "$file"
  echo "	0};"
  number=$((number + 1))
done
echo
echo "const Embedded embedded[] = {"
number=0
for file; do
  echo "    {.name = \"${file##*/}\","
  echo "     .text = (const char *)bytes_$number,"
  echo "     .length = sizeof bytes_$number - 1},"
  number=$((number + 1))
done
echo "};"
echo
echo "const size_t embedded_count = sizeof embedded / sizeof *embedded;"
