"""What a module keeps from one call for the next: emptied, so that each call starts as the first
one would in a new process, and costs what it costs there."""

import collections
import inspect

from landau_worker.values import CACHE

_CONTAINERS = (
    dict,
    list,
    set,
    collections.defaultdict,
    collections.OrderedDict,
    collections.Counter,
    collections.deque,
)


def _is_empty(value):
    return type(value) in _CONTAINERS and not value


def _defaults(function):
    code = inspect.unwrap(function)
    yield from getattr(code, "__defaults__", None) or ()
    yield from (getattr(code, "__kwdefaults__", None) or {}).values()


def _is_of(module, value):
    """Whether it wasn't made elsewhere, as far as it says so."""
    try:
        return getattr(value, "__module__", module.__name__) == module.__name__
    except Exception:
        return False


class State:
    """Caches of functools, and containers that the module had empty when it was imported: those
    of its own, those of its classes, and those that are the default of an argument."""

    def __init__(self, module, function):
        self._caches = []
        self._containers = []
        own = [value for value in vars(module).values() if _is_of(module, value)]
        for holder in [module, *filter(inspect.isclass, own)]:
            for value in list(vars(holder).values()):
                if _is_of(module, value):
                    self._add(value)
        self._add(function)

    def _add(self, value):
        if isinstance(value, (staticmethod, classmethod)):
            value = value.__func__
        if _is_empty(value):
            self._containers.append(value)
        elif type(value) is CACHE:
            self._caches.append(value)
        if type(value) is CACHE or inspect.isfunction(value):
            self._containers += filter(_is_empty, _defaults(value))

    def spare_filled(self):
        """Called when all was emptied and inputs were made: what holds something now is a part of
        these."""
        self._containers = [container for container in self._containers if not container]

    def is_used(self):
        """Whether there is anything to be emptied."""
        return any(self._containers) or any(c.cache_info().currsize for c in self._caches)

    def clear(self):
        for container in self._containers:
            container.clear()
        for cache in self._caches:
            cache.cache_clear()
