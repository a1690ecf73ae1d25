"""The inputs of a batch: made within a limit of memory, and fresh for every batch."""

import gc
from time import perf_counter_ns

from landau_worker import size

# Memory for the inputs of a batch: beyond it, fewer calls are prepared than were asked for.
_MOST_BYTES = 64 << 20
# Making them may take this many nanoseconds a batch, and ten times what is measured; where it takes
# longer, what can be copied is copied.
_ALLOWED = 1_000_000


class Inputs:
    def __init__(self, arguments, n, kind, seed, calls):
        self._arguments = arguments
        self._n, self._kind = n, kind
        self.seed = seed
        self._ready = self._pristine = None
        self.calls = 1
        self._make()
        if calls > 1:
            self.calls = max(1, min(calls, _MOST_BYTES // max(self.bytes, 1)))
            self._make()

    def _make(self):
        self._ready = self._pristine = None
        # Collecting while a large input grows would go over all of it again and again.
        gc.disable()
        try:
            start = perf_counter_ns()
            made = self._arguments.make(self._n, self._kind, self.seed, self.calls)
            self._took = perf_counter_ns() - start
        finally:
            gc.enable()
        looked_at = made[:8]
        self.bytes = sum(map(size.of_arguments, looked_at)) * self.calls // len(looked_at)
        if self._took > _ALLOWED and all(map(size.can_be_copied, made)):
            self._pristine = list(map(size.copy, made))
        self._ready = made

    def take(self, shortest):
        """The arguments of all calls, which nobody has used before. `shortest` is what the
        shortest batch took so far, in nanoseconds."""
        if not self._ready and self._pristine and self._took > _ALLOWED + 10 * shortest:
            self._ready = list(map(size.copy, self._pristine))
        elif not self._ready:
            self.seed += 1
            self._make()
        ready, self._ready = self._ready, None
        return ready
