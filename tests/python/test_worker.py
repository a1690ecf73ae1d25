"""The worker as landau meets it."""

import re

import support


class Worker(support.Case):
    def words(self, text, *requests, target="it.py:f", options=()):
        self.write("it.py", text)
        answers, self.status = self.ask(*requests, target=target, options=options)
        return answers

    def failure(self, text, n=12, options=()):
        answers = self.words(text, f"prepare n={n} seed=1 calls=3", "sample",
                             "prepare n=12 seed=1 calls=1", options=options)
        self.assertEqual([a.word for a in answers], ["landau", "ready", "fail", "ready"])
        self.assertEqual(self.status, 0)
        self.assertNotIn("\n", answers[2].message)
        return answers[2]

    def test_each_request_has_one_answer(self):
        answers = self.words(
            "def f(a): return len(a)\n",
            "prepare n=12 input=random seed=7 calls=64", "sample", "nonsense", "sample",
            "count", "prepare n=0 seed=1 calls=1", "sample", "prepare seed=1", "Bad line",
            "prepare n=12 seed=1 calls=1 calls=2", "landau 2", "prepare n=24 seed=1 calls=1",
            "quit", "sample",
        )
        self.assertEqual(
            [a.word for a in answers],
            ["landau", "ready", "sample", "sample", "line", "count", "fail", "fail", "fail",
             "fail", "fail", "fail", "ready"],
        )
        self.assertEqual(self.status, 0)

    def test_nothing_is_measured_before_it_is_prepared(self):
        answers = self.words("def f(a): pass\n", "sample", "count")
        self.assertEqual([a.message for a in answers[1:]], ["nothing is prepared"] * 2)

    def test_what_is_wrong_with_a_request_has_its_kind(self):
        answers = self.words("def f(a): pass\n", "prepare n=0 seed=1 calls=1", "prepare n=1",
                             "prepare n=1 seed=1 calls=x", "Bad", "prepare n n")
        self.assertEqual([a.kind for a in answers[1:]], ["input"] * 3 + ["internal"] * 2)

    def test_a_line_without_end_ends_it(self):
        answers = self.words("def f(a): pass\n", "x" * 70000, "quit")
        self.assertEqual([a.word for a in answers], ["landau"])

    def test_samples_are_of_so_many_calls(self):
        answers = self.words("def f(a): return sorted(a)\n", "prepare n=100 seed=1 calls=20",
                             "sample")
        sample = answers[-1]
        self.assertEqual(sample.calls, "20")
        self.assertGreater(float(sample.seconds), 0)
        self.assertGreater(float(sample.cpu), 0)
        self.assertGreaterEqual(float(sample.lost), 0)

    def test_calls_may_have_different_arguments(self):
        answers = self.words(
            "def f(*a, **more): return sorted(a)\n"
            "def f_input(n, rng):\n"
            "    few = rng.randrange(3)\n"
            "    return tuple(range(few)) if few else support(rng.random())\n"
            "def support(x): return (x,)\n",
            "prepare n=100 seed=1 calls=50", "sample", "sample")
        self.assertEqual([a.word for a in answers], ["landau", "ready", "sample", "sample"])

    def test_a_batch_of_long_calls_is_cut(self):
        answers = self.words("import time\ndef f(a): time.sleep(0.03)\n",
                             "prepare n=12 seed=1 calls=64", "sample")
        self.assertEqual(answers[-1].calls, "1")
        self.assertGreater(float(answers[-1].seconds), 0.03)
        self.assertEqual(float(answers[-1].lost), 0)

    def test_exceptions_are_one_line_with_the_place(self):
        failure = self.failure("""
            def f(a):
                if len(a) > 12:
                    g()
            def g():
                raise ValueError("no \\x1b[31mred\\nplease")
            """, n=20)
        self.assertEqual(failure.kind, "wrong")
        self.assertEqual(failure.message.replace("\x1b", "?"),
                         "ValueError: no ?[31mred please (it.py line 5) at n=20")

    def test_whatever_is_raised_is_an_answer(self):
        cases = {
            "exit('bye')": ("wrong", "sys.exit('bye') (it.py line 2) at n=20"),
            "raise KeyboardInterrupt": ("wrong", "KeyboardInterrupt (it.py line 2) at n=20"),
            "assert a == 1, 'not one'": ("wrong", "AssertionError: not one (it.py line 2)"),
            "[0] * 10 ** 15": ("memory", "MemoryError (it.py line 2) at n=20"),
            "f(a)": ("memory", "RecursionError: maximum recursion depth exceeded"),
            "import nosuch": ("wrong", "ModuleNotFoundError: No module named 'nosuch'"),
            "sorted(1)": ("wrong", "TypeError: 'int' object is not iterable (it.py line 2)"),
            "from decimal import Decimal; Decimal('x')": ("wrong", "decimal.InvalidOperation"),
        }
        for body, (kind, words) in cases.items():
            with self.subTest(body):
                failure = self.failure(f"def f(a):\n    if len(a) > 12: {body}\n", n=20)
                self.assertEqual(failure.kind, kind)
                self.assertIn(words, failure.message)

    def test_an_exception_that_can_not_be_shown_is_named(self):
        failure = self.failure("""
            class Bad(Exception):
                def __str__(self):
                    raise Bad
            def f(a):
                if len(a) > 12: raise Bad
            """, n=20)
        self.assertIn("it.Bad (it.py line 5)", failure.message)

    def test_wrong_answers_fail(self):
        text = """
            def f(a):
                return sorted(a)[: 3 if len(a) > 12 else None]
            def f_check(answer, a):
                {}
            """
        failure = self.failure(text.format("return answer == sorted(a)"), n=20)
        self.assertEqual((failure.kind, failure.message), (
            "wrong", "call 1 of n=20 gave a wrong answer: f_check says False"))
        failure = self.failure(text.format("assert len(answer) == len(a), 'short'; return 1"), 20)
        self.assertEqual(failure.message, "call 1 of n=20 gave a wrong answer: "
                                          "AssertionError: short (it.py line 4)")
        answers = self.words("""
            def f(a):
                a.sort()
            def f_check(answer, a):
                return answer is None and a == sorted(a)
            """, "prepare n=20 seed=1 calls=3", "sample", "count")
        self.assertEqual(answers[-1].word, "count")

    def test_what_dies_is_gone(self):
        self.words("import os\ndef f(a): os._exit(3)\n", "prepare n=12 seed=1 calls=1", "sample")
        self.assertEqual(self.status, 3)
        self.words("import os\ndef f(a): os.kill(os.getpid(), 9)\n",
                   "prepare n=12 seed=1 calls=1", "sample")
        self.assertEqual(self.status, -9)

    def test_copies_of_the_process_say_nothing(self):
        requests = ("prepare n=12 seed=1 calls=6", "sample", "count", "sample")
        for body in ("os.fork()", "if os.fork() == 0: raise ValueError",
                     "if os.fork() == 0: sys.exit()"):
            with self.subTest(body):
                answers = self.words(f"import os, sys\ndef f(a):\n    {body}\n", *requests)
                words = [a.word for a in answers if a.word != "line"]
                self.assertEqual(words, ["landau", "ready", "sample", "count", "sample"])

    def test_the_code_can_not_reach_the_protocol(self):
        answers = self.words("""
            import os, subprocess, sys
            def f(a):
                assert sys.stdin.read() == "" and os.read(0, 1) == b""
                print("fail kind=wrong")
                os.write(1, b"landau 1\\n")
                sys.__stdout__.write("quit\\n")
                sys.__stdout__.flush()
                for descriptor in range(3, 20):
                    try:
                        os.close(descriptor)
                    except OSError:
                        pass
                subprocess.run(["echo", "child"], check=True)
            """, "prepare n=12 seed=1 calls=1", "sample", "sample")
        self.assertEqual([a.word for a in answers], ["landau", "ready", "sample", "sample"])
        for words in ("fail kind=wrong", "landau 1", "quit", "child"):
            self.assertIn(words, self.printed)

    def test_its_end_waits_for_nobody(self):
        answers = self.words("""
            import atexit, threading, time
            atexit.register(time.sleep, 1000)
            def f(a):
                threading.Thread(target=time.sleep, args=(1000,)).start()
            """, "prepare n=12 seed=1 calls=1", "sample", "quit")
        self.assertEqual((answers[-1].word, self.status), ("sample", 0))

    def test_async_functions_run_on_one_loop(self):
        answers = self.words("""
            import asyncio
            lock = None
            async def f(a):
                global lock
                lock = lock or asyncio.Lock()
                async with lock:
                    await asyncio.sleep(0)
                asyncio.ensure_future(asyncio.sleep(1000))
                return len(a)
            def f_check(answer, a):
                return answer == len(a)
            """, "prepare n=12 seed=1 calls=5", "sample", "count", "sample")
        self.assertEqual([a.word for a in answers if a.word != "line"],
                         ["landau", "ready", "sample", "count", "sample"])

    def test_a_coroutine_that_nobody_awaits_is_refused(self):
        self.write("it.py", "async def g(a): pass\ndef f(a): return g(a)\n")
        self.assertIn("it gives a coroutine", self.greeting("it.py:f").message)

    def test_recursion_may_be_deep_where_the_module_says_so(self):
        self.write("it.py", """
            import sys
            sys.setrecursionlimit(10 ** 6)
            def f(n):
                return 0 if n == 0 else 1 + f(n - 1)
            """)
        self.assertEqual(self.counts(n=3000, options=["--input", "n"]), {4: 3001})

    def test_children_may_be_of_no_interest(self):
        self.write("it.py", """
            import signal
            signal.signal(signal.SIGCHLD, signal.SIG_IGN)
            def f(a): pass
            """)
        self.assertEqual(self.greeting("it.py:f").word, "landau")

    def test_generators_are_drawn_to_their_end(self):
        for word in ("", "async "):
            with self.subTest(word):
                self.write("it.py", f"{word}def f(a):\n    for x in a:\n        yield x\n")
                self.assertEqual(self.counts(n=50, target="it.py:f"), {2: 51, 3: 50})

    def test_what_is_kept_between_calls_is_emptied(self):
        cases = {
            "import functools\n@functools.lru_cache(None)\ndef f(n):\n"
            "    return n if n < 2 else f(n - 1) + f(n - 2)\n": {4: 31},
            "memo = {}\ndef f(n):\n    if n not in memo:\n"
            "        memo[n] = n if n < 2 else f(n - 1) + f(n - 2)\n    return memo[n]\n":
            {3: 59, 4: 31, 5: 59},
            "def f(n, memo={}):\n    if n not in memo:\n"
            "        memo[n] = n if n < 2 else f(n - 1) + f(n - 2)\n    return memo[n]\n":
            {2: 59, 3: 31, 4: 59},
        }
        for text, counts in cases.items():
            with self.subTest(text):
                self.write("it.py", text)
                options = ["--input", "n"]
                self.assertEqual(self.counts(n=30, target="it.py:f", options=options), counts)
                answers, _ = self.ask("prepare n=30 seed=1 calls=50", *["sample"] * 3, "count",
                                      target="it.py:f", options=options)
                self.assertEqual([a.word for a in answers if a.word != "line"],
                                 ["landau", "ready", *["sample"] * 3, "count"])

    def test_what_belongs_to_the_inputs_stays(self):
        answers = self.words("""
            prices = {}
            def f(orders):
                assert len(prices) >= len(orders) > 0
                return sum(prices[order] for order in orders)
            def f_input(n):
                for order in range(n):
                    prices[order] = 1
                return list(range(n))
            """, "prepare n=12 seed=1 calls=5", "sample", "sample", "count")
        self.assertEqual(answers[-1].word, "count")

    def test_what_a_module_brought_along_stays(self):
        answers = self.words("""
            table = {1: 2}
            def f(a):
                assert table == {1: 2}
            """, "prepare n=12 seed=1 calls=5", "sample", "count")
        self.assertEqual(answers[-1].word, "count")

    def test_an_old_python_says_that_it_is_old(self):
        import subprocess
        import sys

        code = f"import sys; sys.version_info = (3, 8, 1); exec(open({support.PROGRAM!r}).read())"
        done = subprocess.run([sys.executable, "-c", code], input=b"landau 1\n",
                              stdout=subprocess.PIPE, check=False)
        answer = support.Answer(done.stdout.decode())
        self.assertEqual((answer.word, answer.kind), ("fail", "input"))
        self.assertRegex(answer.message, r"^needs Python 3\.9 or later, and \S+ is 3\.8$")

    def test_options_are_explained(self):
        import subprocess
        import sys

        done = subprocess.run([sys.executable, support.PROGRAM, "--help"], capture_output=True,
                              text=True, check=True)
        self.assertTrue(re.search(r"--input EXPRESSION", done.stdout))


if __name__ == "__main__":
    import unittest

    unittest.main()
