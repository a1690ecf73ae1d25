"""Whether an operation of the source may take longer the more it has to work on, uncounted."""

import ast
import collections
import functools
import inspect
import types

from landau_worker import constant
from landau_worker.values import NUMBERS, UNKNOWN, full_name, python_function

_HASHED = (
    set,
    frozenset,
    dict,
    collections.defaultdict,
    collections.OrderedDict,
    collections.Counter,
    type({}.keys()),
    type({}.items()),
    range,
)
_INDEXED = (list, tuple, str, bytes, bytearray, range, memoryview)
_GROW_IN_PLACE = (list, set, dict, collections.deque)


def is_small(value):
    """Whether it is of a size that hardly grows: a number, a short text, a short tuple, None."""
    if isinstance(value, int):
        return value.bit_length() <= constant.SMALL_BITS
    if value is None or isinstance(value, NUMBERS):
        return True
    if type(value) in (str, bytes):
        return len(value) <= constant.SHORT_TEXT
    if type(value) is tuple:
        return len(value) <= constant.SHORT_TUPLE
    return type(value).__module__ in constant.SMALL_MODULES


def _has_star(nodes):
    return any(isinstance(node, ast.Starred) for node in nodes)


def _is_written_out(node):
    """A display of items, whose length is that of the source."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set)) and not _has_star(node.elts)


def _is_short(node):
    """Of a slice as [:10]: what is taken has a length that stands in the source."""
    return (
        isinstance(node.upper, ast.Constant)
        and (node.lower is None or isinstance(node.lower, ast.Constant))
        and node.step is None
    )


def _any(answers):
    """Whether any of several may grow; None where that isn't known."""
    answers = list(answers)
    return True if True in answers else None if None in answers else False


def _makes_large(exponent):
    """Whether a small number to this power, or shifted by so much, may be no small one."""
    return isinstance(exponent, int) and exponent > constant.SMALL_BITS


