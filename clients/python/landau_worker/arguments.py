"""What the function is called with: made by an expression, by a generator, or n random integers."""

import inspect
import random

from landau_worker.failure import Failure, describe

# As --input would have it; values repeat now and then.
USUAL = "rng.choices(range(10 * n), k=n)"


def _random(n, rng):
    return rng.choices(range(10 * n), k=n)


def _sorted(n, rng):
    return sorted(_random(n, rng))


def _reversed(n, rng):
    return sorted(_random(n, rng), reverse=True)


_USUAL_KINDS = {"random": _random, "sorted": _sorted, "reversed": _reversed}


def parameters_of(function):
    """Its parameters; None where a function in C doesn't say."""
    try:
        return list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None


def required(parameters):
    """Those that a call has to give by position."""
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [p for p in parameters if p.kind in positional and p.default is p.empty]


def _takes_several(function):
    parameters = parameters_of(function) or []
    return len(required(parameters)) > 1 or any(p.kind is p.VAR_POSITIONAL for p in parameters)


def _takes_rng(generator):
    parameters = parameters_of(generator)
    return parameters is None or _takes_several(generator) or parameters[1:2] and (
        parameters[1].name == "rng"
    )


class Arguments:
    """Makes the arguments of calls, as pairs (positional, keywords)."""

    def __init__(self, target, generators, expression=None):
        self._takes_several = _takes_several(target.function)
        self._names = vars(target.module)
        self.is_usual = expression is None and not generators
        if expression is not None:
            self._makers = {"given": self._of_expression(expression)}
        else:
            makers = generators or _USUAL_KINDS
            self._makers = {kind: self._of_generator(maker) for kind, maker in makers.items()}

    @property
    def kinds(self):
        """The names of the kinds of input, the usual one first."""
        return list(self._makers)

    def each(self, n, kind, seed):
        """The arguments of call after call, without end. The same seed makes the same ones."""
        maker = self._makers[kind or self.kinds[0]]
        rng = random.Random(seed)
        while True:
            try:
                made = maker(n, rng)
            except MemoryError:
                raise
            except BaseException as error:
                raise Failure("input", f"making an input of n={n}: {describe(error)}") from None
            yield made

    def _of_expression(self, text):
        """The text is what stands between the parentheses of the call."""
        try:
            code = compile(f"__landau_call__({text}\n)", "--input", "eval")
        except (SyntaxError, ValueError) as error:
            words = f"--input '{text}': {type(error).__name__}: {getattr(error, 'msg', error)}"
            raise Failure("input", words) from None

        def call(*positional, **keywords):
            return self._as_call(positional, keywords)

        def make(n, rng):
            names = {**self._names, "n": n, "rng": rng, "__landau_call__": call}
            return eval(code, names)

        return make

    def _of_generator(self, generator):
        takes_rng = _takes_rng(generator)

        def make(n, rng):
            value = generator(n, rng) if takes_rng else generator(n)
            return self._as_call((value,), {})

        return make

    def _as_call(self, positional, keywords):
        """One tuple stands for several arguments where the function needs several."""
        if len(positional) == 1 and type(positional[0]) is tuple and self._takes_several:
            positional = positional[0]
        return positional, keywords
