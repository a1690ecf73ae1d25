"""landau - says how a function is to be measured.

    import landau

    def orders(n, rng):
        return [Order(rng.random()) for _ in range(n)]

    @landau.measure(input=orders)
    def total(orders):
        ...

The function stays what it is. landau brings this module along when it measures, and otherwise a
copy of this file beside yours is all that is needed; without it, the generator of inputs for a
function `total` may simply be called `total_input`.

SPDX-License-Identifier: 0BSD
"""


def measure(
    *,
    input=None,
    inputs=None,
    check=None,
    smallest=None,
    largest=None,
    textbook=None,
    expected=None,
):
    """Marks a function.

    input       makes its usual input: called as input(n, rng) or input(n), where rng is a seeded
                random.Random; a tuple stands for several arguments where the function needs several
    inputs      further kinds of input: {"sorted": make_sorted, ...}
    check       called as check(answer, *arguments) with the arguments as the function left them:
                false, or an exception, says that the answer is wrong
    smallest,   the sizes that it takes
    largest
    textbook    the law that it is taught with, in any words: "O(n log log n)"
    expected    laws that a measurement may give, the preferred first: "O(n log n);O(n)"
    """
    facts = dict(
        input=input,
        inputs=dict(inputs or {}),
        check=check,
        smallest=smallest,
        largest=largest,
        textbook=textbook,
        expected=expected,
    )

    def mark(function):
        function.__landau__ = facts
        return function

    return mark
