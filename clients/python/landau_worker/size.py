"""How many bytes inputs take, and how to copy those that are cheaper to copy than to make."""

import sys

_PLAIN = (int, float, bool, type(None), complex)
_LOOKED_AT = 64
_DEEPEST = 6


def bytes_of(value, depth=0):
    """About what a value takes with all it holds, from a part of what it holds: the same for the
    same value, always."""
    try:
        own = sys.getsizeof(value, 0)
    except Exception:
        return 0
    if depth == _DEEPEST:
        return own
    if isinstance(value, dict):
        inner = _items_bytes(value.keys(), depth) + _items_bytes(value.values(), depth)
    elif isinstance(value, (list, tuple, set, frozenset)):
        inner = _items_bytes(value, depth)
    elif type(value) is int and -5 <= value <= 256:
        return 0
    else:
        inner = bytes_of(vars(value), depth + 1) if hasattr(value, "__dict__") else 0
    return own + inner


def _items_bytes(items, depth):
    """From some of the items, spread over all of them as far as that is cheap."""
    count = len(items)
    if isinstance(items, (list, tuple)):
        looked_at = items[:: count // _LOOKED_AT + 1]
    else:
        looked_at = [item for item, _ in zip(items, range(_LOOKED_AT))]
    if not looked_at:
        return 0
    return sum(bytes_of(item, depth + 1) for item in looked_at) * count // len(looked_at)


def of_arguments(arguments):
    positional, keywords = arguments
    return sum(map(bytes_of, positional)) + sum(map(bytes_of, keywords.values()))


def _is_plain(value):
    return type(value) in _PLAIN or (
        type(value) is list and set(map(type, value)) <= set(_PLAIN)
    )


def can_be_copied(arguments):
    """Whether each value is a number or a list of numbers. Others are made anew: a text, for one,
    remembers its hash, and a copy of it would be the same text."""
    positional, keywords = arguments
    return all(map(_is_plain, positional)) and all(map(_is_plain, keywords.values()))


def copy(arguments):
    """A copy that shares nothing that a call could change."""
    positional, keywords = arguments
    return (
        tuple(value[:] if type(value) is list else value for value in positional),
        {key: value[:] if type(value) is list else value for key, value in keywords.items()},
    )
