"""Type errors of operators."""



def attempt(code):
    try:
        print(code, '->', eval(code, globals()))
    except BaseException as e:
        print(f'{code}: {type(e).__name__}: {e}')


for code in (
    "1+'a'",
    "'a'+1",
    '[]+1',
    '()+1',
    "b''+1",
    "b''+''",
    '1+[]',
    "[]*'a'",
    "'a'*'a'",
    '2.0*[]',
    '[]*2.0',
    "1-'a'",
    "-'a'",
    "+'a'",
    '~1.0',
    "abs('a')",
    "divmod(1,'a')",
    "pow(1,'a')",
    "pow(1,2,'a')",
    "2**'a'",
    '1@2',
    '1<<1.0',
    'None+1',
    '{}|1',
    '{1}|[1]',
    'print>>1',
    'int|None',
    '1|None',
    "'%d'%'a'",
    '{}+{}',
    'len+1',
    'pow(2,3,2.0)',
    "pow('a',2,3)",
):
    attempt(code)
