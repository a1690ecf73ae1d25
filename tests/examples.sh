#!/bin/sh
# examples.sh - every command of EXAMPLES in landau(1) does what the page says. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# commands PAGE: those of its EXAMPLES, as they are typed.
commands() {
  sed -n '/^\.Sh EXAMPLES/,/^\.Sh SEE/s/^\(\.Dl \)\{0,1\}\$ //p' "$SOURCE/man/$1" |
    sed 's/\\&//g; s/\\-/-/g; s/\\(aq/'"'"'/g; s/\\e/\\/g'
}

# Measuring is made short; everything else is as it was typed.
mkdir bin home home/pkg
cat >bin/landau <<END
#!/bin/sh
case \$1 in
run | compare) set -- "\$@" --budget 0.02 ;;
'') set -- --budget 0.02 ;;
esac
exec '$LANDAU' "\$@"
END
chmod +x bin/landau
PATH=$top/bin:$PATH
EDITOR=true
export PATH EDITOR

# What the reader has.
cat >home/pkg/orders.py <<'END'
def make_orders(n):
    return list(range(n))


def total(values):
    total = 0
    for value in values:
        total += value
    return total
END
awk 'BEGIN {
  print "n,seconds"
  for (n = 100; n < 1e6; n *= 2)
    print n "," 1e-8 * n
}' >home/times.csv
cd home || exit
landau new old.c >../out && landau new new.c >../out || exit

commands landau.1 >../commands
echo "1..$(($(wc -l <../commands) + 1))"
# Where they are fewer, they weren't found.
report 'there are examples' "$([ "$(wc -l <../commands)" -ge 20 ] || cat ../commands)"

python=$(command -v python3)
while IFS= read -r line; do
  case $line in
  *.py*)
    [ -n "$python" ] || { skip "$line: python3 is not here" && continue; } ;;
  esac
  # No terminal: the explorer explains that on standard error, and goes on.
  report "$(printf '%s' "$line" | tr '\134' /)" "$(
    sh -c "$line" </dev/null >../out 2>../err || echo "status $?: $(cat ../out ../err)")"
done <../commands
