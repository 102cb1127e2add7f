# origin: debian python3-cachetools
# work: five caches filled past their size, decorated functions, time to live with a clock of the driver
import cachetools
from cachetools import keys

for kind in (cachetools.LRUCache, cachetools.LFUCache, cachetools.FIFOCache, cachetools.MRUCache):
    cache = kind(maxsize=3)
    for n in (1, 2, 3, 1, 4, 1, 5):
        cache[n] = cache.get(n, 0) + 1
    print(kind.__name__, sorted(cache.items()), cache.currsize, cache.popitem())
now = [0]
ttl = cachetools.TTLCache(maxsize=10, ttl=5, timer=lambda: now[0])
ttl["a"] = 1
now[0] = 3
ttl["b"] = 2
now[0] = 6
print(list(ttl), ttl, len(ttl), "a" in ttl)


@cachetools.cached(cachetools.LRUCache(maxsize=32))
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), keys.hashkey(1, a=2), keys.typedkey(1) == keys.typedkey(1.0))
sized = cachetools.LRUCache(maxsize=10, getsizeof=len)
sized["a"] = "123456"
sized["b"] = "1234567"
print(sized)
try:
    sized["c"] = "x" * 11
except ValueError as e:
    print(e)
