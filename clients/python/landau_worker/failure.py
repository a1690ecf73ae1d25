"""What went wrong, as one line that says where."""

import os
import traceback

_OWN = os.path.dirname(os.path.abspath(__file__))
_IMPORTING = os.path.join(os.sep, "importlib", "__init__.py")
_LONGEST = 240

# Exceptions that mean: this size is too much for this process.
TOO_MUCH = (MemoryError, RecursionError)


class Failure(Exception):
    """A request that can't be met: `kind` is input, wrong, memory or internal."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind
        self.message = message


def one_line(text, longest=_LONGEST):
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 3] + "..."


def _words(error):
    """The exception as Python prints it; its text is somebody else's code."""
    if isinstance(error, SystemExit):
        return f"sys.exit({'' if error.code is None else repr(error.code)})"
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:
        text = ""
    return f"{name}: {text}" if text else name


def is_own(file):
    """Whether a file belongs to this worker."""
    return file.startswith(_OWN + os.sep)


def _imports(file):
    """Whether it is how Python imports, and not what it imports."""
    return file.startswith("<frozen importlib") or file.endswith(_IMPORTING)


def _place(error, files):
    """The file and line where it happened: the last one within `files`, as far as there is one;
    None where all of it happened in here."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno
    steps = [(frame.f_code.co_filename, line) for frame, line in
             traceback.walk_tb(error.__traceback__)]
    steps = [step for step in steps if not is_own(step[0]) and not _imports(step[0])]
    measured = [step for step in steps if files and files.are_the_users(step[0])]
    return (measured or steps or [None])[-1]


def describe(error, files=None):
    """One line: the exception, what it says, and the line of source."""
    inner = getattr(error, "exceptions", None)
    if inner:
        # Of a group, the first is the one that counts.
        return describe(inner[0], files)
    line = one_line(_words(error))
    place = _place(error, files)
    if place:
        line += f" ({os.path.basename(place[0])} line {place[1]})"
    return line
