# Methods of bytes, with the errors of wrong arguments.
def show(source):
    try:
        print(source, '->', repr(eval(source)))
    except Exception as e:
        print(source, '->', type(e).__name__, e)


for line in r"""
b'a'.find('a')
b'a'.find(256)
b'a'.find(-1)
b'a'.find(10**30)
b'a'.count(None)
b'a'.index(b'x')
b'a'.rindex(b'x')
b'a'.split('a')
b'a'.split(b'')
b'a'.split(1)
b'a'.strip('a')
b'a'.strip(1)
b'a'.startswith('a')
b'a'.startswith(('a',))
b'a'.startswith((1,))
b'a'.endswith(1)
b'a'.center(5, 'a')
b'a'.center(5, b'ab')
b'a'.center(5, bytearray(b'a'))
b'a'.ljust(5, 1)
b'a'.center('a')
b'a'.join('a')
b'a'.join(['a'])
b'a'.join(1)
b'a'.partition('a')
b'a'.partition(b'')
b'a'.replace('a', b'')
b'a'.replace(b'a', 1)
b'a'.removeprefix('a')
b'a'.translate(b'a')
b'a'.translate('a')
b'a'.translate(None, 'a')
bytes.maketrans(b'a', b'')
bytes.maketrans('a', b'')
b'a'.hex('')
b'a'.hex('ab')
b'a'.hex('é')
b'a'.hex(1)
b'a'.hex(b':')
b'abcdef'.hex('_', 4)
b'abcdef'.hex('_', -4)
b'abcdef'.hex(':', 0)
bytes.fromhex('a')
bytes.fromhex('zz')
bytes.fromhex('a zz')
bytes.fromhex('12 é')
bytes.fromhex(1)
bytes.fromhex(b'12 34')
bytes.fromhex(' 12\n34 5')
b'a'[5]
b'a'[10**30]
b'a' + 'a'
b'a' + 1
b'b' + bytearray(b'a')
b'a' * 'a'
b'a' * -1
b'' in b'a'
b'a' < 'a'
b'a' < bytearray(b'b')
b'a' == memoryview(b'a')
b'abc'.expandtabs('a')
b'a'.zfill('a')
b'a'.decode(1)
b'a'.decode('nope')
b'\xff'.decode()
b'\xff'.decode(errors='nope')
b'a'.decode(errors='nope')
b'a\xffb'.decode('ascii')
b'a\xff\xffb'.decode('ascii')
b'\xe2\x82'.decode()
b'\xe2\x82a'.decode()
b'\xed\xa0\x80'.decode()
b'\xc0\x80'.decode()
b'a'.__buffer__(0)
b'%s' % 1
b'abc'[5:1:-2]
""".strip().splitlines():
    show(line)
