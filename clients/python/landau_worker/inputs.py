"""The inputs of a batch: made within a limit of memory, and fresh for every batch."""

import gc
from time import perf_counter_ns

from landau_worker import size

# Memory for the inputs of a batch: beyond it, fewer calls are prepared than were asked for.
_MOST_BYTES = 64 << 20
# Those of calls that look at a little of a large input should stay near: the more there are and the
# larger they are the further away each is, and that reads as growth.
_NEAR_BYTES = 256 << 10
# Making them may take so many nanoseconds: beyond that, too, there are fewer, but not fewer than a
# count takes.
_MOST_NANOS = 250_000_000
_FEWEST = 16
# Making them anew may take this long, or ten times as long as the calls; where it takes longer, what
# can be copied is copied.
_ALLOWED_NANOS = 1_000_000


class Inputs:
    def __init__(self, subject, n, kind, seed, calls):
        self._subject = subject
        self._n, self._kind = n, kind
        self.seed = seed
        self._make(1)
        each = max(self._each_bytes, 1)
        near = max(_FEWEST, _NEAR_BYTES // each)
        self.calls = max(1, min(calls, near, _MOST_BYTES // each))
        if self.calls > 1:
            # Two more, to warm up with.
            self._make(self.calls + 2, _MOST_NANOS)
            self.calls = len(self._ready) - 2

    @property
    def bytes(self):
        """About what those of a batch take."""
        return self._each_bytes * self.calls

    def _make(self, count, most_nanos=float("inf")):
        self._ready = self._pristine = None
        # Collecting while a large input grows would go over all of it again and again.
        gc.disable()
        try:
            start = perf_counter_ns()
            made = []
            for arguments in self._subject.inputs(self._n, self._kind, self.seed):
                made.append(arguments)
                self._took = perf_counter_ns() - start
                if len(made) == count or (len(made) > _FEWEST and self._took > most_nanos):
                    break
        finally:
            gc.enable()
        looked_at = made[:_FEWEST]
        self._each_bytes = sum(map(size.of_arguments, looked_at)) // len(looked_at)
        if self._took > _ALLOWED_NANOS and all(map(size.can_be_copied, made)):
            self._pristine = list(map(size.copy, made))
        self._ready = made

    def take(self, calls, shortest):
        """The arguments of so many calls, which nobody has used before. `shortest` is what the
        shortest batch took so far, in nanoseconds."""
        if len(self._ready) < calls:
            if self._pristine and self._took > _ALLOWED_NANOS + 10 * shortest:
                self._ready = list(map(size.copy, self._pristine))
            else:
                self.seed += 1
                self._make(self.calls + 1)
        taken = self._ready[:calls]
        del self._ready[:calls]
        return taken
