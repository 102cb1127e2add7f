"""What class statements and type() reject."""

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
    'class X(A,B):pass',
    'class X(A,A):pass',
    'class X(int,str):pass',
    'class X(bool):pass',
    'class X(1):pass',
    "class X(int):\n __slots__=('a',)",
    "class X:\n __slots__=('1',)",
    'class X:\n __slots__=(1,)',
    "class X:\n __slots__=('a',)\n a=1",
    "class X(A):\n __slots__=('__dict__',)",
    "class X(A):\n __slots__=('__weakref__',)",
    "class X:\n __slots__=('__dict__','__dict__')",
    'class X(metaclass=1):pass',
    'class X(A,metaclass=int):pass',
    'class M(type):pass\nclass N(type):pass\nclass X(metaclass=M):pass\nclass Y(metaclass=N):pass\nclass Z(X,Y):pass',
    'class M(type):\n def __prepare__(*a):return 1\nclass X(metaclass=M):pass',
    'type(1,(),{})',
    "type('a',1,{})",
    "type('a',(),1)",
    "type('a',(1,),{})",
    "type('a\\0',(),{})",
    "type('',(),{})",
    'class X:\n __qualname__=1',
    'class X:\n __classcell__=1',
    'class X(a=1):pass',
    'class D:\n def __set_name__(s,o,n): 1/0\nclass X:\n q=D()',
    'class M(type):\n def mro(c): return 1\nclass X(metaclass=M):pass',
    'class M(type):\n def mro(c): return [1]\nclass X(metaclass=M):pass',
    'class M(type):\n def mro(c): return [int]\nclass X(metaclass=M):pass',
    "class S:\n __slots__=('a',)\nA().__class__=S",
    'class X:\n  def __new__(c,*a):return object.__new__(c,*a)\nX(1)',
    'class X:\n  def __init__(c,*a):object.__init__(c,*a)\nX(1)',
    'class X:\n  def __init__(c,*a):return 1\nX(1)',
    'class X:\n  def __new__(c,*a):return object.__new__(c,*a)\n  def __init__(s,*a):pass\nX(1)',
    'class X:\n def __eq__(s,o):return 1\nhash(X())',
    'class X:\n __hash__=1\nhash(X())',
    'class G:\n def __mro_entries__(s,b):return 1\nclass X(G()):pass',
    "type('q',(G(),),{})",
):
    attempt(code)
