# An object that a native made lives through collections.
import gc


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


kept = list(map(Named, "ab")) + [Named("c")]
gc.collect()
gc.collect()
print([k.name for k in kept])
del Named.__del__
