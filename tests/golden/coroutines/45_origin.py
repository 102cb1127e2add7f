# line 45: cr_origin and sys.set_coroutine_origin_tracking_depth
import sys
import types
import warnings


async def corofn():
    pass


def show(c):
    print([(line - here, name) for _, line, name in c.cr_origin] if c.cr_origin is not None else None)
    c.close()


def deeper():
    return corofn()


here = 19
print(sys.get_coroutine_origin_tracking_depth())
show(corofn())
for depth in 1, 2, 10, 0:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(sys.get_coroutine_origin_tracking_depth())
    show(corofn())
    show(deeper())
for bad in -1, "x", 1.5:
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
sys.set_coroutine_origin_tracking_depth(2)


def generator():
    yield corofn()


show(next(generator()))
print(isinstance(types.coroutine(generator)(), types.GeneratorType))
