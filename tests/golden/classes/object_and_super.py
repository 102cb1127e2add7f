"""object, super, isinstance and issubclass."""

class A:
    pass


class B(A):
    pass

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "format(A(),'x')",
    'object.__new__(type(x for x in []))',
    "object.__setattr__(A,'x',1)",
    'object.__setattr__(A(),1,1)',
    'int.__new__(bool)',
    'dict.__new__(int)',
    'BaseException.__new__(OSError)',
    'super(A,1)',
    'super(1)',
    'super(A,int)',
    'super(A,A()).x',
    'isinstance(1,1)',
    'issubclass(1,int)',
    'issubclass(int,1)',
    'isinstance(1,(1,))',
    'object.__init_subclass__(1)',
    'object.__init_subclass__(x=1)',
    'object.__subclasshook__()',
    'vars(1)',
    'object().__init_subclass__()',
):
    attempt(code)
