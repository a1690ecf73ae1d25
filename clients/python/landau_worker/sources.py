"""Which files are the user's: neither this worker's, nor Python's, nor an installed library's."""

import os
import sysconfig


class Sources:
    """Knows the target's own file, the folder that it is imported from, and that of the package it
    belongs to, if it does: these are the user's wherever they are installed."""

    def __init__(self, file, root, package=None):
        self.file = file
        self.root = os.path.realpath(root)
        self._package = os.path.realpath(package) + os.sep if package else None
        self._libraries = {
            os.path.realpath(path) + os.sep
            for name, path in sysconfig.get_paths().items()
            if name in ("stdlib", "platstdlib", "purelib", "platlib")
        }
        self._known = {}

    def are_the_users(self, file):
        """Whether the lines of `file`, as code objects name it, are lines of the user's source."""
        if file not in self._known:
            self._known[file] = self._is_the_users(file)
        return self._known[file]

    def _is_the_users(self, file):
        if file == self.file:
            return True
        if file.startswith("<") or not os.path.isabs(file):
            return False
        path = os.path.realpath(file)
        if self._package and path.startswith(self._package):
            return True
        if "site-packages" in path.split(os.sep) or "dist-packages" in path.split(os.sep):
            return False
        return not any(path.startswith(folder) for folder in self._libraries)

    def shown(self, file):
        """The name by which landau gets to know a file of the user's: that of the target's own
        without its folder, others from the root on."""
        if file == self.file:
            return os.path.basename(file)
        name = os.path.relpath(os.path.realpath(file), self.root)
        return os.path.join(".", name) if name == os.path.basename(self.file) else name
