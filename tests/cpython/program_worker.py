"""Runs a driver, under the oracle and under our tool alike.

    program_worker.py DRIVER LIBRARY MODULES REPORT [FOLDER ...]

MODULES (or "-") come from LIBRARY, the oracle's Lib, whatever else there is; what cannot be found otherwise comes from the FOLDERs, then
from LIBRARY. The names of what came from LIBRARY are written to REPORT.
"""

import importlib
import importlib.util
import os
import sys


class Chosen:
    """Finds the chosen modules, and what they contain, in one folder."""

    def __init__(self, names, folder):
        self.names, self.folder = names, folder

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in self.names and name not in self.names:
            return None
        place = self.folder + "/" + name.replace(".", "/")
        if os.path.isfile(place + "/__init__.py"):
            return importlib.util.spec_from_file_location(name, place + "/__init__.py", submodule_search_locations=[place])
        if os.path.isfile(place + ".py"):
            return importlib.util.spec_from_file_location(name, place + ".py")
        return None


def main(driver, library, modules, report, *folders):
    sys.path.extend(folders)
    if library not in sys.path:
        sys.path.append(library)
    # A package that ours has in part.
    for package in ("importlib", "encodings", "urllib", "re"):
        path = importlib.import_module(package).__path__
        if library + "/" + package not in path:
            path.append(library + "/" + package)
    names = [] if modules == "-" else modules.split(",")
    if names:
        sys.meta_path.insert(0, Chosen(names, library))
        for name in names:
            sys.modules.pop(name, None)
    sys.argv = [driver]
    with open(driver, encoding="utf-8") as file:
        code = compile(file.read(), driver, "exec")
    import types
    main_module = types.ModuleType("__main__")
    main_module.__file__ = driver
    sys.modules["__main__"] = main_module
    try:
        exec(code, main_module.__dict__)
    finally:
        borrowed = [name for name, module in list(sys.modules.items()) if (getattr(module, "__file__", None) or "").startswith(library + "/")]
        with open(report, "w", encoding="utf-8") as file:
            file.write(" ".join(sorted(borrowed)))


main(*sys.argv[1:])
