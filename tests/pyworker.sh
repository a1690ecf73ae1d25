#!/bin/sh
# pyworker.sh - the Python worker by itself: every test of tests/python/. TAP, from there.

: "${SOURCE:=$(dirname "$0")/..}"
export SOURCE

# Another interpreter than python3 may be named in PYTHON.
: "${PYTHON:=python3}"
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
  echo "1..0 # SKIP there is no Python 3.9 or later"
  exit 0
fi
exec "$PYTHON" "$SOURCE/tests/python/run.py"
