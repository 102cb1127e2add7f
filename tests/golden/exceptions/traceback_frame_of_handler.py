# tb_frame in the handler is the running frame; of frames that the exception left, it has their locals.
import sys


def handler(n):
    before = n
    try:
        fail(n)
    except ZeroDivisionError as e:
        here, there = e.__traceback__.tb_frame, e.__traceback__.tb_next.tb_frame
        print(here is sys._getframe(), here.f_back.f_code.co_name, sorted(here.f_locals), here.f_lineno - here.f_code.co_firstlineno)
        print(there.f_locals, there.f_code.co_name)
        if n:
            handler(n - 1)
        after = 1
        print(here.f_locals["after"], here.f_locals["before"])
    return here


def fail(divisor):
    local = "of fail"
    1 / 0


def caller():
    return handler(2)


print(caller().f_locals["n"])


def gen():
    try:
        yield fail(1)
    except ZeroDivisionError as e:
        frame = e.__traceback__.tb_frame
        print(frame is sys._getframe(), frame.f_code.co_name)
        yield frame


g = gen()
print(next(g) is g.gi_frame, sorted(g.gi_frame.f_locals))
try:
    fail(0)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_frame is sys._getframe(), e.__traceback__.tb_frame.f_back)
