# line 45: the warning tells where the coroutine was made; it goes through warnings._warn_unawaited_coroutine
import sys
import warnings


async def f():
    pass


def make():
    f()


sys.set_coroutine_origin_tracking_depth(3)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    make()
    make()
for w in caught:
    print(w.lineno, w.category, w.message)
sys.unraisablehook = lambda u: print("unraisable:", repr(u.exc_value), u.err_msg)
original = warnings._warn_unawaited_coroutine
warnings._warn_unawaited_coroutine = lambda coro: print("called for", coro.__name__)
make()


def bad(coro):
    1 / 0


warnings._warn_unawaited_coroutine = bad
warnings.showwarning = lambda message, *rest: print("shown:", message)
make()
