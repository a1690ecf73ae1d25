"""Tries the function before it is measured: does it take what it will be called with?"""

import functools
import inspect
import time

from landau_worker.arguments import Arguments
from landau_worker.failure import TOO_MUCH, Failure
from landau_worker.suggestion import suggestions

# Something small; where that is refused it may be too small.
_SIZES = (4, 12, 120)
_SECONDS = 1.0
# For all that is suggested: landau waits for the greeting meanwhile.
_ALL_SECONDS = 6.0


def _attempt(subject, arguments, n):
    """In a copy of the process: "" or what went wrong, and whether that was the function's doing.
    """
    called = False
    try:
        made = next(subject.inputs(n, None, 1, arguments))
        called = True
        subject.start_afresh(1)
        if inspect.isawaitable(subject.calls.once(made)):
            return "it gives a coroutine, and only an async def is awaited", False
    except Failure as failure:
        return failure.message, called
    except TOO_MUCH:
        pass
    except Exception as error:
        return subject.describe(error), called
    return "", called


def _try(subject, arguments, seconds=_SECONDS):
    """As _attempt(), at one size after the other: what was wrong at the first, unless another is
    taken. What crashes, exits or takes long doesn't refuse: that shows when it is measured."""
    facts = subject.facts
    first = None
    for n in _SIZES:
        size = max(facts.smallest, min(n, facts.largest))
        action = functools.partial(_attempt, subject, arguments, size)
        outcome = subject.original.run_in_copy(action, seconds)
        if not outcome or not outcome[0]:
            return "", True
        first = first or outcome
    return first


def find_flaw(subject):
    """The Failure that says why nothing can be measured; None where all is well."""
    words, called = _try(subject, subject.arguments)
    if not words:
        return None
    if not called:
        return Failure("input", words)
    if not subject.arguments.is_usual:
        # It may well be the function's own fault.
        return None
    return Failure("input", f"it refuses a list of n random integers: {words}{_hint(subject)}")


def _hint(subject):
    """What would fit, if anything is found that does."""
    deadline = time.monotonic() + _ALL_SECONDS
    first = None
    for expression in suggestions(subject.target):
        left = deadline - time.monotonic()
        if left <= 0:
            break
        first = first or expression
        arguments = Arguments(subject.target, {}, expression)
        words, _ = _try(subject, arguments, min(left, _SECONDS))
        if not words:
            return f"; this would fit: --input {_quoted(expression)}"
    return f"; say what fits, as in --input {_quoted(first)}" if first else ""


def _quoted(expression):
    """As a shell takes it."""
    return '"' + expression + '"' if "'" in expression else "'" + expression + "'"
