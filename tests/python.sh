#!/bin/sh
# python.sh - Python functions as targets: found, called, timed, counted, and failing in one line.
# TAP. Of laws only those of counts are checked, for nothing here depends on the machine's speed.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

: "${PYTHON:=python3}"
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
  echo '1..0 # SKIP there is no Python 3.9 or later'
  exit
fi
unset VIRTUAL_ENV PYTHONHASHSEED PYTHONPATH

# measure STATUS ARGUMENT...: runs landau for counts alone, as JSON.
measure() {
  expected=$1
  shift
  run "$expected" run --python "$PYTHON" --metric steps --budget 0.2 --format json "$@"
}

# tell EXPRESSION: what Python makes of it. In it `series` is the first one of the saved run in the
# file out, and `lines` are the lines of its source that ran.
tell() {
  "$PYTHON" -c '
import json, sys
run = json.load(open("out"))
series = run["series"][0]
source = series.get("source", {})
text = source.get("text", "").split("\n")
lines = source.get("lines", [])
verdict = series["verdict"]
law = verdict["state"] + " " + verdict.get("law", "")
def foreign():
    """The names beside the lines that have any, as they are written."""
    return "; ".join(text[line["number"] - 1].strip() + " -> " + ",".join(line["foreign"])
                     for line in lines if "foreign" in line)
def wrong_counts(formulas):
    """The lines and sizes whose count is none that the formula for the line gives."""
    return [(line["number"], n, count)
            for line, formula in zip(lines, formulas.split(";"))
            for n, count in line["counts"] if count != eval(formula, {"n": n})]
print(eval(sys.argv[1]))' "$1"
}

# fails TEXT ARGUMENT...: a fault unless landau tells of a failure of the measured code, in one line
# on standard error that has the text.
fails() {
  text=$1
  shift
  run 4 run --python "$PYTHON" --budget 0.2 "$@"
  same "lines about $*" 1 "$(wc -l <err | tr -d ' ')"
  has err "$text"
  no_escapes err
}

# checked STATUS LAW TARGET: the answer of check by counts alone.
checked() {
  run "$1" check --python "$PYTHON" --metric steps --budget 0.2 --within "$2" "$3"
}

echo 1..22

sed -n '/^def bubble/,/^    return values/p' "$SOURCE/man/landau-targets.7" >bubble.py
report 'a bubble sort of the manual is O(n^2), with the counts of the textbook' "$(
  measure 0 bubble.py --input 'list(range(n, 0, -1))'
  same 'the law' 'decided O(n^2)' "$(tell law)"
  same 'the lines' '[2, 3, 4, 5, 6, 7]' "$(tell '[line["number"] for line in lines]')"
  same 'wrong counts' '[]' "$(tell 'wrong_counts(
    "1; n + 1; n * (n + 1) // 2; n * (n - 1) // 2; n * (n - 1) // 2; 1")')"
  same 'what is not counted' '' "$(tell 'foreign()')"
  same 'the name' 'bubble.py:bubble given' "$(tell 'series["name"] + " " + series["input"]')"
  same 'the build' "Python $("$PYTHON" -c 'import platform; print(platform.python_version())')" \
    "$(tell 'run["compiler"]')"
  checked 0 'O(n^2)' bubble.py
  checked 1 'O(n log n)' bubble.py
  has out 'line 5 runs n^2 times'
)"

report 'time and CPU time are measured, too' "$(
  run 0 run --python "$PYTHON" --metric time --metric cpu --budget 0.2 --format samples bubble.py
  has out 'bubble.py:bubble,random,time' 'bubble.py:bubble,random,cpu'
)"

cat >hidden.py <<'END'
def searches_list(values):
    seen = []
    for x in values:
        if x not in seen:
            seen.append(x)
    return seen


def searches_set(values):
    seen = set()
    for x in values:
        if x not in seen:
            seen.add(x)
    return seen


def hides(values):
    out = []
    s = ""
    for x in values:
        out.insert(0, x)
        out = sorted(out)
        s += str(x)
        y = out[1:]
    return s, y
END
report 'what hides in builtins is named by line, and never within by counts' "$(
  measure 0 hidden.py:searches_list
  same 'of a list' 'if x not in seen: -> in' "$(tell 'foreign()')"
  checked 3 'O(n)' hidden.py:searches_list
  measure 0 hidden.py:searches_set
  same 'of a set' '' "$(tell 'foreign()')"
  checked 0 'O(n)' hidden.py:searches_set
  measure 0 hidden.py:hides
  same 'the lines' "out.insert(0, x) -> insert; out = sorted(out) -> sorted; s += str(x) -> +=;\
 y = out[1:] -> [:]" "$(tell 'foreign()')"
)"

