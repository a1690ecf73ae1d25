#!/usr/bin/env python3
# landau-worker.py - measures a Python function for landau.
#
#     python3 landau-worker.py [--input EXPRESSION] FILE.py:FUNCTION | PACKAGE.MODULE:FUNCTION
#
# It speaks landau's worker protocol on standard input and output; landau starts it. This file is
# written so that any Python can read it, however old: one that is too old has to say so.
#
# SPDX-License-Identifier: 0BSD

import os
import sys

OLDEST = (3, 9)


def refuse_this_python():
    """Answers the greeting with what is wrong."""
    sys.stdin.readline()
    text = "needs Python %d.%d or later, and %s is %d.%d" % (
        OLDEST + (os.path.basename(sys.executable or "python"),) + tuple(sys.version_info[:2])
    )
    plain = "".join(c if c.isalnum() or c in "._-" else "%%%02X" % ord(c) for c in text)
    sys.stdout.write("fail kind=input message=%s\n" % plain)


def main():
    if sys.version_info < OLDEST:
        refuse_this_python()
        return 2
    # Measuring leaves nothing behind, and a file that is saved twice in a second is never mistaken
    # for what was compiled of it before.
    sys.dont_write_bytecode = True
    own = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [own] + [folder for folder in sys.path if folder != own]
    from landau_worker.server import serve

    # What is measured finds its own modules before those of this folder.
    sys.path.append(sys.path.pop(0))

    return serve(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
