"""How the function is called: at once, drained where it is a generator, awaited where it is async.
"""

import collections
import functools
import inspect
import os
import resource
from dataclasses import dataclass
from time import perf_counter_ns, process_time_ns


@dataclass
class Spans:
    """What calls took by both clocks, in nanoseconds, and whether they waited for anything."""

    wall: int = 0
    cpu: int = 0
    waited: bool = False

    def add(self, other):
        self.wall += other.wall
        self.cpu += other.cpu
        self.waited |= other.waited


def _waits():
    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw


def _called(function, inputs):
    return [function(*positional) for positional, _ in inputs]


def _called_with_keywords(function, inputs):
    return [function(*positional, **keywords) for positional, keywords in inputs]


def _timed(function, inputs):
    """The spans and the answers of one call for each input, one after the other."""
    call = _called_with_keywords if inputs and inputs[0][1] else _called
    waits, cpu, start = _waits(), process_time_ns(), perf_counter_ns()
    answers = call(function, inputs)
    end = perf_counter_ns()
    return Spans(end - start, process_time_ns() - cpu, _waits() != waits), answers


async def _timed_async(function, inputs):
    waits, cpu, start = _waits(), process_time_ns(), perf_counter_ns()
    answers = [await function(*positional, **keywords) for positional, keywords in inputs]
    end = perf_counter_ns()
    return Spans(end - start, process_time_ns() - cpu, _waits() != waits), answers


def _draining(generator):
    """A function that draws all values of a generator and keeps none."""

    def drained(*positional, **keywords):
        collections.deque(generator(*positional, **keywords), maxlen=0)

    return drained


def _draining_async(generator):
    async def drained(*positional, **keywords):
        async for _ in generator(*positional, **keywords):
            pass

    return drained


def _nothing(*positional, **keywords):
    pass


def touch(inputs):
    """Brings the arguments of calls near, but not what they hold."""
    _called_with_keywords(_nothing, inputs)


@functools.lru_cache(None)
def _empty_function(positional, keywords):
    """Does nothing with so many arguments: to take any number would take longer."""
    names = [f"a{place}" for place in range(positional)]
    return eval(f"lambda {', '.join([*names, *keywords])}: None", {})


def _no_values(*positional, **keywords):
    return
    yield


async def _nothing_async(*positional, **keywords):
    pass


async def _no_values_async(*positional, **keywords):
    return
    yield


class Calls:
    """Calls one function, or one of its kind that does nothing."""

    def __init__(self, function, original):
        code = inspect.unwrap(function)
        self._original = original
        self._loop = None
        self._under_way = []
        # The measured code may fork, and its copies would call on, and fork on.
        os.register_at_fork(after_in_child=lambda: self._under_way.clear())
        self._is_async = True
        if inspect.iscoroutinefunction(code):
            self._call, self._empty = function, _nothing_async
        elif inspect.isasyncgenfunction(code):
            self._call, self._empty = _draining_async(function), _draining_async(_no_values_async)
        else:
            self._is_async = False
            self._call, self._empty = function, None
            if inspect.isgeneratorfunction(code):
                self._call, self._empty = _draining(function), _draining(_no_values)

    def time(self, inputs):
        """The spans of all calls together, and their answers."""
        self._under_way = list(inputs)
        timed = self._time(self._call, self._under_way)
        self._original.end_copies()
        return timed

    def time_empty(self, calls, arguments):
        """The spans of so many calls with such arguments of what does nothing."""
        positional, keywords = arguments
        empty = self._empty or _empty_function(len(positional), tuple(keywords))
        return self._time(empty, [arguments] * calls)[0]

    def _time(self, function, inputs):
        if self._is_async:
            return self._in_loop(_timed_async(function, inputs))
        return _timed(function, inputs)

    def once(self, arguments, before=_nothing, after=_nothing):
        """The answer of one call; `before` and `after` are called right around it, the latter in
        any case."""
        positional, keywords = arguments
        if self._is_async:
            answer = self._in_loop(self._once_async(positional, keywords, before, after))
        else:
            answer = self._once(positional, keywords, before, after)
        self._original.end_copies()
        return answer

    def _once(self, positional, keywords, before, after):
        try:
            before()
            return self._call(*positional, **keywords)
        finally:
            after()

    async def _once_async(self, positional, keywords, before, after):
        try:
            before()
            return await self._call(*positional, **keywords)
        finally:
            after()

    def _in_loop(self, coroutine):
        """Runs it on a loop that stays, for what the function may have bound to it; tasks that a
        call left behind go."""
        # Seldom needed, and it takes longer to import than all else here together.
        import asyncio

        if not self._loop:
            self._loop = asyncio.new_event_loop()
            asyncio.set_event_loop(self._loop)
        try:
            return self._loop.run_until_complete(coroutine)
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            if left:
                self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
