"""Lines, memory, and what isn't counted."""

import sys

import support


class Counts(support.Case):
    def test_bubble_sort_has_the_counts_of_the_textbook(self):
        self.write("it.py", """
            def bubble(a):
                n = len(a)
                for i in range(n):
                    for j in range(n - 1 - i):
                        if a[j] > a[j + 1]:
                            a[j], a[j + 1] = a[j + 1], a[j]
                return a
            """)
        n = 40
        pairs = n * (n - 1) // 2
        counts = self.counts(target="it.py", n=n, options=["--input", "list(range(n, 0, -1))"])
        self.assertEqual(counts, {2: 1, 3: n + 1, 4: pairs + n, 5: pairs, 6: pairs, 7: 1})
        lines, count = self.lines(target="it.py", n=n, calls=5)
        self.assertEqual(count.calls, "5")
        self.assertEqual(int(count.steps), sum(int(line.count) for line in lines.values()))
        self.assertEqual({number for number, line in lines.items() if "foreign" in line.values},
                         set())
        self.assertEqual({line.file for line in lines.values()}, {"it.py"})

    def test_counts_are_the_same_each_time(self):
        self.write("it.py", """
            import random
            def f(a):
                if len(a) < 2:
                    return a
                p = random.choice(a)
                return f([x for x in a if x < p]) + [p] + f([x for x in a if x > p])
            """)
        options = ["--input", "rng.sample(range(n), n)"]
        first = self.counts(n=200, calls=3, options=options)
        self.assertEqual(self.counts(n=200, calls=3, options=options), first)
        answers, _ = self.ask(*["prepare n=200 seed=1 calls=3", "sample", "count"] * 2,
                              target="it.py", options=options)
        counts = [a.steps for a in answers if a.word == "count"]
        self.assertEqual(counts[0], counts[1])

    def test_loops_in_one_line_are_counted_by_turns(self):
        self.write("it.py", """
            def f(a):
                b = [x for x in a]
                c = {x for x in a if x}
                d = {x: x for x in a}
                e = sum(x for x in a)
                for x in a: b
                while a: a.pop()
                return c, d, e
            """)
        counts = self.counts(n=1000, options=["--input", "list(range(n))"])
        for number in range(2, 8):
            with self.subTest(number):
                self.assertIn(counts[number], (1000, 1001, 1002))
        self.assertEqual(counts[8], 1)

    def test_lines_of_other_modules(self):
        self.write("pkg/__init__.py", "")
        self.write("pkg/it.py", """
            from . import helper
            import textwrap
            def f(a):
                textwrap.dedent("")
                return helper.scan(a)
            """)
        self.write("pkg/helper.py", "def scan(a):\n    return 1 in a\n")
        answers, _ = self.ask("prepare n=100 seed=1 calls=1", "count", target="pkg/it.py:f")
        *lines, count = answers[2:]
        self.assertEqual([(a.file, a.number, a.values.get("foreign")) for a in lines],
                         [("it.py", "4", "dedent"), ("it.py", "5", None),
                          ("pkg/helper.py", "2", "in")])
        self.assertGreater(int(count.steps), 3)

    def test_memory_is_that_of_one_call_alone(self):
        self.write("it.py", "def f(n):\n    [0] * n\n    return [0] * (n // 2)\n")
        count = self.lines(n=100000, calls=5, options=["--input", "n"])[1]
        self.assertAlmostEqual(int(count.memory), 8 * 100000, delta=2000)
        self.write("it.py", "def f(a):\n    for x in a:\n        yield x\n")
        self.assertLess(int(self.lines(n=10000)[1].memory), 4000)

    def test_an_event_loop_is_no_step(self):
        self.write("it.py", """
            import asyncio
            async def f(a):
                for x in a:
                    await asyncio.sleep(0)
            """)
        self.assertEqual(self.counts(n=100), {3: 101, 4: 100})
        self.assertEqual(int(self.lines(n=100)[1].steps), 201)

    def test_threads_are_counted_too(self):
        self.write("it.py", """
            import threading
            def f(a):
                threads = [threading.Thread(target=work, args=(a,)) for _ in range(3)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            def work(a):
                for x in a:
                    x
            """)
        counts = self.counts(n=1000, target="it.py:f")
        self.assertEqual((counts[9], counts[10]), (3003, 3000))


