"""Runs the tests of this folder, and tells of each in TAP."""

import os
import sys
import unittest


class Tap(unittest.TestResult):
    """Says one line for each test when it is over, whatever came of its parts."""

    count = 0

    def startTest(self, test):
        super().startTest(test)
        self.faults = []
        self.skipped_for = ""

    def addFailure(self, test, error):
        self.faults.append(self._exc_info_to_string(error, test))

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error:
            self.faults.append(f"{subtest}\n" + self._exc_info_to_string(error, test))

    def addSkip(self, test, reason):
        self.skipped_for = f" # SKIP {reason}"

    def stopTest(self, test):
        self.count += 1
        state = "not ok" if self.faults else "ok"
        what = test.id().replace("_", " ")
        print(f"{state} {self.count} - {what}{self.skipped_for}")
        for line in "".join(self.faults).splitlines():
            print("#", line)
        sys.stdout.flush()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    sys.dont_write_bytecode = True
    sys.path.insert(0, here)
    suite = unittest.defaultTestLoader.discover(here, top_level_dir=here)
    print(f"1..{suite.countTestCases()}")
    suite.run(Tap())


if __name__ == "__main__":
    main()