mkdir -p shop/src/shop/deep
: >shop/src/shop/__init__.py
: >shop/src/shop/deep/__init__.py
printf 'RATE = 2\n\n\ndef taxed(price):\n    return price * RATE\n' >shop/src/shop/tax.py
cat >shop/src/shop/deep/orders.py <<'END'
from ..tax import taxed


class Basket:
    @staticmethod
    def total(orders):
        return sum(taxed(order) for order in orders)
END
report 'a function of a package, by its file and by its module' "$(
  measure 0 shop/src/shop/deep/orders.py:Basket.total
  same 'the law' 'decided O(n)' "$(tell law)"
  same 'the file' 'orders.py' "$(tell 'source["file"]')"
  same 'other files' 'shop/tax.py' "$(tell 'source["others"][0]["file"]')"
  cd shop/src && measure 0 shop.deep.orders:Basket.total:sorted
  same 'the name' 'shop.deep.orders:Basket.total:sorted' "$(tell 'series["name"]')"
)"

report 'a module, where no algorithm is called so' "$(
  measure 0 bubble:bubble
  same 'the law' 'decided O(n^2)' "$(tell law)"
  measure 0 statistics:mean
  same 'a module of Python' 'statistics:mean' "$(tell 'series["name"]')"
  refused "no algorithm or topic 'quicksort': did you mean quick-sort?" run quicksort:sorted
  printf 'def total(numbers):\n    return sum(numbers)\n' >quicksort.py
  measure 0 quicksort:total
  same 'one that is here' 'quicksort:total' "$(tell 'series["name"]')"
  printf 'def random(numbers):\n    return sum(numbers)\n' >basics.py
  refused 'basics is a topic' run basics:random
  rm quicksort.py basics.py
)"

report 'nothing is left beside what was measured' "$(
  find shop -name '*.pyc' -o -name __pycache__
)"

report 'input kinds are offered, and others refused' "$(
  measure 0 --all bubble.py
  same 'the kinds' "['random', 'sorted', 'reversed']" "$(tell '[s["input"] for s in run["series"]]')"
  refused 'has no input kind' run --python "$PYTHON" bubble.py:bubble:upwards
)"

cat >orders.py <<'END'
from dataclasses import dataclass


@dataclass
class Order:
    price: float


def total(orders: "list[Order]"):
    return sum(order.price for order in orders)


def both(left, right):
    return left[0] + right
END
report 'what a function does not take is refused with an --input that fits' "$(
  refused "would fit: --input '[Order(rng.random()) for _ in range(n)]'" \
    run --python "$PYTHON" orders.py:total
  measure 0 orders.py:total --input '[Order(rng.random()) for _ in range(n)]'
  same 'the law' 'decided O(n)' "$(tell law)"
  refused "--input 'rng.choices(range(10 * n), k=n), " run --python "$PYTHON" orders.py:both
  measure 0 orders.py:both --input '[n], n'
  refused 'NameError' run --python "$PYTHON" orders.py:total --input 'nothing(n)'
  refused 'SyntaxError' run --python "$PYTHON" orders.py:total --input 'n +'
)"

report 'what is not there is said with what is' "$(
  refused "missing.py: No such file or directory ('landau new'" run missing.py:f
  refused 'did you mean bubble?' run --python "$PYTHON" bubble.py:buble
  refused 'say which, as orders.py:total' run --python "$PYTHON" orders.py
  refused "No module named 'missing'" run --python "$PYTHON" missing.orders:total
  printf 'def f(:\n' >broken.py
  refused '(broken.py line 1)' run --python "$PYTHON" broken.py:f
  printf 'import missing\n' >broken.py
  refused "No module named 'missing' (broken.py line 1)" run --python "$PYTHON" broken.py:f
)"

report 'the interpreter is looked for where it is said to be' "$(
  refused 'no program /missing/python: --python' run --python /missing/python bubble.py
  VIRTUAL_ENV=/missing
  export VIRTUAL_ENV
  refused '/missing/bin/python, which' run bubble.py
  measure 0 bubble.py
  mkdir -p venv/bin
  printf '#!/bin/sh\necho "$@" >%s\nexec %s "$@"\n' "$PWD/used" "$PYTHON" >venv/bin/python
  chmod +x venv/bin/python
  VIRTUAL_ENV=$PWD/venv
  run 0 run --metric steps --budget 0.1 bubble.py
  has used 'landau-worker.py -- bubble.py'
)"

report 'options of Python are for Python' "$(
  refused '--input is for a Python function' run --input n quick-sort
  refused '--python is for a Python function' run --python "$PYTHON"
  refused '--input is for a Python function' check --within n --input n quick-sort
)"

cat >bad.py <<'END'
import os
import subprocess
import sys