class Foreign(support.Case):
    def names(self, body, n=200, **asked):
        """Of a function of the list `a`, by the text of its lines."""
        text = asked.pop("before", "").lstrip() + "def f(a):\n"
        first = text.count("\n") + 1
        self.write("it.py", text + "".join(f"    {line}\n" for line in body))
        found = self.foreign(n=n, target="it.py:f", **asked)
        return {body[number - first]: names for number, names in found.items()}

    def check(self, body, expected, **asked):
        self.assertEqual(self.names(body, **asked), expected)

    def test_searching_a_list_grows_and_a_set_does_not(self):
        body = ["s = []", "for x in a:", "    if x not in s:", "        s.append(x)"]
        self.check(body, {"    if x not in s:": "in"})
        for container in ("s = set()", "s = {}"):
            body = [container, "for x in a:", "    if x not in s:", "        s and 1"]
            self.check(body, {})
        self.check(["for x in a:", "    x in (1, 2, 3) or str(x) in 'abc' or x in range(9)"], {})

    def test_what_builtins_do_is_named(self):
        lines = {
            "sorted(a)": "sorted", "a.sort()": "sort", "sum(a)": "sum", "min(a)": "min",
            "a.insert(0, 1)": "insert", "a.pop(0)": "pop", "a.index(a[-1])": "index",
            "a.count(1)": "count", "a.reverse()": "reverse", "b = a[1:]": "[:]",
            "b = a + a": "+", "b += a": "+=", "del b[0]": "del []", "c = list(a)": "list",
            "c = set(a)": "set", "c = dict.fromkeys(a)": "fromkeys", "d = [*a, 1]": "[*]",
            "e = a == b": "==", "e = [0] * len(a)": "*", "g = ','.join(map(str, a))": "join",
            "h = g.upper()": "upper", "h += 'x'": "+=", "h = f'{h}x'": "f-string",
            "i = max(a, key=abs)": "max", "a[2:3] = [1]": "[:]", "print(a, end='')": "print",
            "i = 2 ** len(a)": "**", "i = i * i": "*", "j = str(i)": "str", "k = {**c}": "{**}",
        }
        self.check(list(lines), lines)

    def test_what_is_constant_is_not_named(self):
        body = [
            "s, d, t = set(), {}, 0",
            "for i, x in enumerate(a):",
            "    s.add(x)",
            "    d[x] = d.get(x, 0) + 1",
            "    t += x * 2 - a[i] // 3 + len(a) % 7",
            "    b = a[-1] < x <= max(i, t) and isinstance(x, int)",
            "    c = (x, i) < (i, x) or min(x, 3, i) == 4",
            "    e = str(i) + 'x' if x is None else f'{i}'",
            "    t = abs(t) + int('12') + ord('a')",
            "    c = [x, i] if i in d else {x: i}",
            "    c = a[:3]",
            "a.append(1)",
            "a.pop()",
            "a.pop(-1)",
            "r = sum(x * x for x in a) + sum([x for x in a])",
            "r = any(x in s for x in a) or all(x for x in a) or max(x for x in a)",
            "del d[a[0]]",
        ]
        self.check(body, {})

    def test_own_functions_are_counted_and_those_of_libraries_are_not(self):
        before = """
import bisect, collections, heapq, math, random, statistics
class Own:
    def __init__(self, a):
        self.a = a
    def size(self):
        return len(self.a)
    def __add__(self, other):
        return self
    def __contains__(self, x):
        return False
    def __getitem__(self, i):
        return self.a[i]
def own(x):
    return x
def each(a):
    yield from a
"""
        lines = {
            "o = Own(a)": None, "n = o.size() + own(3)": None, "o = o + o": None,
            "b = 1 in o and o[1:2]": None, "n = math.sqrt(n) + random.random()": None,
            "n = random.randrange(9) + random.choice(a)": None,
            "n = sum(each(a))": None,
            "c = collections.Counter(a)": "Counter", "c = collections.deque(a)": "deque",
            "c.append(1)": None, "c[5]": "[]", "n = 3 in c": "in",
            "n = statistics.mean(a)": "mean", "heapq.heapify(a)": "heapify",
            "n = bisect.bisect(a, 3)": "bisect", "random.shuffle(a)": "shuffle",
            "c = collections.Counter()": None, "c = collections.defaultdict(list)": None,
            "c[1].append(2)": None,
        }
        self.check(list(lines), {k: v for k, v in lines.items() if v}, before=before,
                   calls=2)

    def test_recursion_on_numbers_is_counted(self):
        self.write("it.py", "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n")
        self.assertEqual(self.foreign(n=12, options=["--input", "n"]), {})
        self.write("it.py", "def f(n):\n    return [n] if n < 2 else f(n - 1) + f(n - 2)\n")
        self.assertEqual(self.foreign(n=12, options=["--input", "n"]), {2: "+"})

    def test_what_can_not_be_known_is_named(self):
        lines = {"b = (lambda: a)() + (lambda: a)()": "()"}
        found = self.names(list(lines))
        self.assertIn("+", found["b = (lambda: a)() + (lambda: a)()"])

    def test_text_that_grows_is_named_at_the_line_where_it_does(self):
        body = ["s, t = '', ''", "for x in a:", "    s += str(x)", "    t = str(x) + ','"]
        self.check(body, {"    s += str(x)": "+="})

    def test_looking_runs_nothing_of_the_code(self):
        self.write("it.py", """
            class Trap:
                @property
                def bad(self):
                    raise ValueError("the property was asked")
                def __getattr__(self, name):
                    raise ValueError("the attribute was asked")
                def __len__(self):
                    raise ValueError("the length was asked")
                def __eq__(self, other):
                    raise ValueError("it was compared")
                def __bool__(self):
                    raise ValueError("its truth was asked")
            def f(trap):
                if len([trap]) > 1:
                    return trap.bad + trap.other + len(trap) + (trap == trap) + trap[0]
            """)
        self.assertEqual(self.counts(options=["--input", "Trap()"], target="it.py:f")[14], 1)

    def test_values_of_any_kind_are_looked_at_in_vain(self):
        self.write("it.py", """
            class Meta(type):
                def __getattribute__(cls, name):
                    raise ValueError("the class was asked")
            class Odd(metaclass=Meta):
                pass
            def f(n):
                odd = type.__call__(Odd)
                return (odd is n) + len([odd]) + (odd in [odd])
            """)
        self.assertEqual(set(self.counts(target="it.py:f", options=["--input", "n"])), {7, 8})

    def test_a_source_that_can_not_be_read_hides_everything(self):
        self.write("it.py", """
            import os
            exec(compile("def f(a):\\n    return len(a)\\n", os.path.abspath("gone.py"), "exec"))
            """)
        lines = self.ask("prepare n=12 seed=1 calls=1", "count", target="it.py:f")[0]
        self.assertEqual([a.foreign for a in lines if a.word == "line"], ["?"])


