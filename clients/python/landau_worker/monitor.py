"""Counts lines with sys.monitoring, which Python has from 3.12 on."""

import bisect
import sys

_TOOLS = 6


class Monitor:
    """Between start() and stop() every line that runs is entered in the ledger."""

    def __init__(self, ledger):
        monitoring = sys.monitoring
        self._tool = next(t for t in reversed(range(_TOOLS)) if monitoring.get_tool(t) is None)
        monitoring.use_tool_id(self._tool, "landau")
        self._events = 0
        for name, callback in _callbacks(ledger).items():
            event = getattr(monitoring.events, name)
            monitoring.register_callback(self._tool, event, callback)
            self._events |= event

    def start(self):
        sys.monitoring.set_events(self._tool, self._events)

    def stop(self):
        sys.monitoring.set_events(self._tool, 0)


def _callbacks(ledger):
    disable = sys.monitoring.DISABLE
    look = ledger.look
    frame_at = sys._getframe
    latest = cells = None
    offsets = _Offsets()

    def line(code, number, depth=1):
        nonlocal latest, cells
        if code is not latest:
            found = ledger.cells_of(code)
            if found is None:
                return disable
            latest, cells = code, found
        cell = cells[number]
        cell.count += 1
        if cell.count == cell.next_look:
            look(frame_at(depth), cell)

    def jump(code, offset, destination):
        """A loop within one line runs it again with each turn, which is no event of its own."""
        if destination > offset:
            return disable
        number = offsets.line(code, destination)
        if number is None or number != offsets.line(code, offset):
            return disable
        return line(code, number, 2)

    def enter(code, offset):
        """Python 3.13 tells of a line that a function begins with, as a lambda does, only where it
        has to tell of the beginning as well."""
        return None if offsets.line(code, offset) == offsets.line(code, offset + 2) else disable

    def leave(code, offset, value):
        found = ledger.cells_of(code)
        if found is not None:
            found.note_returned(value)
        return disable

    return {"LINE": line, "JUMP": jump, "PY_START": enter, "PY_RETURN": leave}


class _Offsets:
    """The line of each place in a code object."""

    def __init__(self):
        self._tables = {}

    def line(self, code, offset):
        table = self._tables.get(id(code))
        if table is None:
            lines = list(code.co_lines())
            # The code object is kept, so that no other one gets its id.
            table = self._tables[id(code)] = [start for start, _, _ in lines], lines, code
        starts, lines, _ = table
        return lines[bisect.bisect_right(starts, offset) - 1][2]
