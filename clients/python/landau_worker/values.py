"""What an expression of the source stands for in a running frame, without evaluating it.

Nothing of the measured code is ever called for that. Where a value itself can't be had, one of its
type does as well: of a list any item, of a call what it gave before.
"""

import ast
import collections
import functools
import inspect
import types

UNKNOWN = type("Unknown", (), {"__repr__": lambda self: "UNKNOWN"})()

NUMBERS = (int, float, complex)
CACHE = type(functools.lru_cache(lambda: None))
_SEQUENCES = (list, tuple, collections.deque)
_MAPPINGS = (dict, collections.defaultdict, collections.OrderedDict, collections.Counter)
_COLLECTIONS = _SEQUENCES + (set, frozenset)
_SAMPLES = {
    kind: kind() for kind in _SEQUENCES + _MAPPINGS + (set, frozenset, bytearray, int, float, str)
}
_IMMUTABLE = (int, float, complex, bool, str, bytes, type(None), range)

# What calls of functions in C give, as one value of the kind.
_RESULTS = {
    "abs": 0,
    "bool": True,
    "bytes": b"",
    "chr": "",
    "dict": {},
    "divmod": (0, 0),
    "float": 0.0,
    "frozenset": frozenset(),
    "hash": 0,
    "int": 0,
    "list": [],
    "ord": 0,
    "pow": 0,
    "range": range(0),
    "repr": "",
    "round": 0,
    "set": set(),
    "sorted": [],
    "sum": 0,
    "str": "",
    "tuple": (),
    "str.join": "",
    "str.lower": "",
    "str.replace": "",
    "str.split": [],
    "str.strip": "",
    "str.upper": "",
    "Random.random": 0.0,
}
_GIVES_ARGUMENT = ("max", "min", "next")
_GIVES_ITEM = ("list.pop", "deque.pop", "deque.popleft", "set.pop")
_GIVES_VALUE = ("dict.get", "dict.pop", "dict.setdefault")


def sample_of(value):
    """A value of the same type that keeps nothing alive."""
    kind = type(value)
    if kind in _IMMUTABLE:
        return value
    return _SAMPLES.get(kind, UNKNOWN)


def item_of(value):
    """One of the items that a loop over it meets."""
    kind = type(value)
    if kind is str:
        return ""
    if kind in (bytes, bytearray, range):
        return 0
    if kind in _COLLECTIONS or kind in _MAPPINGS:
        return next(iter(value), UNKNOWN)
    return UNKNOWN


def full_name(function):
    """The name of a function in C, by which tables know it: `sorted`, `list.insert`, `math.sqrt`.
    """
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", "")
    module = getattr(function, "__module__", None)
    of = getattr(function, "__self__", None)
    if module in (None, "builtins") or not isinstance(of, (types.ModuleType, type(None))):
        return name
    return f"{module.lstrip('_')}.{name}"


def _length(value):
    sized = _COLLECTIONS + _MAPPINGS + (str, bytes, bytearray, range)
    return len(value) if type(value) in sized else 0


def _stored_in(mapping):
    """One of the values, or of those that it makes when it is asked for a new key."""
    if not mapping and type(mapping) is collections.defaultdict:
        return _SAMPLES.get(mapping.default_factory, UNKNOWN)
    return next(iter(mapping.values()), UNKNOWN)


class Values:
    """Of one frame. `returned` gives a sample of what a code object returned before."""

    def __init__(self, frame, returned):
        self._frame = frame
        self._returned = returned
        self._names = None

    def of(self, node):
        method = getattr(self, "_" + type(node).__name__, None)
        return method(node) if method else UNKNOWN

    def _name(self, name):
        if self._names is None:
            frame = self._frame
            self._names = (frame.f_locals, frame.f_globals, frame.f_builtins)
        for names in self._names:
            if name in names:
                return names[name]
        return UNKNOWN

    def _Constant(self, node):
        return node.value

    def _Name(self, node):
        return self._name(node.id)

    def _Attribute(self, node):
        base = self.of(node.value)
        return UNKNOWN if base is UNKNOWN else attribute(base, node.attr)

    def _Subscript(self, node):
        base = self.of(node.value)
        if isinstance(node.slice, ast.Slice):
            return base
        if type(base) in _MAPPINGS:
            return _stored_in(base)
        if type(base) is tuple and isinstance(node.slice, ast.Constant):
            place = node.slice.value
            fits = isinstance(place, int) and -len(base) <= place < len(base)
            return base[place] if fits else UNKNOWN
        return item_of(base)

    def _UnaryOp(self, node):
        return True if isinstance(node.op, ast.Not) else self.of(node.operand)

    def _BinOp(self, node):
        left, right = self.of(node.left), self.of(node.right)
        if isinstance(left, NUMBERS) and right is not UNKNOWN:
            # A number times a list is a list.
            return right
        return left

    def _BoolOp(self, node):
        return self._either(node.values)

    def _IfExp(self, node):
        return self._either([node.body, node.orelse])

    def _either(self, nodes):
        known = [value for value in map(self.of, nodes) if value is not UNKNOWN]
        # None is what stands in for the real thing.
        return next((value for value in known if value is not None), UNKNOWN)

    def _Compare(self, node):
        return True

    def _JoinedStr(self, node):
        return ""

    def _List(self, node):
        return [self.of(item) for item in node.elts[:1]]

    def _Tuple(self, node):
        return tuple(self.of(item) for item in node.elts)

    def _Set(self, node):
        return set()

    def _Dict(self, node):
        return {}

    def _ListComp(self, node):
        return []

    _SetComp = _Set
    _DictComp = _Dict

    def _NamedExpr(self, node):
        return self.of(node.value)

    def _Await(self, node):
        return self.of(node.value)

    def _Starred(self, node):
        return self.of(node.value)

    def _Call(self, node):
        function = self.of(node.func)
        written_in_python = python_function(function)
        if written_in_python:
            return self._returned(written_in_python.__code__)
        name = full_name(function)
        if name == "len" and len(node.args) == 1:
            return _length(self.of(node.args[0]))
        if name in _RESULTS:
            return _RESULTS[name]
        if name.startswith("math."):
            return 0.0
        of = self.of(node.func.value) if isinstance(node.func, ast.Attribute) else UNKNOWN
        if name in _GIVES_ITEM:
            return item_of(of)
        if name in _GIVES_VALUE and type(of) in _MAPPINGS:
            return _stored_in(of)
        if name in _GIVES_ARGUMENT and node.args:
            first = self.of(node.args[0])
            return first if len(node.args) > 1 else item_of(first)
        return UNKNOWN


def python_function(function):
    """The function with the code, where it is written in Python; None where it isn't."""
    if isinstance(function, types.MethodType):
        function = function.__func__
    if isinstance(function, CACHE):
        function = function.__wrapped__
    return function if isinstance(function, types.FunctionType) else None


def attribute(base, name):
    """What `base.name` is, as far as that runs no code of anybody's."""
    if isinstance(base, types.ModuleType):
        return vars(base).get(name, UNKNOWN)
    try:
        found = inspect.getattr_static(base, name)
    except AttributeError:
        return UNKNOWN
    if isinstance(found, (staticmethod, classmethod)):
        return found.__func__
    if isinstance(found, (types.MemberDescriptorType, types.GetSetDescriptorType)):
        return getattr(base, name, UNKNOWN)
    if hasattr(type(found), "__set__"):
        # A property is a function of its own.
        return UNKNOWN
    return found
