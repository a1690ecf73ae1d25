"""Finding the function."""

import support


class Target(support.Case):
    def name_of(self, target, **asked):
        return self.greeting(target, **asked).name

    def refusal(self, target, **asked):
        answer = self.greeting(target, **asked)
        self.assertEqual((answer.word, answer.kind), ("fail", "input"))
        return answer.message

    def test_a_function_of_a_file(self):
        path = self.write("it.py", "def total(values):\n    return sum(values)\n")
        greeting = self.greeting("it.py:total")
        self.assertEqual(greeting.name, "total")
        self.assertEqual(greeting.source, path)
        self.assertRegex(greeting.build, r"^Python 3\.\d+\.\d+")
        self.assertEqual(greeting.metrics, "time,cpu,steps,memory")
        self.assertEqual(greeting.inputs, "random,sorted,reversed")

    def test_the_only_function_needs_no_name(self):
        self.write("it.py", """
            from os.path import join
            def total(values):
                return _add(values)
            def total_input(n, rng):
                return range(n)
            def _add(values):
                return sum(values)
            """)
        self.assertEqual(self.name_of("it.py"), "total")

    def test_of_several_one_has_to_be_named(self):
        self.write("it.py", "def a(v): pass\ndef b(v): pass\n")
        self.assertIn("say which, as it.py:a, it.py:b", self.refusal("it.py"))
        self.write("it.py", "x = 1\n")
        self.assertIn("no function to measure", self.refusal("it.py"))

    def test_what_is_not_there_is_said_with_what_is_near(self):
        self.write("it.py", "def total(v): pass\nclass A:\n    def b(self): pass\nx = 1\n")
        self.assertIn("did you mean total?", self.refusal("it.py:totl"))
        self.assertIn("no function 'zzz', but: total", self.refusal("it.py:zzz"))
        self.assertIn("no function 'q'", self.refusal("it.py:A.q"))
        self.assertIn("x is no function, but of type int", self.refusal("it.py:x"))
        self.assertIn("no such file", self.refusal("that.py:x"))
        self.assertIn("say FILE.py:FUNCTION", self.refusal("nothing"))

    def test_a_module_is_imported_from_where_one_is(self):
        self.write("pkg/__init__.py", "")
        self.write("pkg/orders.py", "def total(v): pass\n")
        self.assertEqual(self.name_of("pkg.orders:total"), "total")
        self.assertIn("No module named 'pkg.ordres'; Python is /", self.refusal("pkg.ordres:total"))

    def test_relative_imports_work_in_a_package(self):
        self.write("src/shop/__init__.py", "RATE = 2\n")
        self.write("src/shop/deep/__init__.py", "")
        self.write("src/shop/tax.py", "def tax(x): return x\n")
        self.write("src/shop/deep/orders.py", """
            from .. import RATE
            from ..tax import tax
            from shop.tax import tax as again
            def total(values):
                assert tax is again
                return sum(map(tax, values)) * RATE
            """)
        self.assertEqual(self.name_of("src/shop/deep/orders.py:total"), "total")

    def test_relative_imports_work_without_init_files(self):
        self.write("shop/tax.py", "def tax(x): return x\n")
        self.write("shop/orders.py", "from .tax import tax\ndef total(v): return tax(v)\n")
        self.assertEqual(self.name_of("shop/orders.py:total"), "total")

    def test_a_package_is_its_init_file(self):
        self.write("pkg/__init__.py", "from .part import x\ndef total(v): return x\n")
        self.write("pkg/part.py", "import pkg\nx = pkg\n")
        self.assertEqual(self.name_of("pkg/__init__.py:total"), "total")
        self.assertEqual(self.name_of("pkg/__init__.py"), "total")

    def test_siblings_are_imported_as_for_a_script(self):
        self.write("a/tax.py", "def tax(x): return x\n")
        self.write("a/orders.py", "import tax\ndef total(v): return tax.tax(v)\n")
        self.assertEqual(self.name_of("a/orders.py:total"), "total")

    def test_a_file_may_bear_the_name_of_a_library_module(self):
        for name in ("random.py", "queue.py", "message.py", "my-sort.py"):
            self.write(name, "def total(v): pass\n")
            with self.subTest(name):
                self.assertEqual(self.name_of(name), "total")

    def test_methods_by_their_class(self):
        self.write("it.py", """
            class Shop:
                @staticmethod
                def still(values): pass
                @classmethod
                def made(cls, values): return cls().of(values)
                def of(self, values): return len(values)
            """)
        self.assertEqual(self.name_of("it.py:Shop.still"), "Shop.still")
        self.assertEqual(self.name_of("it.py:Shop.made"), "Shop.made")
        self.assertIn("--input 'Shop(), ", self.refusal("it.py:Shop.of"))
        made = self.name_of("it.py:Shop.of", options=["--input", "Shop(), [1] * n"])
        self.assertEqual(made, "Shop.of")

    def test_what_ends_the_import_is_one_line(self):
        cases = {
            "def f(:\n": "SyntaxError: invalid syntax (it.py line 1)",
            "x = 1\nimport nosuch\n": "ModuleNotFoundError: No module named 'nosuch' (it.py line 2",
            "1 / 0\n": "ZeroDivisionError: division by zero (it.py line 1)",
            "import sys\nsys.exit(2)\n": "__name__ == '__main__'",
            "raise KeyboardInterrupt\n": "KeyboardInterrupt",
        }
        for text, words in cases.items():
            with self.subTest(text):
                self.write("it.py", text)
                self.assertIn(words, self.refusal("it.py:f"))

    def test_what_a_module_prints_stays_out_of_the_protocol(self):
        self.write("it.py", "print('landau 1')\ndef f(v): print('fail')\n")
        answers, status = self.ask("prepare n=12 seed=1 calls=1", "sample")
        self.assertEqual([a.word for a in answers], ["landau", "ready", "sample"])
        self.assertEqual(status, 0)
        self.assertIn("landau 1", self.printed)

    def test_nothing_is_left_behind(self):
        import os

        self.write("pkg/__init__.py", "")
        self.write("pkg/other.py", "")
        self.write("pkg/it.py", "from . import other\ndef f(v): pass\n")
        self.greeting("pkg/it.py:f")
        self.assertEqual(sorted(os.listdir("pkg")), ["__init__.py", "it.py", "other.py"])

    def test_a_function_in_c_has_no_lines(self):
        greeting = self.greeting("heapq:heapify")
        self.assertEqual(greeting.metrics, "time,cpu")
        answers, _ = self.ask("prepare n=12 seed=1 calls=1", "sample", "count",
                              target="heapq:heapify")
        self.assertEqual([a.word for a in answers], ["landau", "ready", "sample", "fail"])


if __name__ == "__main__":
    import unittest

    unittest.main()
