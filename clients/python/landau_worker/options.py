"""The words of the command line."""

import argparse


def parse(words):
    """Has `target`, a name, and `input`, an expression or None."""
    parser = argparse.ArgumentParser(
        prog="landau-worker.py",
        allow_abbrev=False,
        description="Measures a Python function for landau, whose worker protocol it speaks on "
        "standard input and output.",
    )
    parser.add_argument(
        "--input",
        metavar="EXPRESSION",
        help="what the function is called with, in terms of n, rng and the names of its module",
    )
    parser.add_argument(
        "target", metavar="TARGET", help="FILE.py:FUNCTION or PACKAGE.MODULE:FUNCTION"
    )
    return parser.parse_args(words)
