"""The fields of the exception types and the checks of their constructors."""


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, "|", e)


t(lambda: (StopIteration(1, 2).value, StopIteration().value, SystemExit(1, 2).code, SystemExit(3).code))
t(lambda: ImportError("a", name="b", path="c").__reduce__())
t(lambda: ImportError("a", foo=1))
t(lambda: NameError("a", x=1))
t(lambda: AttributeError("a", name=1, obj=2).__reduce__())
t(lambda: OSError(2, "x", "f", 4, "g"))
t(lambda: str(OSError(2, "x", "f", 4, "g")))
t(lambda: OSError(2, "x", "f").__reduce__())
t(lambda: [type(OSError(n, "")).__name__ for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 5)])
t(lambda: BlockingIOError(11, "x", 30).characters_written)
t(lambda: BlockingIOError(11, "x").characters_written)
t(lambda: str(KeyError("")))
t(lambda: UnicodeEncodeError("a", "b", "c", 4, ""))
t(lambda: str(UnicodeEncodeError("ascii", "a\xe9\u1234\U00010000", 1, 2, "why")))
t(lambda: str(UnicodeEncodeError("ascii", "a\xe9\u1234\U00010000", 3, 4, "why")))
t(lambda: str(UnicodeDecodeError("utf-8", b"abc", 1, 3, "why")))
t(lambda: str(UnicodeTranslateError("abc", 1, 2, "why")))
t(lambda: SyntaxError("a", (1, 2, 3, 4, 5)))
t(lambda: ValueError(x=1))
t(lambda: ValueError().add_note(1))
t(lambda: ValueError().with_traceback(3))
for name in ("__traceback__", "__cause__", "__context__", "__suppress_context__", "args"):
    t(lambda: setattr(ValueError(), name, 3))
    t(lambda: delattr(ValueError(), name))
