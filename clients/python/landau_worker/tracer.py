"""Counts lines with sys.settrace, which every Python has."""

import sys
import threading


class Tracer:
    """Between start() and stop() every line that runs is entered in the ledger."""

    def __init__(self, ledger):
        self._start = _tracing(ledger)

    def start(self):
        threading.settrace(self._start)
        sys.settrace(self._start)

    def stop(self):
        sys.settrace(None)
        threading.settrace(None)


def _tracing(ledger):
    """The function that sys.settrace() takes. It gives each code object a function of its own, for
    what is called for every line has to be quick."""
    look = ledger.look
    traces = {}

    def trace_of(cells):
        def trace(frame, event, argument):
            if event == "line":
                cell = cells[frame.f_lineno]
                cell.count += 1
                if cell.count == cell.next_look:
                    look(frame, cell)
            elif event == "return":
                cells.note_returned(argument)
            return trace

        return trace

    def start(frame, event, argument):
        code = frame.f_code
        trace = traces.get(id(code))
        if trace is None:
            cells = ledger.cells_of(code)
            if cells is None:
                return None
            trace = traces[id(code)] = trace_of(cells)
        return trace

    return start