@support.unittest.skipUnless(hasattr(sys, "monitoring"), "sys.monitoring is of Python 3.12")
class BothWays(support.Case):
    """sys.settrace and sys.monitoring agree."""

    def test_they_count_the_same(self):
        from landau_worker.copies import Original
        from landau_worker.monitor import Monitor
        from landau_worker.subject import Subject
        from landau_worker.tally import Tally
        from landau_worker.tracer import Tracer

        self.write("both_ways.py", """
            import functools
            def f(a):
                b = [x for x in a if x % 3]
                c = sum(x for x in a for y in (1, 2) if x > y)
                while b: b.pop()
                with open("/dev/null") as nothing:
                    nothing.read()
                for x in a:
                    try:
                        if x % 2: raise ValueError
                    except ValueError:
                        continue
                    finally:
                        c += 1
                d = {
                    x: y
                    for x in a
                    for y in (
                        1,
                        2,
                    )
                }
                return g(3), functools.reduce(lambda x, y: x + y, a), d
            def g(n):
                yield from range(n)
            """)
        counts = []
        for watcher in (Tracer, Monitor):
            tally = Tally(Subject(Original(), "both_ways.py:f"))
            tally._watcher = watcher(tally._ledger)
            count = tally.count(50, None, 1, 3)
            counts.append((count.steps, [(l.number, l.count, l.foreign) for l in count.lines]))
        self.assertEqual(counts[0], counts[1])


if __name__ == "__main__":
    support.unittest.main()
