"""What is measured: the function, with all that is known of it and how to call it."""

import gc
import random
import sys

from landau_worker.arguments import Arguments
from landau_worker.calls import Calls
from landau_worker.facts import facts_of
from landau_worker.failure import Failure, describe, one_line
from landau_worker.state import State
from landau_worker.target import Target


class Subject:
    def __init__(self, original, name, expression=None):
        self.original = original
        self.target = Target(name)
        self.facts = facts_of(self.target)
        self.arguments = Arguments(self.target, self.facts.generators, expression)
        self.calls = Calls(self.target.function, original)
        self.state = State(self.target.module, self.target.function)
        self.is_warm = False  # it was called
        self.keeps_state = False  # a call was seen to leave something for the next one
        # What is there now stays, and needn't be gone over each time that garbage is collected.
        gc.collect()
        gc.freeze()

    def inputs(self, n, kind, seed, arguments=None):
        """The arguments of call after call, without end; `arguments` in place of its own make
        them."""
        self.state.clear()
        for made in (arguments or self.arguments).each(n, kind, seed):
            self.state.spare_filled()
            yield made

    def describe(self, error):
        return describe(error, self.target.sources)

    def check(self, arguments, answer, where):
        """Fails where the target's check says that an answer is wrong."""
        check = self.facts.check
        if not check:
            return
        positional, keywords = arguments
        try:
            said = check(answer, *positional, **keywords)
            why = f"{getattr(check, '__name__', 'the check')} says {one_line(repr(said), 40)}"
        except Exception as error:
            said, why = False, self.describe(error)
        if not said:
            raise Failure("wrong", f"{where} gave a wrong answer: {why}")

    def start_afresh(self, seed):
        """As in a new process: with nothing kept from earlier calls, and with the streams of
        random numbers that all share where the seed puts them."""
        self.state.clear()
        random.seed(seed)
        numpy = sys.modules.get("numpy")
        if numpy and hasattr(numpy, "random"):
            numpy.random.seed(seed % (1 << 32))
