"""split, subgroup and derive."""


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, "|", e)


g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError("x")]), OSError(3)])
t(lambda: g.split(TypeError))
t(lambda: g.split((ValueError, KeyError)))
t(lambda: g.subgroup(lambda e: isinstance(e, OSError)))
t(lambda: g.subgroup(NameError))
t(lambda: g.split(int))
t(lambda: g.split(3))
t(lambda: BaseExceptionGroup("a", [1]))
t(lambda: BaseExceptionGroup("a", []))
t(lambda: ExceptionGroup("a", [KeyboardInterrupt()]))
t(lambda: type(BaseExceptionGroup("a", [ValueError()])))


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine("derived " + self.message, excs)


m = Mine("m", [ValueError(1), TypeError(2)])
m.add_note("n")
a, b = m.split(ValueError)
print(repr(a), a.__notes__, repr(b), b.__notes__, a.__notes__ is m.__notes__)
