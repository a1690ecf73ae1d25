"""The function that is measured: found by its name, and imported as Python would import it."""

import difflib
import functools
import importlib
import importlib.util
import inspect
import os
import sys

from landau_worker.failure import Failure, describe
from landau_worker.sources import Sources


class Target:
    """What a name like `pkg/orders.py:total`, `pkg.orders:Basket.total` or `sort.py` stands for."""

    def __init__(self, name):
        place, self.path = _split(name)
        if place.endswith(".py"):
            self.module = _module_of_file(place)
        else:
            self.module = _module_of_name(place)
        if not self.path:
            self.path = _only_function(self.module, place)
        self.holder, self.function = _look_up(self.module, self.path)
        self.inner = inspect.unwrap(self.function)
        self.sources = Sources(_file_of(self.inner, self.module), *_folders_of(self.module))

    @property
    def name(self):
        """The last part of its name, by which its generators and its check are called."""
        return self.path.rpartition(".")[2]

    def beside(self, name):
        """What stands under this name beside the function; None where nothing does."""
        return getattr(self.holder, name, None)

    def runs_lines(self):
        """Whether it is written in Python, so that its lines can be counted."""
        inner = self.inner
        while isinstance(inner, functools.partial):
            inner = inner.func
        if inspect.isclass(inner):
            return True
        return hasattr(inner, "__code__") or hasattr(getattr(inner, "__call__", None), "__code__")


def _split(name):
    """The file or module, and the function in it, which may be left out."""
    if name.endswith(".py"):
        return name, ""
    place, colon, path = name.rpartition(":")
    if not colon or not place or not path:
        raise Failure("input", f"'{name}': say FILE.py:FUNCTION or PACKAGE.MODULE:FUNCTION")
    return place, path


def _refuse_import(error):
    words = describe(error)
    if isinstance(error, SystemExit):
        words += ": guard what is to run only as a script with if __name__ == '__main__'"
    elif isinstance(error, ModuleNotFoundError):
        words += f"; Python is {sys.executable}"
    return Failure("input", f"it can't be imported: {words}")


# ------------------------------------------------------------------------------------ modules


def _package_parts(path):
    """The folder to import from, and the parts of the module's name: as long as the folder above
    has an __init__.py, it is a package."""
    folder, stem = os.path.split(os.path.splitext(path)[0])
    parts = [stem]
    while os.path.exists(os.path.join(folder, "__init__.py")):
        folder, package = os.path.split(folder)
        parts.insert(0, package)
    return folder, parts


def _put_on_path(*folders):
    for folder in reversed(folders):
        if folder in sys.path:
            sys.path.remove(folder)
        sys.path.insert(0, folder)


def _free_name(parts, path):
    """The module's name; another one where a module of that name is there already, as for a file
    that is called queue.py."""
    name = ".".join(parts)
    there = sys.modules.get(name)
    if there is None or getattr(there, "__file__", None) == path:
        return name
    return name + "_"


def _import_file(path, name):
    if "." in name:
        importlib.import_module(name.rpartition(".")[0])
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _module_of_file(file):
    path = os.path.abspath(file)
    if not os.path.isfile(path):
        raise Failure("input", "there is no such file")
    folder, parts = _package_parts(path)
    _put_on_path(folder, os.getcwd())
    sys.argv = [path]
    try:
        if parts[-1] == "__init__" and len(parts) > 1:
            return importlib.import_module(".".join(parts[:-1]))
        return _import_file(path, _free_name(parts, path))
    except ImportError as error:
        # Without an __init__.py a folder can still be a package, seen from where landau was called.
        parts = os.path.relpath(os.path.splitext(path)[0]).split(os.sep)
        if "relative import" not in str(error) or len(parts) < 2 or ".." in parts:
            raise _refuse_import(error) from None
    except BaseException as error:
        raise _refuse_import(error) from None
    return _module_of_name(".".join(parts))


def _module_of_name(name):
    _put_on_path(os.getcwd())
    sys.argv = [name]
    try:
        return importlib.import_module(name)
    except BaseException as error:
        raise _refuse_import(error) from None


def _file_of(function, module):
    """The file that its lines are in, as its code object names it."""
    try:
        return os.path.abspath(inspect.getsourcefile(function))
    except TypeError:
        return os.path.abspath(getattr(module, "__file__", None) or "")


def _folders_of(module):
    """The folder that the module's name starts in, and its outermost package's folder, if any."""
    file = os.path.abspath(getattr(module, "__file__", None) or "")
    parts = module.__name__.split(".")
    is_package = os.path.basename(file) == "__init__.py"
    folder = os.path.dirname(file)
    package = None
    for _ in range(len(parts) - (0 if is_package else 1)):
        folder, package = os.path.dirname(folder), folder
    return folder, package


# ---------------------------------------------------------------------------------- functions


def _functions_of(module):
    """The names of the functions that are defined in the module itself, in their order."""
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and inspect.isroutine(value)
        and getattr(value, "__module__", None) == module.__name__
    ]


def _helpers_of(names):
    """Those that make inputs for, or check, another one."""
    return {
        name
        for name in names
        for of in names
        if name.startswith((of + "_input", of + "_check")) and name != of
    }


def _only_function(module, place):
    names = _functions_of(module)
    marked = [name for name in names if hasattr(getattr(module, name), "__landau__")]
    helpers = _helpers_of(names)
    choice = marked or [name for name in names if name not in helpers]
    if len(choice) == 1:
        return choice[0]
    if not choice:
        raise Failure("input", "it has no function to measure")
    shown = ", ".join(f"{place}:{name}" for name in choice[:8])
    raise Failure("input", f"it has {len(choice)} functions: say which, as {shown}")


def _unknown(module, holder, part):
    known = [name for name in dir(holder) if callable(getattr(holder, name, None))]
    near = difflib.get_close_matches(part, known, n=2)
    if near:
        hint = f"did you mean {' or '.join(near)}?"
    elif holder is module and _functions_of(module):
        hint = f"but: {', '.join(_functions_of(module)[:8])}"
    else:
        hint = "nor anything like it"
    return Failure("input", f"it has no function '{part}', {hint}")


def _look_up(module, path):
    """The function, and the module or class that holds it."""
    holder, found = None, module
    for part in path.split("."):
        holder, found = found, getattr(found, part, None)
        if found is None:
            raise _unknown(module, holder, part)
    if not callable(found):
        raise Failure("input", f"{path} is no function, but of type {type(found).__name__}")
    return holder, found
