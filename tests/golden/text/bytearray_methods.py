# Methods of bytearray, with the errors of wrong arguments.
def show(source):
    try:
        print(source, '->', repr(eval(source)))
    except Exception as e:
        print(source, '->', type(e).__name__, e)


for line in r"""
bytearray(b'a').center(5, b'ab')
bytearray(b'a').append(256)
bytearray(b'a').append('a')
bytearray(b'a').append(10**30)
bytearray(b'a').extend('a')
bytearray(b'a').extend([1,'a'])
bytearray(b'a').extend(1)
bytearray(b'a').insert(0, 256)
bytearray(b'a').insert('a', 1)
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(5)
bytearray(b'a').remove(500)
bytearray(b'a').resize(-1)
bytearray(b'a').resize(4)
bytearray(b'a').__setitem__(0, 256)
bytearray(b'a').__setitem__(0, 'a')
bytearray(b'a').__setitem__('a', 1)
bytearray(b'a').__setitem__(9, 1)
bytearray(b'a').__setitem__(slice(0,1), 'a')
bytearray(b'a').__setitem__(slice(0,1), 5)
bytearray(b'a').__setitem__(slice(0,1), 1.5)
bytearray(b'abc').__setitem__(slice(0,3,2), b'a')
bytearray(b'abc').__delitem__(9)
bytearray(b'abc').__reduce__()
bytearray(b'abc').__reduce_ex__(4)
bytearray(b'abc').startswith(1)
bytearray(b'a').join([1])
bytearray(b'a').translate(1)
bytearray(b'a').__init__(1.5)
bytearray(b'').isalpha()
""".strip().splitlines():
    show(line)
