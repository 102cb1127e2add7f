# line 48: what goes wrong while an abandoned generator is closed goes to sys.unraisablehook
import sys


def hook(u):
    print("unraisable", u.exc_type.__name__, u.exc_value, "|", u.err_msg, "|", getattr(u.object, "__qualname__", u.object))


sys.unraisablehook = hook


def raises():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


for x in raises():
    break
print("next")
for x in ignores():
    break
print("end")
