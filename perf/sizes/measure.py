"""Compiles the sources named on standard input and says how large the results are and how long it took: CPython's side of `sizes`."""

import json
import marshal
import os
import sys
import time

# Magic number, flags and the source's time and size stand before the code in a .pyc.
PYC_HEADER = 16


def measure(files, rounds):
    sources = []
    for path in files:
        with open(path, "rb") as f:
            sources.append((os.path.basename(path), f.read()))
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        units = [compile(source, name, "exec", dont_inherit=True, optimize=0) for name, source in sources]
        seconds.append(time.process_time() - start)
    sizes = [PYC_HEADER + len(marshal.dumps(unit)) for unit in units]
    return {"bytes": sizes, "first": seconds[0], "best": min(seconds)}


request = json.load(sys.stdin)
if request["sets"] is None:
    print(json.dumps({"lib": os.path.dirname(os.__file__), "version": sys.version.split()[0], "name": sys.implementation.name}))
else:
    for files in request["sets"]:
        print(json.dumps(measure(files, request["rounds"])))
