# Replacement fields of str.format and their errors.
class A:
    x = 1

    def __repr__(self):
        return 'A()'


def show(f, *a, **k):
    try:
        print(repr(f), repr(f.format(*a, **k)))
    except Exception as e:
        print(repr(f), type(e).__name__, e)


for f in ('{', '}', '{}', '{0}{}', '{}{0}', '{0', '{0!', '{0!r', '{0!x}', '{0!rx}', '{0.}', '{0.x}', '{0[}', '{0[]}', '{0[0]}', '{0[0]x}', '{a}', '{:{}}', '{:{:{}}}', '{0:{', '{0!r:}', '{5}', '{{}}', '{{{0}}}', '{0]}', '{[0]}', '{.x}', '{-1}', '{99999999999999999999}', '{0[99999999999999999999]}', '{ 0}', '{0 }','{!s}', '{!}', '{0!s!r}', '{0:}}', '{:x{}}', '{a.x}', '{a[x]}', '{0:{0}', '{0{}}', '{0[a{]}', '{\u0660}', '{0!\u1234}'):
    show(f)
    show(f, 1, 2)
    show(f, A(), [1])
    show(f, [5], 3, a=A())
    try: print(f.format_map({'a': 5}))
    except Exception as e: print(repr(f), type(e).__name__, e)
