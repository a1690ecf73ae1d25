#!/bin/sh
# Usage: bytes.sh FILE
# Writes what FILE holds, byte by byte, as the inside of a C initialiser: any content is safe.
set -eu
LC_ALL=C
export LC_ALL
od -An -v -tu1 "$1" | awk '{ gsub(/ +/, ","); sub(/^,/, ""); print "\t" $0 "," }'
