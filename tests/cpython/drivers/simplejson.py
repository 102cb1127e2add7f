# origin: debian python3-simplejson
# work: the pure Python encoder and decoder: decimals, ordering, errors, hooks, iteration
from collections import OrderedDict, namedtuple
from decimal import Decimal

import simplejson as json

P = namedtuple("P", "x y")
data = {"b": [1, 2.5, None, True], "a": "\u00e9\u2028\n\"", "p": P(1, 2), "d": Decimal("1.10"), "n": {"k": []}}
print(json.dumps(data), json.dumps(data, sort_keys=True, indent="  ", ensure_ascii=False))
print(json.loads('{"x": 1.10, "y": [1, {"z": null}]}', use_decimal=True), json.loads('{"b":1,"a":2}', object_pairs_hook=OrderedDict))
for bad in ('{"a": }', "[1,", '"\\x"', "nul", '{"a" 1}', "[1] 2", "\x00", '"a\nb"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e, e.lineno, e.colno, e.pos)
print(list(json.JSONEncoder().iterencode([1, "a", {"b": 2}])), json.dumps([float("inf")], allow_nan=True), json.dumps({1: 2, None: 3, True: 4}))
print(json.dumps(iter([1, 2]), iterable_as_array=True), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps(2 ** 60, bigint_as_string=True))
