"""The protocol's lines."""

import unittest

import support  # noqa: F401
from landau_worker.message import Malformed, compose, parse


class Message(unittest.TestCase):
    def test_a_line_is_a_word_and_pairs(self):
        message = parse(b"prepare n=12  input=a%20b,c seed=0")
        self.assertEqual(message.word, "prepare")
        self.assertEqual(message.values, {"n": "12", "input": "a b,c", "seed": "0"})

    def test_a_greeting_has_a_version(self):
        self.assertTrue(parse(b"landau 1").has_our_version())
        self.assertTrue(parse(b"landau 1.7 x=y").has_our_version())
        self.assertFalse(parse(b"landau 10").has_our_version())

    def test_what_is_no_message_is_refused(self):
        for line in (b"", b"  ", b"Sample", b"\xff", b"landau", b"a b", b"a B=1", b"a b=%2",
                     b"a b=c=d", b"a b=1 b=2", b"a b=%zz", b"a b=\x00"):
            with self.subTest(line), self.assertRaises(Malformed):
                parse(line)

    def test_numbers_are_digits_in_range(self):
        message = parse(b"prepare n=12 a=-1 b=1e3 c=%d9%a3 d=1_0 e=99")
        self.assertEqual(message.whole("n", 1, 12), 12)
        for key in ("a", "b", "c", "d", "e", "missing"):
            with self.subTest(key), self.assertRaises(Malformed):
                message.whole(key, 1, 12)

    def test_values_are_written_so_that_they_read_back(self):
        for text in ("a b", "100 %", "=,:", "é\n\x1b[31m", "\udcff", "O(n log n)"):
            with self.subTest(text):
                self.assertEqual(parse(compose("x", y=text)).values["y"], text)

    def test_what_no_line_may_hold_is_replaced(self):
        self.assertNotIn(b"%00", compose("x", y="a\0b"))
        self.assertIn(b"y=a%3F", compose("x", y="a\ud800"))

    def test_lists_numbers_and_nothing(self):
        self.assertEqual(
            compose("landau", a=["x,", "y"], b=3, c=1.5, d=None), b"landau 1 a=x%2C,y b=3 c=1.5"
        )


if __name__ == "__main__":
    unittest.main()
