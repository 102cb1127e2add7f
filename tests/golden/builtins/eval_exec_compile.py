"""eval, exec and compile."""



def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "eval('1+')",
    'eval(1)',
    "eval('1',1)",
    "eval('1',{},1)",
    'exec(1)',
    "exec('x=1',1)",
    "exec('x=1',{},1)",
    "compile(1,'a','exec')",
    "compile('1','a','foo')",
    "compile('1','a','exec',flags=1<<30)",
    "compile('1','a','exec',optimize=5)",
    "compile('1',1,'exec')",
    "compile(b'1','a','eval')",
    "eval('a\\0b')",
    "exec('a\\0b')",
    "compile('a\\0','f','exec')",
    "print(eval('  1'))",
    "print(eval('\\t1 \\n'))",
    "d={};exec('x=1',d);print(list(d))",
    "d={};eval('1',d);print(list(d))",
    "exec('x=1',{},[])",
    "eval(compile('x','f','eval'))",
    'def f():\n y=1\n def g(): return y\n exec(g.__code__)\nf()',
    'def f():\n y=1\n def g(): print(y)\n exec(g.__code__,closure=g.__closure__)\nf()',
    "exec('1',closure=())",
    "exec(compile('1','f','exec'),closure=())",
    'def f():\n y=1\n def g(): return y\n eval(g.__code__)\nf()',
    "def f():\n a=1\n exec('a=2;b=3')\n print(a, locals())\nf()",
    "def f():\n a=1\n l=locals()\n exec('a=2;b=3',globals(),l)\n print(a, l)\nf()",
    "class A:\n z=1\n exec('q=z+1')\nprint(A.q)",
    "eval('lambda: x', {'x':1})",
    "print(eval('(lambda: x)()', {'x':1}))",
):
    attempt(code)
