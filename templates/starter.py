"""A bubble sort, measured by landau:   landau run starter.py

Put your own code in place of bubble(), change what makes its inputs and what is checked to fit.
Nothing has to be imported for that: landau goes by the names. This file is yours: do with it what
you like.

SPDX-License-Identifier: 0BSD
"""


def bubble(values):
    """What is measured: it is timed, and in other calls its executed lines are counted."""
    end = len(values)
    swapped = True
    while swapped:
        swapped = False
        for i in range(1, end):
            if values[i - 1] > values[i]:
                values[i - 1], values[i] = values[i], values[i - 1]
                swapped = True
        end -= 1
    return values


def bubble_input(n, rng):
    """Makes its usual input of size n, a new one for each call. `rng` is a random.Random with a
    seed. Without such a function it is a list of n random integers; a tuple stands for several
    arguments, where the function needs several."""
    return [rng.random() for _ in range(n)]


def bubble_input_sorted(n):
    """Another kind of input:   landau run starter.py:bubble:sorted"""
    return list(range(n))


def bubble_check(answer, values):
    """Whether an answer is right, given the arguments as they are after the call. Without such a
    function every answer is."""
    return answer is values and all(a <= b for a, b in zip(values, values[1:]))
