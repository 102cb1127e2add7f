# line 2: only None may be sent to what has not started
def g():
    yield 1

async def c():
    pass

async def ag():
    yield 1

for x in g(), c():
    try:
        x.send(5)
    except TypeError as e:
        print(type(e).__name__, e)
    try:
        print(x.send(None))
    except StopIteration as e:
        print("stop", e.value)
    x.close()

try:
    ag().asend(5).send(None)
except TypeError as e:
    print(type(e).__name__, e)
try:
    ag().asend(None).send(5)
except TypeError as e:
    print(type(e).__name__, e)
