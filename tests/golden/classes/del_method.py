# __del__ runs once, from gc.collect() at the latest, and may keep the object alive; its errors are reported.
import gc
import sys

class Loud:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def f():
    loud = Loud("local")
    del loud
    gc.collect()
f()

class Kept:
    def __del__(self):
        kept.append(self)
kept = []
k = Kept()
k = None
gc.collect()
print(len(kept))
kept.clear()
gc.collect()
print(len(kept))

class Broken:
    def __del__(self):
        raise ValueError("broken")
def hook(report):
    print(report.exc_type, report.exc_value, report.err_msg.partition(" at ")[0], report.object)
sys.unraisablehook = hook
b = Broken()
b = None
gc.collect()

class Items(list):
    def __del__(self):
        print("items")
i = Items()
i = None
gc.collect()
