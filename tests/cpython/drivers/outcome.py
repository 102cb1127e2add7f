# origin: debian python3-outcome
# work: captured values and errors sent into generators and coroutines
import outcome


def divide(a, b):
    return a / b


print(outcome.capture(divide, 6, 3), outcome.capture(divide, 6, 3).unwrap())
error = outcome.capture(divide, 1, 0)
print(error, error == error, hash(outcome.Value(3)) == hash(outcome.Value(3)))
try:
    error.unwrap()
except ZeroDivisionError as e:
    print("unwrapped", e, e.__context__)
try:
    error.unwrap()
except outcome.AlreadyUsedError as e:
    print("used", e)


def generator():
    try:
        got = yield 1
        print("got", got)
        yield 2
    except ValueError as e:
        yield str(e)


g = generator()
next(g)
print(outcome.Value("v").send(g))
g = generator()
next(g)
print(outcome.Error(ValueError("thrown")).send(g))


async def work(fail):
    if fail:
        raise KeyError("k")
    return 5


async def main():
    print(await outcome.acapture(work, False), await outcome.acapture(work, True))


try:
    main().send(None)
except StopIteration:
    print("end")
