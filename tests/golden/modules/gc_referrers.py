"""gc.get_referrers(): what can be reached and refers to an object."""
import gc


class Holder:
    pass


async def coroutine(value):
    pass


def work():
    wanted = Holder()
    in_list, in_tuple, in_dict = [wanted], (1, wanted), {"key": wanted}
    coro = coroutine(wanted)
    print(sorted(type(r).__name__ for r in gc.get_referrers(wanted)))
    del in_list, in_tuple
    print(sorted(type(r).__name__ for r in gc.get_referrers(wanted)))
    coro.close()
    in_dict.clear()
    print(gc.get_referrers(wanted), gc.get_referrers())


work()
