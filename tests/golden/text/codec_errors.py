# Errors of encode and decode.
def show(source):
    try:
        print(source, '->', repr(eval(source)))
    except Exception as e:
        print(source, '->', type(e).__name__, e)


for line in r"""
b'a'.decode(1)
b'a'.decode('nope')
b'\xff'.decode()
b'\xff'.decode(errors='nope')
b'a'.decode(errors='nope')
'\udc80'.encode()
'é'.encode('ascii')
'ééa'.encode('ascii')
'é'.encode('nope')
b'a\xffb'.decode('ascii')
b'a\xff\xffb'.decode('ascii')
b'\xe2\x82'.decode()
b'\xe2\x82a'.decode()
b'\xed\xa0\x80'.decode()
b'\xc0\x80'.decode()
str(b'a', 1)
str(1, 'utf8')
str('a', 'utf8')
str(b'a', 'utf8', 1)
str(errors='x')
str(encoding='x')
str(object=b'a', errors='strict')
""".strip().splitlines():
    show(line)
