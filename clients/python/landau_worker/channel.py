"""The protocol's lines, on descriptors that the measured code doesn't know of."""

import fcntl
import os
import sys

from landau_worker import message

# Above what careless code closes or reuses.
_PRIVATE = 100


class Channel:
    """Takes standard input and output over: the measured code reads nothing, and what it prints
    goes to standard error, line by line, so that its last words before a crash are there."""

    def __init__(self, original):
        self._original = original
        self._input = os.fdopen(fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, _PRIVATE), "rb")
        self._output = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, _PRIVATE)
        nothing = os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = open(1, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)

    def requests(self):
        """The lines that come in, as long as any do."""
        while True:
            line = self._input.readline(message.LONGEST + 2)
            if not line.endswith(b"\n"):
                return
            yield line[:-1]

    def send(self, word, **values):
        rest = message.compose(word, **values) + b"\n"
        self._original.end_copies()
        try:
            while rest:
                rest = rest[os.write(self._output, rest) :]
        except OSError:
            # Nobody listens any more.
            os._exit(5)
