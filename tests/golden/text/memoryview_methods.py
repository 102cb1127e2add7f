# memoryview: indexing, casting, comparing.
def show(source):
    try:
        print(source, '->', repr(eval(source)))
    except Exception as e:
        print(source, '->', type(e).__name__, e)


for line in r"""
b'a' == memoryview(b'a')
bytearray(b'a') < memoryview(b'b')
memoryview(1)
memoryview()
memoryview('a')
memoryview(b'a')['a']
memoryview(b'a')[5]
memoryview(b'a')[0,0]
memoryview(b'a').__setitem__(0, 1)
memoryview(bytearray(b'a')).__setitem__(0, 'a')
memoryview(bytearray(b'a')).__setitem__(0, 256)
memoryview(bytearray(b'a')).__setitem__(slice(0,1), b'ab')
memoryview(bytearray(b'a')).__delitem__(0)
memoryview(b'abcd').cast('I')[0]
memoryview(b'abcd').cast('x')
memoryview(b'abcd').cast('I', [2])
memoryview(b'abcd').cast('H').cast('I')
memoryview(b'abcd').cast('B', [2,2]).tolist()
memoryview(b'abcd').cast('B', [2,2])[0]
memoryview(b'abcd').cast('B', [2,2])[0,1]
memoryview(b'abcd').cast('B', [2,2])[0,5]
memoryview(b'abcd').cast('B', [2,2])[0,1,1]
memoryview(b'abcd').cast('B', [2,2])[0:1]
memoryview(b'abcde').cast('I')
memoryview(b'abcd')[::2].cast('H')
memoryview(b'abcd').cast(1)
memoryview(b'abcd').cast('BB')
hash(memoryview(bytearray(b'a')))
hash(memoryview(b'abcd').cast('I'))
hash(memoryview(b'abcd')) == hash(b'abcd')
memoryview(b'abcd')[::2].tobytes('X')
memoryview(b'abcd').index(5)
memoryview(b'abcd').index(98, 2)
memoryview(b'abcd').count(97)
memoryview(b'abcd').hex(':')
memoryview(b'abcd').strides, memoryview(b'abcd').suboffsets
memoryview(b'abcd') == 'a'
memoryview(b'abcd') < 1
""".strip().splitlines():
    show(line)
