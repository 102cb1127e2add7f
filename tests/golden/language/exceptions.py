def f(x):
    try:
        if x == 0:
            return "returned"
        if x == 1:
            raise ValueError("one")
        if x == 2:
            raise KeyError("two")
        return 1 / (x - 3)
    except ValueError as e:
        return "value " + str(e)
    except (KeyError, IndexError) as e:
        return "lookup " + repr(e)
    else:
        return "else"
    finally:
        print("finally", x)

for i in range(3):
    print(f(i))
try:
    f(3)
except ZeroDivisionError as e:
    print("escaped", e)
print(f(4))

def chain():
    try:
        raise ValueError("inner")
    except ValueError as e:
        raise TypeError("outer") from e

try:
    chain()
except TypeError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__))

class Custom(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a

try:
    raise Custom(1, b=2)
except Custom as e:
    print(e, e.args, e.a)

def nested():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            print("f", i)
    return "end"

print(nested())
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3)])])
except* ValueError as g:
    print("values", g.exceptions)
except* TypeError as g:
    print("types", g.exceptions)
