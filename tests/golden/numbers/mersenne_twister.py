"""The sequences of the Mersenne Twister."""

import _random

for seed in (0, 1, 42, -42, 2**100 + 7, 2.5):
    r = _random.Random(seed)
    print(seed, r.random(), r.getrandbits(10), r.getrandbits(32), r.getrandbits(100), r.random())
r = _random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(700)]
r.setstate(state)
print(first == [r.random() for _ in range(700)], len(state), state[-1], first[-1])
for bad in (3, (1,), ("a",) * 625):
    try:
        r.setstate(bad)
    except (TypeError, ValueError) as e:
        print(e)
