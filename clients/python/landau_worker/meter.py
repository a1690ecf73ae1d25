"""Times batches of calls, each on an input of its own, and checks every answer."""

import gc
from dataclasses import dataclass

from landau_worker.calls import Spans, touch
from landau_worker.inputs import Inputs

# All in nanoseconds. A batch is cut where it would take longer: no plan asks for that, except in
# the dark.
_LONGEST_BATCH = 20_000_000
# A first batch shorter than this meets code that Python hasn't specialised yet: it is run again.
_WORTH_REPEATING = 1_000_000
# The shortest span that is clearly there, the clock being as fine as it is.
_CLEAR = 300
# More empty calls tell no more about what one takes.
_MOST_EMPTY = 1000


@dataclass
class Batch:
    """What a batch took in all, the empty calls taken off."""

    calls: int
    seconds: float  # 0: below the clock
    cpu: float
    lost: float  # seconds in which others had the processor


def _least(spans):
    return min(each.wall for each in spans), min(each.cpu for each in spans)


class Overhead:
    """What empty calls take."""

    def __init__(self, calls, arguments, count):
        # The smallest of several: whatever else happens on the machine only adds.
        none = [calls.time_empty(0, arguments) for _ in range(5)]
        some = [calls.time_empty(count, arguments) for _ in range(5)]
        self._wall, self._cpu = _least(none)
        wall, cpu = _least(some)
        self._wall_each = max(wall - self._wall, 0) / count
        self._cpu_each = max(cpu - self._cpu, 0) / count

    def wall(self, calls):
        return self._wall + calls * self._wall_each

    def cpu(self, calls):
        return self._cpu + calls * self._cpu_each


class Meter:
    """Calls of one size and kind of input, prepared."""

    def __init__(self, subject, n, kind, seed, calls):
        self._subject = subject
        self._n = n
        self._inputs = Inputs(subject, n, kind, seed, calls)
        self._overhead = None
        self._is_warm = False
        self._shortest = 0

    @property
    def calls(self):
        return self._inputs.calls

    @property
    def bytes(self):
        return self._inputs.bytes

    def sample(self):
        """Runs and times one batch, or several: the first to warm up, and again what is hardly
        more than empty calls, to be sure."""
        if self._is_warm:
            calls = self._affordable
        else:
            calls, spans = self._warm_up()
            if calls == 1 and spans.wall > _WORTH_REPEATING:
                return self._batch(calls, spans)
        spans = self._run(calls)
        if self._is_doubtful(calls, spans):
            self._overhead = None
            spans = min([spans, self._run(calls), self._run(calls)], key=lambda run: run.wall)
        return self._batch(calls, spans)

    def _warm_up(self):
        """How many calls the batches may have, and the spans of one."""
        spans = self._run(1)
        if not self._subject.is_warm and spans.wall > _WORTH_REPEATING:
            # The first call ever may import something.
            spans = self._run(1)
        self._subject.is_warm = self._is_warm = True
        self._affordable = max(1, min(self.calls, _LONGEST_BATCH // max(spans.wall, 1)))
        if spans.wall * self._affordable < _WORTH_REPEATING:
            self._run(self._affordable)
        return self._affordable, spans

    def _run(self, calls):
        """The spans of so many calls. Garbage is collected before and not meanwhile."""
        before = 1 if calls > 1 and not self._subject.keeps_state else 0
        inputs = self._inputs.take(before + calls, self._shortest)
        if not self._overhead:
            count = min(self.calls, _MOST_EMPTY)
            self._overhead = Overhead(self._subject.calls, inputs[0], count)
        self._subject.start_afresh(self._inputs.seed)
        gc.collect()
        gc.disable()
        try:
            if before:
                self._warm_again(inputs)
            spans = self._time(inputs[before:])
        finally:
            gc.enable()
        if calls > 1 or self.calls == 1:
            self._shortest = min(self._shortest or spans.wall, spans.wall)
        return spans

    def _warm_again(self, inputs):
        """What came between two batches has driven code and arguments out of the processor, and a
        batch of a few calls would pay for that: one call more comes first, untimed, and arguments
        are at hand, as they are where a program calls."""
        subject = self._subject
        subject.calls.time(inputs[:1])
        touch(inputs[1:])
        subject.keeps_state = subject.state.is_used()
        if subject.keeps_state:
            subject.state.clear()

    def _time(self, inputs):
        """All calls in a row; or, where the module keeps something from one call for the next, one
        by one, with that emptied in between."""
        subject = self._subject
        if not subject.keeps_state:
            spans, answers = subject.calls.time(inputs)
            self._check(inputs, answers)
            subject.keeps_state = subject.state.is_used()
            return spans
        total = Spans()
        for index, arguments in enumerate(inputs):
            subject.state.clear()
            spans, answers = subject.calls.time([arguments])
            total.add(spans)
            self._check([arguments], answers, index)
        return total

    def _check(self, inputs, answers, first=0):
        for index, (arguments, answer) in enumerate(zip(inputs, answers), first + 1):
            self._subject.check(arguments, answer, f"call {index} of n={self._n}")

    def _empty_wall(self, calls):
        one_by_one = self._subject.keeps_state
        return calls * self._overhead.wall(1) if one_by_one else self._overhead.wall(calls)

    def _empty_cpu(self, calls):
        one_by_one = self._subject.keeps_state
        return calls * self._overhead.cpu(1) if one_by_one else self._overhead.cpu(calls)

    def _shortest_clear(self, calls):
        """The shortest span that is clearly there. The smallest of several spans of empty calls
        varies by some percent."""
        return max(_CLEAR, self._empty_wall(calls) / 10)

    def _is_doubtful(self, calls, spans):
        return spans.wall <= self._empty_wall(calls) + 3 * self._shortest_clear(calls)

    def _batch(self, calls, spans):
        wall = spans.wall - self._empty_wall(calls)
        cpu = max(spans.cpu - self._empty_cpu(calls), 0)
        lost = 0 if spans.waited else max(spans.wall - spans.cpu, 0)
        if wall < self._shortest_clear(calls):
            wall = cpu = 0
        return Batch(calls, wall / 1e9, cpu / 1e9, lost / 1e9)
