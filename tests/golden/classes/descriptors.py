"""property, staticmethod, classmethod, super and builtin descriptors."""

import types
def f(a,b=1,*,c=2)->int:
    "doc"
    x=1
    return lambda: x
g=f(1)
class A:
    def m(self): "d"
    @staticmethod
    def s(): "sd"
    @classmethod
    def c(cls): "cd"
    @property
    def p(self): "pd"
a=A()

def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "print(A.__dict__['s'],A.__dict__['c'],A.__dict__['s'].__func__,A.__dict__['s'].__wrapped__,A.__dict__['s'].__doc__,A.__dict__['s'].__name__,A.__dict__['c'].__doc__,A.__dict__['c'].__isabstractmethod__)",
    'print(staticmethod(f)(1))',
    'classmethod(f)(1)',
    "print(A.__dict__['p'],A.p.__doc__,A.p.__name__,A.p.fget,A.p.fset,A.p.__isabstractmethod__)",
    'A.p.fget=1',
    "A.p.__name__='zz';print(A.p.__name__)",
    'property(1).__name__',
    'A.p.__get__(None,None)',
    'A.p.__get__(None)',
    'A.p.__set__(a,1)',
    'A.p.__set_name__(1)',
    'print(A.p.getter(f).__doc__,A.p.setter(1).fset,A.p.deleter(2).fdel)',
    'class PP(property):pass\np=PP(f);print(p.__doc__,p.__dict__)',
    'print(super(A,a),super(A),super(A,a).__thisclass__,super(A,a).__self__,super(A,a).__self_class__,super(A).__self__)',
    'print(super(A,a).__class__,super(A).__get__(a))',
    'class B(A):\n  def m(self): return super().m\nprint(B().m())',
    'class B(A):\n  def __init__(s): print(super())\nB()',
    'print(len.__name__,len.__qualname__,len.__module__,len.__self__,len.__doc__,len.__text_signature__)',
    'print([].append.__name__,[].append.__qualname__,[].append.__module__,list.append.__objclass__,list.append.__qualname__,int.__add__.__qualname__,(1).__add__.__qualname__,(1).__add__.__objclass__,(1).__add__.__self__)',
    'print([].append==[].append,hash([].append)==1,(1).__add__==(1).__add__,len==len)',
    'l=[];print(l.append==l.append,l.append is l.append, l.append!=[].append)',
    'print(list.append.__get__([]),list.append.__get__(None,list))',
    'list.append.__get__(None)',
    'list.append.__get__(1)',
    'print(list.append([],1),int.__add__(1,2))',
    "int.__dict__['real'].__get__('a')",
    "int.__dict__['real'].__set__(5,1)",
    "int.__dict__['real'].__delete__(5)",
):
    attempt(code)
