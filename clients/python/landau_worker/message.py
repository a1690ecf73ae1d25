"""One line of the worker protocol: `word key=value key=value ...`.

In values every byte outside a small set is written %XX; lists use commas.
"""

import re
from dataclasses import dataclass, field

VERSION = "1"
LONGEST = 65535
_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~()^/+-")
_NAME = re.compile(rb"[a-z][a-z0-9_-]*")
_VALUE = re.compile(rb"(?:[A-Za-z0-9._~()^/+,:-]|%[0-9A-Fa-f]{2})*")
_ESCAPE = re.compile(rb"%(..)")


class Malformed(ValueError):
    """A line that is no message; says why."""


@dataclass
class Message:
    word: str
    version: str = ""  # what follows the word `landau`
    values: dict = field(default_factory=dict)

    def whole(self, key, least, most):
        """The whole number that `key` has."""
        text = self.values.get(key)
        if text is None:
            raise Malformed(f"no {key} in '{self.word}'")
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise Malformed(f"{key}={text[:40]}: not a whole number from {least} to {most}")
        return int(text)

    def has_our_version(self):
        return self.version.split(".")[0] == VERSION


def parse(line):
    """The message in a line of bytes that has no newline."""
    words = line.split(b" ")
    words = [word for word in words if word]
    if not words or not _NAME.fullmatch(words[0]):
        raise Malformed("a line that is no message")
    message = Message(words.pop(0).decode())
    if message.word == "landau":
        if not words:
            raise Malformed("no version after 'landau'")
        message.version = words.pop(0).decode("ascii", "replace")
    for word in words:
        key, equals, value = word.partition(b"=")
        if not equals or not _NAME.fullmatch(key) or not _VALUE.fullmatch(value):
            raise Malformed("a pair that is no key=value")
        if key.decode() in message.values:
            raise Malformed(f"{key.decode()} stands twice")
        message.values[key.decode()] = _decoded(value)
    return message


def _decoded(value):
    value = _ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), value)
    return value.decode("utf-8", "surrogateescape")


def _bytes_of(text):
    try:
        # As names of files come in.
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _encoded(text):
    # No NUL may be sent.
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in _bytes_of(text))


def _written(value):
    if isinstance(value, str):
        return _encoded(value)
    if isinstance(value, (list, tuple)):
        return ",".join(_encoded(item) for item in value)
    return repr(value)


def compose(word, **values):
    """A line: texts, lists of texts and numbers are written as they have to be; None is left out.
    """
    start = f"{word} {VERSION}" if word == "landau" else word
    pairs = [f" {key}={_written(value)}" for key, value in values.items() if value is not None]
    return (start + "".join(pairs)).encode("ascii")
