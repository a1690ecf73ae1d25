"""Guesses from a function's signature what --input would make arguments that it takes."""

import collections.abc
import enum
import inspect
import itertools
import types
import typing

from landau_worker.arguments import USUAL, parameters_of, required

_DEEPEST = 3
_WORD = "''.join(rng.choices('abcdefgh', k=8))"
_TEXT = "''.join(rng.choices('abcdefgh ', k=n))"
_FLOATS = "[rng.random() for _ in range(n)]"

# For what has no annotation, by its name.
_BY_NAME = {
    "n": "n size count length limit num number total depth width height order steps",
    "rng.randrange(n)": "k m i j x y key target item value needle index start end low high lo hi",
    _TEXT: "text string s word line sentence document content",
    f"[{_WORD} for _ in range(n)]": "words names strings lines tokens keys",
    _FLOATS: "floats weights prices points scores probabilities",
    "[[rng.random() for _ in range(n)] for _ in range(n)]": "matrix grid board table rows image",
    "{i: rng.sample(range(n), k=min(n, 3)) for i in range(n)}": "graph adjacency edges tree",
    "{i: rng.randrange(n) for i in range(n)}": "mapping counts dictionary index_of",
    "rng.randbytes(n)": "data_bytes buffer payload blob raw",
}
_OF_NAME = {name: text for text, names in _BY_NAME.items() for name in names.split()}

# For what isn't served by the above.
_COMMON = (
    USUAL,
    "n",
    _TEXT,
    _FLOATS,
    f"[{_WORD} for _ in range(n)]",
    _WORD,
    "[(i, rng.randrange(n)) for i in range(n)]",
    "[[rng.randrange(n) for _ in range(n)] for _ in range(n)]",
    "{i: rng.randrange(n) for i in range(n)}",
    "{i: rng.sample(range(n), k=min(n, 3)) for i in range(n)}",
    "rng.randbytes(n)",
)

_SEQUENCES = (
    list,
    collections.abc.Sequence,
    collections.abc.MutableSequence,
    collections.abc.Iterable,
    collections.abc.Collection,
    collections.abc.Reversible,
)
_SETS = (set, frozenset, collections.abc.Set, collections.abc.MutableSet)
_MAPPINGS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
_UNIONS = (typing.Union, getattr(types, "UnionType", typing.Union))


def suggestions(target):
    """Expressions for --input, the best guess first, and what changes it least then."""
    parameters = parameters_of(target.function) or []
    named = [p for p in parameters if p.kind is p.KEYWORD_ONLY and p.default is p.empty]
    guess = _Guess(target)
    starts = [""] * len(required(parameters)) + [f"{p.name}=" for p in named]
    options = [guess.options(p) for p in required(parameters) + named]
    seen = {USUAL}
    for chosen in sorted(itertools.product(*map(range, map(len, options))), key=sum):
        texts = [values[place] for values, place in zip(options, chosen)]
        text = ", ".join(start + value for start, value in zip(starts, texts))
        if text not in seen:
            seen.add(text)
            yield text


class _Guess:
    def __init__(self, target):
        self._names = vars(target.module)
        self._holder = target.holder
        try:
            self._hints = typing.get_type_hints(target.inner)
        except Exception:
            self._hints = {}

    def options(self, parameter):
        """What may stand for it, the likeliest first."""
        name = parameter.name
        if name == "self" and inspect.isclass(self._holder):
            return [self._object(self._holder, 0) or f"{self._holder.__name__}()"]
        known = self._maker(name) or self._annotated(self._hints.get(name), name, 0)
        if known:
            return [known]
        return list(dict.fromkeys([_OF_NAME.get(name, USUAL), *_COMMON]))

    def _maker(self, name):
        """A function of the module that makes such things out of a number."""
        for start in ("make_", "random_", "generate_", "create_", "build_", "new_"):
            maker = self._names.get(start + name)
            if inspect.isfunction(maker):
                count = len(required(parameters_of(maker) or []))
                if count in (1, 2):
                    return f"{start}{name}(n)" if count == 1 else f"{start}{name}(n, rng)"
        return None

    def _annotated(self, hint, name, depth):
        """For a type; below the first level, one of many. None where nothing is known of it."""
        if hint is None or depth > _DEEPEST:
            return None
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin in _UNIONS:
            return self._annotated(inner[0], name, depth)
        if hint is int and depth == 0:
            return _OF_NAME.get(name) or "n"
        simple = {
            int: "rng.randrange(n)",
            float: "rng.random()",
            bool: "rng.random() < 0.5",
            str: _WORD if depth else _TEXT,
            bytes: "rng.randbytes(8)" if depth else "rng.randbytes(n)",
        }
        if hint in simple:
            return simple[hint]
        return self._collection(origin or hint, inner, depth) or self._object(hint, depth)

    def _collection(self, origin, inner, depth):
        def item(place):
            hint = inner[place] if place < len(inner) and inner[place] is not Ellipsis else int
            return self._annotated(hint, "", depth + 1) or "rng.randrange(n)"

        if origin in _SEQUENCES:
            return f"[{item(0)} for _ in range(n)]"
        if origin in _SETS:
            return "{" + f"{item(0)} for _ in range(n)" + "}"
        if origin is collections.abc.Iterator or origin is collections.abc.Generator:
            return f"iter([{item(0)} for _ in range(n)])"
        if origin in _MAPPINGS:
            key = {str: "str(i)"}.get(inner[0] if inner else int, "i")
            return "{" + f"{key}: {item(1)} for i in range(n)" + "}"
        if origin is tuple:
            if len(inner) < 2 or Ellipsis in inner:
                return f"tuple({item(0)} for _ in range(n))"
            return "(" + ", ".join(item(place) for place in range(len(inner))) + ")"
        return None

    def _object(self, kind, depth):
        """One of a class that the module knows, made of what its constructor asks for."""
        if not inspect.isclass(kind) or self._names.get(kind.__name__) is not kind:
            return None
        if issubclass(kind, enum.Enum):
            return f"rng.choice(list({kind.__name__}))"
        try:
            hints = typing.get_type_hints(kind.__init__)
        except Exception:
            hints = {}
        parts = [
            self._annotated(hints.get(p.name), p.name, depth + 1)
            or (_OF_NAME.get(p.name) or "rng.randrange(n)")
            for p in required(parameters_of(kind) or [])
        ]
        return f"{kind.__name__}({', '.join(parts)})"
