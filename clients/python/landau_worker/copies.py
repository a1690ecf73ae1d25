"""Copies of this process: those that the measured code makes end, and those made here are tame."""

import json
import os
import select
import signal
import time
import warnings


class Original:
    """Tells this process from copies of it. The measured code may fork, and what comes back from it
    may be the copy: that has nothing to say, nor anything to write that is buffered here."""

    def __init__(self):
        self._process = os.getpid()

    def end_copies(self):
        if os.getpid() != self._process:
            os._exit(0)

    def run_in_copy(self, action, seconds):
        """What `action` returns in a copy, sent through JSON; None where that crashes, or takes
        longer. Nothing that it does is seen here."""
        end, copys_end = os.pipe()
        with warnings.catch_warnings():
            # That it has threads: the copy has nothing to do with them.
            warnings.simplefilter("ignore")
            copy = os.fork()
        if copy == 0:
            self._act(action, copys_end)
        os.close(copys_end)
        try:
            text = _read(end, time.monotonic() + seconds)
        finally:
            os.close(end)
            _end(copy)
        return json.loads(text) if text else None

    def _act(self, action, end):
        """In the copy."""
        try:
            self._process = os.getpid()
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            text = json.dumps(action()) + "\n"
            self.end_copies()
            os.write(end, text.encode())
        finally:
            os._exit(0)


def _end(copy):
    try:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
    except (ProcessLookupError, ChildProcessError):
        # The measured module has it that nobody waits for children.
        pass


def _read(end, deadline):
    """A line; empty where none comes in time."""
    text = b""
    while not text.endswith(b"\n"):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([end], [], [], left)[0]:
            return b""
        piece = os.read(end, 1 << 16)
        if not piece:
            return b""
        text += piece
    return text
