# line 10: generators can be neither copied nor pickled
import copy


def g():
    yield 1


async def c():
    pass


async def ag():
    yield


k = c()
for o in g(), k, ag():
    for f in copy.copy, copy.deepcopy, lambda o: o.__reduce_ex__(4), lambda o: o.__reduce__():
        try:
            f(o)
        except TypeError as e:
            print(e)
k.close()