def raises(values):
    if len(values) > 12:
        raise ValueError("no \x1b[31mred\nplease")


def exits(values):
    sys.exit("bye")


def dies(values):
    os._exit(3)


def is_killed(values):
    os.kill(os.getpid(), 9)


def crashes(values):
    os.abort()


def hangs(values):
    while values:
        pass


def is_wrong(values):
    return len(values) + len(values) // 19


def is_wrong_check(answer, values):
    return answer == len(values)


def eats(values):
    return [0] * 10**15


def forks(values):
    if len(values) > 12:
        raise ValueError
    if not os.fork():
        subprocess.run(["sleep", "1000"], start_new_session=True)
        os._exit(0)


def prints(values):
    for i in range(3000):
        print("x" * 1000)
    raise ValueError("enough")
END
report 'what the code does wrong is one line' "$(
  fails 'bad.py:raises: ValueError: no \x1b[31mred please (bad.py line 8) at n=' bad.py:raises
  fails "bad.py:exits: sys.exit('bye') (bad.py line 12) at n=" bad.py:exits
  fails 'bad.py:dies: exited with status 3' bad.py:dies
  fails 'bad.py:is_killed: killed' bad.py:is_killed
  fails 'bad.py:crashes: crashed' bad.py:crashes
  fails 'gave a wrong answer: is_wrong_check says False' bad.py:is_wrong
  fails 'MemoryError (bad.py line 41) at n=' bad.py:eats
)"

report 'what hangs is killed in time' "$(fails 'did not answer within' bad.py:hangs)"

report 'megabytes of output are read and dropped' "$(fails 'ValueError: enough (bad.py line' --input '[n]' bad.py:prints)"

report 'what it forks goes with it' "$(
  "$LANDAU" run --python "$PYTHON" --budget 0.2 bad.py:forks >out 2>err &
  pid=$!
  while kill -0 $pid 2>/dev/null; do
    descendants $pid >>children
    sleep 0.1
  done
  has err 'bad.py:forks: ValueError'
  [ -s children ] || echo 'nothing was seen to descend from it'
  sort -u children >all
  still_there all
)"

cat >other.py <<'END'
import asyncio


async def waits(values):
    for x in values:
        await asyncio.sleep(0)


def gives(values):
    for x in values:
        yield x


def fib(n, memo={}):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
END
report 'async functions, generators and what remembers' "$(
  measure 0 other.py:waits
  same 'the law of what waits' 'decided O(n)' "$(tell law)"
  measure 0 other.py:gives
  same 'the law of what gives' 'decided O(n)' "$(tell law)"
  measure 0 other.py:fib --input n
  same 'the law of what remembers' 'decided O(n)' "$(tell law)"
)"

report 'sizes too deep for Python end the measuring, not the target' "$(
  measure 0 other.py:deep --input n
  same 'the law' 'decided O(n)' "$(tell law)"
)"

report 'the same seed has the same counts, whatever the hashes' "$(
  cat >words.py <<'END'
def words(n):
    last, found = "", 0
    for word in {str(i) for i in range(n)}:
        if word > last:
            last = word
            found += 1
    return found
END
  measure 0 words.py --input n
  tell 'lines' >first
  measure 0 words.py --input n
  tell 'lines' >second
  cmp first second
)"

report 'landau new writes a file that runs and has the laws it says' "$(
  run 0 new sort.py
  has out 'landau run sort.py'
  measure 0 --all sort.py
  same 'the laws' "['sort.py:bubble O(n^2)', 'sort.py:bubble:sorted O(n)']" \
    "$(tell '[s["name"] + " " + s["verdict"]["law"] for s in run["series"]]')"
  sed 's/end -= 1/end -= 2/' sort.py >wrong.py
  fails 'bubble_check says False' wrong.py
)"

report 'names are shown as they are, and not obeyed' "$(
  cp bubble.py ./-b.py
  measure 0 -- -b.py
  same 'the name' '-b.py:bubble' "$(tell 'series["name"]')"
  name=$(printf 'a\033[31m b.py')
  cp bubble.py "$name"
  measure 0 "$name"
  no_escapes out
  run 0 run --python "$PYTHON" --metric steps --budget 0.1 "$name"
  no_escapes out
)"

report 'what a module takes to be imported is no part of the budget' "$(
  printf 'import time\n\ntime.sleep(3.8)\n\n\ndef f(values):\n    return sorted(values)\n' >slow.py
  run 0 run --python "$PYTHON" --metric time --budget 4 --format samples slow.py
  [ "$(cut -d , -f 1 out | sort -u | wc -l)" -gt 3 ] || cat out
)"

report 'the explorer in lines takes them, too' "$(
  run 0 --plain --budget 0.1 --python "$PYTHON" bubble.py
  has out 'bubble.py:bubble'
)"
