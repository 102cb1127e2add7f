# A class's own __dict__ attribute stands; a callable whose __call__ is an instance of itself recurses.
class Shown:
    @property
    def __dict__(self):
        return {"a": 2}


print(Shown().__dict__, vars(Shown()), type(Shown.__dict__["__dict__"]).__name__)


class Loop:
    pass


Loop.__call__ = Loop()
try:
    Loop()()
except RecursionError:
    print("too deep")
print(memoryview(b"")[-2::-10].tobytes(), memoryview(b"abc")[5::-1].tobytes())
