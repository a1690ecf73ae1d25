"""Answers the requests of landau, each exactly once, until there are no more."""

import os
import resource
import sys

from landau_worker import message, options
from landau_worker.channel import Channel
from landau_worker.copies import Original
from landau_worker.failure import TOO_MUCH, Failure, describe
from landau_worker.meter import Meter
from landau_worker.subject import Subject
from landau_worker.tally import Tally
from landau_worker.trial import find_flaw

_MOST_CALLS = (1 << 32) - 1
_MOST_SEED = (1 << 64) - 1
# What counting a line takes, about: sizes to be counted are chosen by that, and not by a clock.
_STEP_SECONDS = 5e-7
_STACK_BYTES = 1 << 30


class Server:
    def __init__(self, channel, subject):
        self._channel = channel
        self._subject = subject
        self._tally = None  # made when something is to be counted
        self._prepared = None  # n, kind, seed and calls, as they were asked for
        self._meter = None
        self._requests = {
            "landau": self._greet,
            "prepare": self._prepare,
            "sample": self._sample,
            "count": self._count,
        }

    def obey(self, line):
        """Obeys one request; words that mean nothing here are left alone. False for `quit`."""
        try:
            request = message.parse(line)
        except message.Malformed as error:
            self._fail("internal", str(error))
            return True
        if request.word in self._requests:
            self._answer(self._requests[request.word], request)
        self._subject.original.end_copies()
        return request.word != "quit"

    def _answer(self, obey, request):
        """Has a request obeyed, or says why it can't be."""
        try:
            obey(request)
        except message.Malformed as error:
            self._fail("input", str(error))
        except Failure as failure:
            self._fail(failure.kind, failure.message)
        except TOO_MUCH as error:
            self._fail("memory", self._subject.describe(error) + self._where())
        except BaseException as error:
            # Exits and interrupts, too: it is the measured code that makes them.
            self._fail("wrong", self._subject.describe(error) + self._where())

    def _where(self):
        return f" at n={self._prepared[0]}" if self._prepared else ""

    def _fail(self, kind, text):
        self._channel.send("fail", kind=kind, message=text)

    def _greet(self, request):
        if not request.has_our_version():
            raise Failure("internal", f"this worker speaks version {message.VERSION}")
        flaw = find_flaw(self._subject)
        if flaw:
            raise flaw
        facts, target = self._subject.facts, self._subject.target
        counts = target.runs_lines()
        self._channel.send(
            "landau",
            name=target.path,
            metrics=["time", "cpu", "steps", "memory"] if counts else ["time", "cpu"],
            inputs=self._subject.arguments.kinds,
            min=facts.smallest,
            max=facts.largest,
            textbook=facts.textbook,
            expected=facts.expected and facts.expected.split(";"),
            source=target.sources.file or None,
            build="Python " + sys.version.split()[0],
            step=_STEP_SECONDS,
        )

    def _prepare(self, request):
        facts, kinds = self._subject.facts, self._subject.arguments.kinds
        self._meter = self._prepared = None
        n = request.whole("n", facts.smallest, facts.largest)
        kind = request.values.get("input", kinds[0])
        if kind not in kinds:
            raise Failure("input", f"there is no input '{kind}', but: {', '.join(kinds)}")
        seed = request.whole("seed", 0, _MOST_SEED)
        calls = request.whole("calls", 1, _MOST_CALLS)
        self._prepared = n, kind, seed, calls
        self._meter = Meter(self._subject, n, kind, seed, calls)
        self._channel.send("ready", calls=self._meter.calls, bytes=self._meter.bytes)

    def _demand_preparation(self):
        if not self._meter:
            raise Failure("internal", "nothing is prepared")

    def _sample(self, request):
        self._demand_preparation()
        batch = self._meter.sample()
        self._channel.send(
            "sample", calls=batch.calls, seconds=batch.seconds, cpu=batch.cpu, lost=batch.lost
        )

    def _count(self, request):
        self._demand_preparation()
        if not self._subject.target.runs_lines():
            raise Failure("internal", "a function that isn't written in Python has no lines")
        self._tally = self._tally or Tally(self._subject)
        n, kind, seed, _ = self._prepared
        count = self._tally.count(n, kind, seed, self._meter.calls)
        for line in count.lines:
            self._channel.send(
                "line",
                file=line.file,
                number=line.number,
                count=line.count,
                foreign=line.foreign or None,
            )
        self._channel.send("count", calls=count.calls, steps=count.steps, memory=count.memory)


class _Refusing:
    """Answers everything with what is wrong with the target."""

    def __init__(self, channel, failure):
        self._channel = channel
        self._failure = failure

    def obey(self, line):
        word = line.split(b" ")[0]
        if word in (b"landau", b"prepare", b"sample", b"count"):
            self._channel.send("fail", kind=self._failure.kind, message=self._failure.message)
        return word != b"quit"


def _server(channel, original, words):
    try:
        return Server(channel, Subject(original, words.target, words.input))
    except Failure as failure:
        return _Refusing(channel, failure)
    except Exception as error:
        # What is in the module may be of any strange kind.
        return _Refusing(channel, Failure("internal", describe(error)))


def _make_room_for_recursion():
    """A module may raise Python's limit; that of the stack is a few thousand calls under a tracer.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _STACK_BYTES if hard == resource.RLIM_INFINITY else min(hard, _STACK_BYTES)
    resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))


def serve(arguments):
    """Serves until landau says `quit` or is gone. Doesn't return: what the measured code has left
    behind, threads and things to do at exit, is not to hold anybody up."""
    words = options.parse(arguments)
    _make_room_for_recursion()
    original = Original()
    channel = Channel(original)
    server = _server(channel, original, words)
    for line in channel.requests():
        if not server.obey(line):
            break
    sys.stdout.flush()
    os._exit(0)
