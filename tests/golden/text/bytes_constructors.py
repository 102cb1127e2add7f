# Constructors of bytes and bytearray and their errors.
def show(source):
    try:
        print(source, '->', repr(eval(source)))
    except Exception as e:
        print(source, '->', type(e).__name__, e)


for line in r"""
bytes('a')
bytes(1, 'a')
bytes(b'a', errors='x')
bytes('a', 1)
bytes(-1)
bytes([256])
bytes(['a'])
bytes([1.5])
bytes(1.5)
bytes(10**20)
bytes([10**30])
bytes(None)
bytearray(None)
bytearray(1.5)
bytearray(-1)
bytearray([256])
bytearray(['a'])
bytearray('a')
bytearray(b'a', 'utf8')
bytearray(b'a')['a']
bytearray(b'a')[5]
bytearray(b'a') + 'a'
bytearray(b'a') + b'b'
bytearray(b'a') < memoryview(b'b')
bytearray(b'abc')[::-1]
""".strip().splitlines():
    show(line)
