e = memoryview(b"")[::-1]
print(e.contiguous, e.c_contiguous, e.f_contiguous, e.tobytes(), e.strides, e.shape)
m = memoryview(b'abcdef')
for k in [slice(5,2), slice(2,2,-1), slice(2,3,-1), slice(2,3,5), slice(3,0,-3), slice(0,6,4)]:
    e = m[k]
    print(e.contiguous, e.c_contiguous, e.f_contiguous, e.tobytes(), e.strides, e.shape)
    print(bytes(e), e == b'')
c = memoryview(b'abcdef').cast('B', [0+1, 6]); print(c.contiguous, c.f_contiguous)
print(b','.join([memoryview(b'ab')]))
try:
    b','.join([memoryview(b'')[::-1]])
except TypeError as error:
    print(error)
