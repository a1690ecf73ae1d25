"""Counts a few calls: executed lines, and the most memory that any of them took."""

import gc
import itertools
import sys
import tracemalloc
from dataclasses import dataclass

from landau_worker.ledger import Ledger

# A count covers so many calls of a batch at most; it is exact, and random inputs differ little.
_MOST_CALLS = 16
# Memory takes a run of its own, as counting takes memory.
_MEMORY_CALLS = 2


@dataclass
class Count:
    calls: int
    steps: int  # of all calls together
    memory: int  # bytes at the peak of the greediest call
    lines: list


def _watcher(ledger):
    if hasattr(sys, "monitoring"):
        from landau_worker.monitor import Monitor

        return Monitor(ledger)
    from landau_worker.tracer import Tracer

    return Tracer(ledger)


class _Peak:
    """Bytes that were allocated at once between start() and stop(), at the most."""

    def __init__(self):
        self.bytes = 0

    def start(self):
        tracemalloc.start()

    def stop(self):
        self.bytes = max(self.bytes, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()


class Tally:
    """Counts calls of one subject; what it learnt of the source it keeps."""

    def __init__(self, subject):
        self._subject = subject
        self._ledger = Ledger(subject.target.sources)
        self._watcher = _watcher(self._ledger)
        self._is_warm = False

    def count(self, n, kind, seed, calls):
        """The same arguments give the same counts, always."""
        calls = min(calls, _MOST_CALLS)
        if not self._is_warm:
            # The first call may import something, and what functions return is known after it.
            self._run(n, kind, seed, 1, self._watcher)
            self._is_warm = True
        peak = _Peak()
        self._run(n, kind, seed, min(calls, _MEMORY_CALLS), peak)
        self._ledger.clear()
        self._run(n, kind, seed, calls, self._watcher)
        return Count(calls, self._ledger.steps(), peak.bytes, self._ledger.lines())

    def _run(self, n, kind, seed, calls, watcher):
        """The calls, each watched by itself."""
        subject = self._subject
        inputs = list(itertools.islice(subject.inputs(n, kind, seed), calls))
        gc.collect()
        gc.disable()
        try:
            for index, arguments in enumerate(inputs, 1):
                subject.start_afresh(seed)
                answer = subject.calls.once(arguments, watcher.start, watcher.stop)
                subject.check(arguments, answer, f"call {index} of n={n}")
        finally:
            gc.enable()
