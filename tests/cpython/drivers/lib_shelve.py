# origin: lib shelve dbm dbm.dumb
# work: objects kept in a file, changed with writeback, read again
import dbm.dumb
import os
import shelve
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    with shelve.Shelf(dbm.dumb.open(path, "c"), writeback=True) as s:
        s["list"] = [1, {"a": (2, None)}]
        s["list"].append("more")
        s["x"] = {1, 2, 3}
        print(sorted(s), len(s), "x" in s)
        del s["x"]
    with shelve.Shelf(dbm.dumb.open(path, "r")) as s:
        print(dict(s), s.get("x"))
    print(sorted(os.listdir(folder)))
    with dbm.dumb.open(path, "w") as d:
        d[b"k"] = b"v" * 600
        d["k"] = "w"
        print(d["k"], sorted(d.keys()))
    try:
        s["list"]
    except ValueError as e:
        print(e)
