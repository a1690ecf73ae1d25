"""What is known of a target besides its code: from the decorator, and from names beside it."""

import re
from dataclasses import dataclass, field

from landau_worker.failure import Failure

_LARGEST = 1_000_000_000
# Kinds of input go into file names, columns and options.
_KIND = re.compile(r"[A-Za-z0-9._-]+")


@dataclass
class Facts:
    generators: dict = field(default_factory=dict)  # kind of input -> what makes it, usual first
    check: object = None
    smallest: int = 1
    largest: int = _LARGEST
    textbook: str = None
    expected: str = None


def _named_generators(target):
    """`total_input`, and `total_input_sorted` for inputs of the kind `sorted`."""
    start = f"{target.name}_input"
    found = {}
    if callable(target.beside(start)):
        found[start] = target.beside(start)
    for name in vars(target.holder):
        if name.startswith(start + "_") and callable(target.beside(name)):
            found[name[len(start) + 1 :]] = target.beside(name)
    return found


def _size(marked, key, usual):
    size = marked.get(key)
    if size is None:
        return usual
    if not isinstance(size, int) or not 1 <= size <= 1 << 53:
        raise Failure("input", f"{key} must be a whole number from 1 on, not {size!r}")
    return size


def facts_of(target):
    marked = getattr(target.function, "__landau__", None) or {}
    generators = {}
    if marked.get("input"):
        generators[getattr(marked["input"], "__name__", "input").strip("<>")] = marked["input"]
    generators.update(marked.get("inputs") or {})
    for kind in generators:
        if not isinstance(kind, str) or not _KIND.fullmatch(kind):
            raise Failure("input", f"{kind!r} can't be the name of a kind of input")
    facts = Facts(
        generators=generators or _named_generators(target),
        check=marked.get("check") or target.beside(f"{target.name}_check"),
        smallest=_size(marked, "smallest", 1),
        largest=_size(marked, "largest", _LARGEST),
        textbook=marked.get("textbook"),
        expected=marked.get("expected") or marked.get("textbook"),
    )
    if facts.largest < facts.smallest:
        raise Failure("input", f"largest is below smallest: {facts.largest}, {facts.smallest}")
    return facts
