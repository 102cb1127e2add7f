# line 1: calling binds the arguments and runs nothing; argument errors are raised by the call
def g(a, *, b=2):
    print("never printed")
    yield a

async def c(a):
    print("never printed")

async def ag(a):
    print("never printed")
    yield a

for f in g, c, ag:
    x = f(1)
    print(type(x).__name__)
    if f is c:
        x.close()
    for args in ((), (1, 2)):
        try:
            f(*args)
        except TypeError as e:
            print(e)
    try:
        f(1, z=3)
    except TypeError as e:
        print(e)