class Judge:
    """Judges operations by the values of one frame."""

    def __init__(self, sources, values):
        self._sources = sources
        self._values = values

    def may_grow(self, node):
        """None where the values don't tell."""
        return getattr(self, "_" + type(node).__name__)(node)

    def _over(self, nodes, *methods):
        """Of an operation that goes over all of its operands, or calls one of their methods."""
        return self._over_values([self._values.of(node) for node in nodes], *methods)

    def _over_values(self, values, *methods):
        known = [value for value in values if value is not UNKNOWN]
        if any(self._is_counted(value, *methods) for value in known):
            return False
        if not all(map(is_small, known)):
            return True
        return False if len(known) == len(values) else None

    def _is_counted(self, value, *methods):
        """Whether one of these methods of the value is the user's own, and so is counted."""
        for method in methods:
            found = python_function(inspect.getattr_static(type(value), method, None))
            if found and not self._called_python(found):
                return True
        return False

    # -------------------------------------------------------------------------- operators

    def _Compare(self, node):
        operands = [node.left, *node.comparators]
        return _any(map(self._compared, node.ops, operands, operands[1:]))

    def _compared(self, operator, left, right):
        if isinstance(operator, (ast.Is, ast.IsNot)):
            return False
        if isinstance(operator, (ast.In, ast.NotIn)):
            return self._sought(right)
        values = [self._values.of(left), self._values.of(right)]
        if any(value is not UNKNOWN and is_small(value) for value in values):
            # The other one is like it, or differs at a glance.
            return False
        if any(type(value).__eq__ is object.__eq__ for value in values if value is not UNKNOWN):
            return False
        return self._over_values(values, "__eq__", "__lt__", "__gt__")

    def _sought(self, container):
        if _is_written_out(container):
            return False
        value = self._values.of(container)
        if value is UNKNOWN:
            return None
        if type(value) in _HASHED or is_small(value):
            return False
        return not self._is_counted(value, "__contains__", "__iter__", "__getitem__")

    def _BinOp(self, node):
        return self._arithmetic(node.op, self._values.of(node.left), self._values.of(node.right))

    def _AugAssign(self, node):
        target, added = self._values.of(node.target), self._values.of(node.value)
        if type(target) in _GROW_IN_PLACE and isinstance(node.op, (ast.Add, ast.BitOr)):
            # By what is added, whatever is there.
            return not _is_written_out(node.value) and self._over_values([added])
        return self._arithmetic(node.op, target, added)

    def _arithmetic(self, operator, *values):
        if isinstance(operator, (ast.Pow, ast.LShift)) and _makes_large(values[1]):
            return True
        if not isinstance(operator, ast.Mult) and any(
            isinstance(value, NUMBERS) and is_small(value) for value in values
        ):
            # The other one must be a number as well, or be known as something else.
            values = [value for value in values if value is not UNKNOWN]
        return self._over_values(
            values, "__add__", "__radd__", "__sub__", "__mul__", "__mod__", "__or__", "__and__"
        )

    # ------------------------------------------------------------------ items and displays

    def _Subscript(self, node):
        value = self._values.of(node.value)
        if isinstance(node.ctx, ast.Del):
            return self._deleted(value)
        is_slice = isinstance(node.slice, ast.Slice)
        if value is UNKNOWN:
            # Indexing is constant in nearly everything there is.
            return None if is_slice else False
        if self._is_counted(value, "__getitem__", "__setitem__"):
            return False
        if type(value).__module__ == "numpy":
            return False
        if is_slice:
            if type(value) in (range, memoryview) or is_small(value):
                return False
            # What stands behind a slice that is stored moves.
            return isinstance(node.ctx, ast.Store) or not _is_short(node.slice)
        return type(value) not in _INDEXED + _HASHED

    def _deleted(self, value):
        if value is UNKNOWN:
            return None
        return type(value) not in _HASHED and not self._is_counted(value, "__delitem__")

    def _List(self, node):
        return self._over([item.value for item in node.elts if isinstance(item, ast.Starred)])

    _Tuple = _Set = _List

    def _Dict(self, node):
        return self._over([value for key, value in zip(node.keys, node.values) if key is None])

    def _JoinedStr(self, node):
        parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        return self._over(parts, "__str__", "__format__")

    # ------------------------------------------------------------------------------ calls

    def _Call(self, node):
        stars = [argument.value for argument in node.args if isinstance(argument, ast.Starred)]
        stars += [keyword.value for keyword in node.keywords if keyword.arg is None]
        return _any([self._called(node), self._over(stars)])

    def _called(self, node):
        function = self._values.of(node.func)
        while isinstance(function, functools.partial):
            function = function.func
        if function is UNKNOWN:
            return None
        call = inspect.getattr_static(type(function), "__call__", None)
        written = python_function(function) or python_function(call)
        if written:
            return self._called_python(written)
        if isinstance(function, type):
            return self._called_class(node, function)
        return self._called_c(node, full_name(function))

    def _called_python(self, function):
        """The user's own is counted; what a library does isn't looked at."""
        file = function.__code__.co_filename
        name = f"{function.__module__}.{function.__qualname__}"
        return not (
            file.startswith("<") or self._sources.are_the_users(file) or name in constant.CALLS
        )

    def _called_class(self, node, kind):
        if kind.__module__ in constant.EMPTY_MODULES and not node.args and not node.keywords:
            return False
        for method in ("__init__", "__new__"):
            found = inspect.getattr_static(kind, method, None)
            found = python_function(getattr(found, "__func__", found))
            if found:
                return self._called_python(found)
        if issubclass(kind, BaseException) or kind.__module__ in constant.SMALL_MODULES:
            return False
        if kind.__init__ is object.__init__ and kind.__new__ is object.__new__:
            return False
        return self._called_c(node, full_name(kind))

    def _called_c(self, node, name):
        if name in constant.CALLS:
            return False
        if name in constant.OF_SEVERAL and len(node.args) > 1 and not _has_star(node.args):
            return False
        if name in constant.GO_OVER and self._goes_over_what_is_counted(node):
            return False
        if name == "list.pop":
            return bool(node.args) and ast.unparse(node.args[0]) != "-1"
        if name == "collections.defaultdict" and len(node.args) == 1:
            return False
        if name in ("map", "filter"):
            return self._applies(node)
        if name == "pow" and len(node.args) == 2:
            return self._arithmetic(ast.Pow(), *map(self._values.of, node.args))
        if name in constant.OF_SMALL:
            return self._over(node.args)
        if name.startswith(("str.", "bytes.")) and isinstance(node.func, ast.Attribute):
            return self._over([node.func.value, *node.args])
        return True

    def _applies(self, node):
        """Of what applies a function to item after item as they are asked for: what that does."""
        function = self._values.of(node.args[0]) if node.args else UNKNOWN
        written = python_function(function)
        if written:
            return self._called_python(written)
        return function not in (int, float, str, bool, abs, ord, chr, len)

    def _goes_over_what_is_counted(self, node):
        """Whether the only argument is made step by step by lines that are counted."""
        if len(node.args) != 1 or node.keywords:
            return False
        argument = node.args[0]
        if isinstance(argument, ast.Call):
            maker = python_function(self._values.of(argument.func))
            return inspect.isgeneratorfunction(maker) and not self._called_python(maker)
        return isinstance(argument, (ast.GeneratorExp, ast.ListComp, ast.SetComp))
