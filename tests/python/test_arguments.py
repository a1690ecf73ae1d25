"""What the function is called with."""

import support

PRINTS = "def f(*a, **k):\n    raise ValueError(f'{a} {k}')\n"


class Arguments(support.Case):
    def called_with(self, target="it.py:f", n=3, kind=None, options=()):
        kind = f" input={kind}" if kind else ""
        answers, _ = self.ask(
            f"prepare n={n}{kind} seed=1 calls=1", "sample", target=target, options=options
        )
        return next(a for a in answers if a.word == "fail").message

    def given(self, expression, **asked):
        return self.called_with(options=["--input", expression], **asked)

    def test_usually_n_random_integers(self):
        self.write("it.py", "def f(a):\n    if len(a) == 20: raise ValueError(a)\n")
        values = self.called_with(n=20)
        self.assertRegex(values, r"ValueError: \[(\d+, ){19}\d+\] \(it.py line 2\) at n=20")
        self.assertEqual(self.called_with(n=20), values)
        up, down = self.called_with(n=20, kind="sorted"), self.called_with(n=20, kind="reversed")
        numbers = eval(up[up.index("[") : up.index("]") + 1])
        self.assertEqual(numbers, sorted(numbers))
        numbers = eval(down[down.index("[") : down.index("]") + 1])
        self.assertEqual(numbers, sorted(numbers, reverse=True))

    def test_an_expression_is_what_stands_in_the_call(self):
        self.write("it.py", PRINTS + "def make(n):\n    return 'm' * n\n")
        cases = {
            "n": "(3,) {}",
            "make(n)": "('mmm',) {}",
            "n, k=make(2)": "(3,) {'k': 'mm'}",
            "*range(n)": "(0, 1, 2) {}",
            "(n, 4)": "(3, 4) {}",
            "[(n, 4)]": "([(3, 4)],) {}",
            "type(rng).__name__": "('Random',) {}",
            "": "() {}",
        }
        for expression, words in cases.items():
            with self.subTest(expression):
                self.assertIn(f"ValueError: {words}", self.given(expression))

    def test_a_tuple_stands_for_several_arguments_only_where_several_are_needed(self):
        self.write("it.py", "def f(a, b=1):\n    raise ValueError((a, b))\n")
        self.assertIn("((3, 4), 1)", self.given("(n, 4)"))
        self.write("it.py", "def f(a, b):\n    raise ValueError((a, b))\n")
        self.assertIn("(3, 4)", self.given("(n, 4)"))

    def test_a_wrong_expression_is_one_line(self):
        self.write("it.py", PRINTS)
        cases = {
            "n +": "--input 'n +': SyntaxError",
            "n)": "--input 'n)': SyntaxError",
            "nosuch(n)": "making an input of n=4: NameError: name 'nosuch' is not defined",
            "1 // 0": "making an input of n=4: ZeroDivisionError",
            "exit()": "making an input of n=4: sys.exit()",
        }
        for expression, words in cases.items():
            with self.subTest(expression):
                greeting = self.greeting("it.py:f", options=["--input", expression])
                self.assertEqual(greeting.kind, "input")
                self.assertIn(words, greeting.message)

    def test_a_generator_by_its_name(self):
        self.write("it.py", PRINTS + """
def f_input(n, rng):
    return [rng.random() for _ in range(n)]
def f_input_zeros(n):
    return [0] * n
""")
        greeting = self.greeting("it.py:f")
        self.assertEqual(greeting.inputs, "f_input,zeros")
        self.assertRegex(self.called_with(), r"\(\[(0\.\d+(, )?){3}\],\)")
        self.assertIn("([0, 0, 0],)", self.called_with(kind="zeros"))
        self.assertIn("no input 'ones', but: f_input, zeros", self.called_with(kind="ones"))

    def test_a_generator_of_a_method_stands_in_its_class(self):
        self.write("it.py", """
            class A:
                def __init__(self, n):
                    self.n = n
                def f(self, k):
                    raise ValueError(f"{self.n} {k}")
                def f_input(n, rng):
                    return A(n), 7
            """)
        self.assertIn("3 7", self.called_with("it.py:A.f"))

    def test_the_decorator_says_all(self):
        self.write("it.py", PRINTS.replace("def f", """
import landau
def orders(n, rng):
    return n, 'x'
@landau.measure(input=orders, inputs={"ones": lambda n: [1] * n}, smallest=2, largest=50,
                textbook="O(n log log n)", expected="O(n);O(n log n)")
def f"""))
        greeting = self.greeting("it.py:f")
        self.assertEqual(greeting.inputs, "orders,ones")
        self.assertEqual((greeting.min, greeting.max), ("2", "50"))
        self.assertEqual(greeting.textbook, "O(n log log n)")
        self.assertEqual(greeting.expected, "O(n),O(n log n)")
        self.assertIn("(3, 'x') {}", self.called_with())
        self.assertIn("([1, 1, 1],) {}", self.called_with(kind="ones"))
        self.assertIn("not a whole number from 2 to 50", self.called_with(n=51))

    def test_wrong_words_of_the_decorator_are_refused(self):
        for words in ("smallest=0", "largest='x'", "smallest=3, largest=2", "inputs={'a b': len}"):
            with self.subTest(words):
                self.write("it.py", f"import landau\n@landau.measure({words})\ndef f(a): pass\n")
                self.assertEqual(self.greeting("it.py:f").kind, "input")

    def test_every_call_has_an_input_of_its_own(self):
        self.write("it.py", """
            def f(a, b):
                assert a == [1, 2, 3] and b == {"x": [1]}, (a, b)
                a.append(4)
                b["x"].append(2)
            def f_input(n):
                return [1, 2, 3], {"x": [1]}
            """)
        requests = ["prepare n=12 seed=1 calls=50", *["sample"] * 4, "count", "count"]
        answers, _ = self.ask(*requests, target="it.py:f")
        self.assertNotIn("fail", [a.word for a in answers])

    def test_large_lists_of_numbers_are_fresh_as_well(self):
        self.write("it.py", "def f(a):\n    assert len(a) == 30000\n    a.clear()\n")
        answers, _ = self.ask("prepare n=30000 seed=1 calls=2", *["sample"] * 5, target="it.py:f",
                              options=["--input", "[rng.random() for _ in range(n)]"])
        self.assertEqual([a.word for a in answers][2:], ["sample"] * 5)

    def test_fewer_calls_where_inputs_would_be_far_away(self):
        self.write("it.py", "def f(a): pass\n")
        for n, calls in (1000, 256 * 1024 // 1033), (8000, 256 * 1024 // 8033), (100000, 16):
            answers, _ = self.ask(f"prepare n={n} seed=1 calls=1000", *["sample"] * 3,
                                  target="it.py:f", options=["--input", "bytes(n)"])
            self.assertEqual({answer.calls for answer in answers[1:]}, {str(calls)})

    def test_fewer_calls_where_memory_forbids(self):
        self.write("it.py", "def f(a): pass\n")
        answers, _ = self.ask("prepare n=6000000 seed=1 calls=100", target="it.py:f",
                              options=["--input", "bytes(n)"])
        ready = answers[-1]
        self.assertEqual(int(ready.calls), (64 << 20) // 6000033)
        answers, _ = self.ask("prepare n=12 seed=1 calls=64", *["sample"] * 9, target="it.py:f")
        self.assertEqual({answer.calls for answer in answers[1:]}, {"64"})
        self.assertLess(abs(int(ready.bytes) - (64 << 20)), 2000000)


class Suggestions(support.Case):
    def refusal(self, text, target="it.py:f"):
        self.write("it.py", text)
        greeting = self.greeting(target)
        self.assertEqual((greeting.word, greeting.kind), ("fail", "input"))
        return greeting.message

    def test_what_fits_is_found_and_shown(self):
        cases = {
            "def f(n): return n - 1": "--input 'n'",
            "def f(n: int): return n - 1": "--input 'n'",
            "def f(text: str): return text.upper()": "''.join(rng.choices('abcdefgh ', k=n))",
            "def f(a, b): return a[0] + b[0]":
                "'rng.choices(range(10 * n), k=n), rng.choices(range(10 * n), k=n)'",
            "def f(values, key): return key + 1 in values":
                "'rng.choices(range(10 * n), k=n), rng.randrange(n)'",
            "def f(x: dict[str, float]): return sum(x.values())":
                "'{str(i): rng.random() for i in range(n)}'",
            "def f(x: 'list[tuple[int, str]]'): return [b.upper() for a, b in x]":
                "[(rng.randrange(n), ''.join(rng.choices('abcdefgh', k=8))) for _ in range(n)]",
            "def f(x, *, limit): return limit + 1": "--input 'rng.randrange(n), limit=n'",
            "def make_x(n): return {'a': n}\ndef f(x): return x['a']": "--input 'make_x(n)'",
            "def f(foo, bar): return foo.upper(), [b.upper() for b in bar.copy()]":
                "--input \"''.join(rng.choices('abcdefgh ', k=n)), [''.join(",
            "def f(q): return q.items()": "--input '{i: rng.randrange(n) for i in range(n)}'",
        }
        for text, expression in cases.items():
            with self.subTest(text):
                message = self.refusal(text + "\n")
                self.assertIn("it refuses a list of n random integers: ", message)
                self.assertIn("this would fit: --input ", message)
                self.assertIn(expression, message)

    def test_objects_are_made_of_what_their_classes_ask_for(self):
        message = self.refusal("""
            from dataclasses import dataclass
            from typing import List
            import enum
            class Size(enum.Enum):
                SMALL = 1
            @dataclass
            class Item:
                name: str
                price: float
                size: Size
            def f(orders: List[Item]):
                return sum(o.price for o in orders if o.size is Size.SMALL)
            """)
        self.assertIn("Item(''.join(rng.choices('abcdefgh', k=8)), rng.random(), "
                      "rng.choice(list(Size))) for _ in range(n)]", message)

    def test_where_nothing_is_found_there_is_a_hint(self):
        message = self.refusal("def f(foo): return foo.bar.baz\n")
        self.assertIn("AttributeError: 'list' object has no attribute 'bar' (it.py line 1)",
                      message)
        self.assertIn("say what fits, as in --input 'n'", message)

    def test_a_hanging_or_dying_function_is_left_to_the_measuring(self):
        for body in ("while True: pass", "import os; os._exit(1)", "exit(1)", "[0] * 10 ** 15"):
            with self.subTest(body):
                self.write("it.py", f"def f(a):\n    {body}\n")
                self.assertEqual(self.greeting("it.py:f").word, "landau")

    def test_what_is_too_small_is_no_refusal(self):
        self.write("it.py", "def f(a):\n    return a[100]\n")
        self.assertEqual(self.greeting("it.py:f").word, "landau")

    def test_trying_leaves_no_trace_in_the_worker(self):
        self.write("it.py", """
            seen = []
            def f(a):
                print("hello")
                seen.append(1)
                assert len(seen) == 1
            """)
        self.assertEqual(self.greeting("it.py:f").word, "landau")
        self.assertEqual(self.printed, "")


if __name__ == "__main__":
    import unittest

    unittest.main()
