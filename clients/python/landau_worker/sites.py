"""The places of a source file where work may be done that no count of lines sees."""

import ast
import tokenize

_LONGEST_NAME = 40

_SYMBOLS = {
    ast.Add: "+",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.LShift: "<<",
    ast.MatMult: "@",
    ast.Mod: "%",
    ast.Mult: "*",
    ast.Pow: "**",
    ast.RShift: ">>",
    ast.Sub: "-",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "in",
}
_NAMES = {ast.JoinedStr: "f-string", ast.Dict: "{**}", type(None): "?"}


class Site:
    """One operation, and what is known of it; without a node, any operation."""

    __slots__ = ("node", "name", "may_grow")

    def __init__(self, node):
        self.node = node
        self.name = _name_of(node)[:_LONGEST_NAME]
        self.may_grow = None  # nobody knows yet

    def learn(self, may_grow):
        """Once something was seen to grow, it grows."""
        if not self.may_grow and may_grow is not None:
            self.may_grow = may_grow


class Sites:
    """Of one file."""

    def __init__(self, file):
        self._lines = {}
        try:
            with tokenize.open(file) as stream:
                tree = ast.parse(stream.read())
        except (OSError, SyntaxError, ValueError, RecursionError):
            # Who knows what its lines do.
            self._lines = None
            return
        for node in ast.walk(tree):
            if _is_site(node):
                self._lines.setdefault(node.lineno, []).append(Site(node))

    def of_line(self, number):
        if self._lines is None:
            return [Site(None)]
        return self._lines.get(number, ())


def _is_site(node):
    if isinstance(node, (ast.Call, ast.Compare, ast.BinOp, ast.AugAssign, ast.JoinedStr)):
        return True
    if isinstance(node, ast.Subscript):
        # Storing an item is like loading it; storing a slice moves what stands behind it.
        return not isinstance(node.ctx, ast.Store) or isinstance(node.slice, ast.Slice)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return any(isinstance(item, ast.Starred) for item in node.elts)
    return isinstance(node, ast.Dict) and None in node.keys


def _name_of(node):
    """As it is written: `sorted`, `insert`, `in`, `+=`, `[:]`."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", None) or getattr(node.func, "id", "()")
    if isinstance(node, ast.Compare):
        # What isn't a comparison of values is what may take long.
        ops = sorted(node.ops, key=lambda op: not isinstance(op, (ast.In, ast.NotIn)))
        return _SYMBOLS.get(type(ops[0]), "is")
    if isinstance(node, ast.AugAssign):
        return _SYMBOLS[type(node.op)] + "="
    if isinstance(node, ast.BinOp):
        return _SYMBOLS[type(node.op)]
    if isinstance(node, ast.Subscript):
        name = "[:]" if isinstance(node.slice, ast.Slice) else "[]"
        return "del " + name if isinstance(node.ctx, ast.Del) else name
    return _NAMES.get(type(node), "[*]")
