"""The inputs of a batch: made within a limit of memory, and fresh for every batch."""

import gc
from time import perf_counter_ns

from landau_worker import size

# Memory for the inputs of a batch: beyond it, fewer calls are prepared than were asked for.
_MOST_BYTES = 64 << 20
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
        self.calls = 1
        self._make()
        if calls > 1:
            self.calls = max(1, min(calls, _MOST_BYTES // max(self.bytes, 1)))
            self._make(_MOST_NANOS)

    def _make(self, most_nanos=float("inf")):
        self._ready = self._pristine = None
        # Collecting while a large input grows would go over all of it again and again.
        gc.disable()
        try:
            start = perf_counter_ns()
            made = []
            for arguments in self._subject.inputs(self._n, self._kind, self.seed):
                made.append(arguments)
                self._took = perf_counter_ns() - start
                if len(made) == self.calls or (
                    len(made) >= _FEWEST and self._took > most_nanos
                ):
                    break
        finally:
            gc.enable()
        self.calls = len(made)
        looked_at = made[:_FEWEST]
        self.bytes = sum(map(size.of_arguments, looked_at)) * self.calls // len(looked_at)
        if self._took > _ALLOWED_NANOS and all(map(size.can_be_copied, made)):
            self._pristine = list(map(size.copy, made))
        self._ready = made

    def take(self, shortest):
        """The arguments of all calls, which nobody has used before. `shortest` is what the
        shortest batch took so far, in nanoseconds."""
        if not self._ready and self._pristine and self._took > _ALLOWED_NANOS + 10 * shortest:
            self._ready = list(map(size.copy, self._pristine))
        elif not self._ready:
            self.seed += 1
            self._make()
        ready, self._ready = self._ready, None
        return ready
