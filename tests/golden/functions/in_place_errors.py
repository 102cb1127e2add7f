"""Type errors of in-place operators."""



def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "x=1;x+='a'",
    "x='a';x+=1",
    'x=[];x+=1',
    "x=[];x*='a'",
    "x=1;x**='a'",
    'x=1;x@=1',
    'x=();x+=[1]',
    "x=1;x//=''",
    'x={};x|=1',
    'x=1;x-=[]',
    "x=1;x>>=''",
):
    attempt(code)
