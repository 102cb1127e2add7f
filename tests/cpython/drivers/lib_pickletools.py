# origin: lib pickletools
# work: pickles of five protocols taken apart and made smaller
# fails: it uses `pickle.bytes_types`, a private name
import pickle
import pickletools

value = {"a": [1, 2.5, None, True], "b": ("x", b"y", {3}), "c": 2 ** 70}
for protocol in range(6):
    pickletools.dis(pickle.dumps(value, protocol))
data = pickle.dumps([value, value], 2)
print(len(pickletools.optimize(data)) < len(data), pickle.loads(pickletools.optimize(data)) == [value, value], len(pickletools.opcodes))
try:
    pickletools.dis(b"\x80\x02]q\x00.x"[:4])
except ValueError as e:
    print(e)
