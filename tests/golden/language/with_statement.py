class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow

with CM("a") as a, CM("b"):
    print("body", a.name)
with (CM("c", swallow=True), CM("d")):
    raise ValueError("boom")
def f():
    with CM("e"):
        return "value"
print(f())
for i in range(2):
    with CM(f"loop{i}"):
        if i == 0:
            continue
        break
try:
    with CM("g"):
        raise KeyError(1)
except KeyError:
    print("propagated")
try:
    with 5: pass
except TypeError as e:
    print(e)
