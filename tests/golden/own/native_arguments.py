# Native modules that CPython does not have look at their arguments too: a mutated .cbc file imported this one.
import _hashes

for call in (lambda: _hashes.new(None), lambda: _hashes.new('none'), lambda: _hashes.blake2(True, b'', 64, False),
             lambda: _hashes.blake2(False, b'\0' * 32, 99, False), lambda: _hashes.pbkdf2('md5', 'text', b'', 1, 1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
