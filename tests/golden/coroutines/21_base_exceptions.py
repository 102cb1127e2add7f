# line 21: GeneratorExit and CancelledError are no Exceptions
import asyncio
def g():
    try:
        yield
    except Exception:
        print("wrong")
    finally:
        print("finally")
x = g()
next(x)
x.close()
print(issubclass(GeneratorExit, Exception), issubclass(GeneratorExit, BaseException))
print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1:])
x = g()
next(x)
try:
    x.throw(GeneratorExit)
except GeneratorExit as e:
    print("thrown", e.args)
