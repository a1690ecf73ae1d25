"""Keeps the books of a count: how often each line ran, and what it did that isn't counted."""

import os
from dataclasses import dataclass

from landau_worker.failure import is_own
from landau_worker.judge import Judge
from landau_worker.sites import Sites
from landau_worker.values import UNKNOWN, Values, sample_of

_MOST_NAMES = 8

_LIBRARY = os.path.dirname(os.__file__)
# Where an event loop waits, lines run as often as the machine pleases; and what imports a module
# does so once.
_UNCOUNTED = (
    os.path.join(_LIBRARY, "asyncio", ""),
    os.path.join(_LIBRARY, "selectors.py"),
    "<frozen importlib",
)


@dataclass
class Line:
    """One line of the user's source."""

    file: str
    number: int
    count: int
    foreign: list  # names of what it does that isn't counted and may grow


class Cell:
    """One line of one code object."""

    __slots__ = ("count", "next_look", "sites")

    def __init__(self, sites):
        self.sites = sites
        self.clear()

    def clear(self):
        self.count = 0
        self.next_look = 1 if self.sites else 0


class Cells(dict):
    """The lines of one code object, by their number."""

    def __init__(self, code, sites):
        super().__init__()
        self.code = code
        self.returned = UNKNOWN
        self._sites = sites

    def __missing__(self, number):
        cell = self[number] = Cell(self._sites.of_line(number) if self._sites else ())
        return cell

    def note_returned(self, value):
        # None may also mean that it ended by an exception.
        if self.returned is UNKNOWN and value is not None:
            self.returned = sample_of(value)


def _judged(judge, node):
    """Values may be of any strange kind, and the stack may be at its end: then nobody knows, and
    the measured code hears nothing of it."""
    try:
        return judge.may_grow(node)
    except Exception:
        return None


class Ledger:
    """Counts are cleared for each size; what was learnt of the source stays."""

    def __init__(self, sources):
        self._sources = sources
        self._sites = {}
        self._cells = {}  # by the id of a code object, which is kept here
        self._uncounted = {}  # likewise

    def clear(self):
        for cells in self._cells.values():
            for cell in cells.values():
                cell.clear()

    def cells_of(self, code):
        """None where its lines aren't counted."""
        cells = self._cells.get(id(code))
        if cells is not None or id(code) in self._uncounted:
            return cells
        file = code.co_filename
        if is_own(file) or file.startswith(_UNCOUNTED):
            self._uncounted[id(code)] = code
            return None
        cells = self._cells[id(code)] = Cells(code, self._sites_in(file))
        return cells

    def _sites_in(self, file):
        if file not in self._sites:
            self._sites[file] = Sites(file) if self._sources.are_the_users(file) else None
        return self._sites[file]

    def look(self, frame, cell):
        """Judges what the line is about to do by the values of its frame: at its first run, its
        second, its fourth and so on."""
        cell.next_look *= 2
        judge = Judge(self._sources, Values(frame, self._returned))
        for site in cell.sites:
            if site.node and not site.may_grow:
                site.learn(_judged(judge, site.node))

    def _returned(self, code):
        cells = self._cells.get(id(code))
        return cells.returned if cells else UNKNOWN

    def _merged(self):
        """The cells of each line that ran. A line's count is that of its most frequent code object:
        a comprehension may have one of its own."""
        lines = {}
        for cells in self._cells.values():
            for number, cell in cells.items():
                if cell.count:
                    lines.setdefault((cells.code.co_filename, number), []).append(cell)
        return lines

    def steps(self):
        """The sum over all lines, of whatever file."""
        return sum(max(cell.count for cell in cells) for cells in self._merged().values())

    def lines(self):
        """The user's lines that ran, those of the target's own file first."""
        own = self._sources.file
        lines = sorted(self._merged().items(), key=lambda line: (line[0][0] != own, line[0]))
        return [
            Line(
                self._sources.shown(file),
                number,
                max(cell.count for cell in cells),
                _names(cells[0].sites),
            )
            for (file, number), cells in lines
            if self._sources.are_the_users(file)
        ]


def _names(sites):
    """What none of the looks could tell counts as what grows."""
    return sorted({site.name for site in sites if site.may_grow is not False})[:_MOST_NAMES]
