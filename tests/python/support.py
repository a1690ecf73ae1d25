"""What tests of the Python worker share."""

import os
import subprocess
import sys
import tempfile
import textwrap
import unittest
from urllib.parse import unquote

SOURCE = os.environ.get("SOURCE") or os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
CLIENT = os.path.join(SOURCE, "clients", "python")
PROGRAM = os.path.join(CLIENT, "landau-worker.py")
sys.path.insert(0, CLIENT)
sys.dont_write_bytecode = True


class Answer:
    """One line of a worker."""

    def __init__(self, line):
        self.word, *pairs = line.split()
        self.version = pairs.pop(0) if self.word == "landau" else None
        self.values = dict(pair.split("=", 1) for pair in pairs)

    def __getattr__(self, key):
        return unquote(self.values[key])


class Case(unittest.TestCase):
    """Has a folder of its own, which goes with it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.path.realpath(folder.name)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text).lstrip("\n"))
        return path

    def ask(self, *requests, target="it.py", options=()):
        """What a worker says to these requests, after its greeting, in its lines; and the status
        that it ends with."""
        text = "".join(line + "\n" for line in ("landau 1", *requests))
        done = subprocess.run(
            [sys.executable, PROGRAM, *options, target],
            input=text.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
        self.printed = done.stderr.decode()
        return [Answer(line) for line in done.stdout.decode().splitlines()], done.returncode

    def greeting(self, target="it.py", options=()):
        answers, status = self.ask("quit", target=target, options=options)
        self.assertEqual((len(answers), status), (1, 0), self.printed)
        return answers[0]

    def lines(self, target="it.py", n=100, calls=1, options=(), seed=1):
        """The `line` messages of a count by their number, and the `count` that closes them."""
        answers, status = self.ask(
            f"prepare n={n} seed={seed} calls={calls}", "count", target=target, options=options
        )
        self.assertEqual(status, 0, self.printed)
        self.assertEqual(answers[-1].word, "count", answers[-1].values)
        own = [a for a in answers if a.word == "line"]
        return {int(a.number): a for a in own}, answers[-1]

    def counts(self, **asked):
        return {number: int(line.count) for number, line in self.lines(**asked)[0].items()}

    def foreign(self, **asked):
        lines = self.lines(**asked)[0]
        return {n: line.foreign for n, line in lines.items() if "foreign" in line.values}
