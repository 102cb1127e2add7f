# spec.md: Coroutines that are never awaited
# Lines 44 and 46: a statement that drops a fresh coroutine warns at once; what is lost later is told in development mode only.
import gc


async def f(name):
    pass


def returns():
    return f("lost by a function's caller")


f("expression statement")
returns()
kept = f("overwritten")
kept = f("closed")
kept.close()
lost = [f("lost with its list")]
lost = None
gc.collect()
print("end")
