"""What imports raise."""



def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(f'{code!r}: {type(e).__name__}: {e}')


for code in (
    "__import__('')",
    '__import__(1)',
    'from . import a',
    "__import__('a',{'__package__':1},level=1)",
    "__import__('a',{'__package__':''},level=1)",
    "__import__('a',{'__package__':'q'},level=1)",
    "__import__('a',{'__package__':'q'},level=2)",
    "__import__('a',{},level=1)",
    "__import__('a',1,level=1)",
    'from math import *; print(sqrt)',
    "def f():\n import sys\n exec('from math import *')\n",
    "import sys\nsys.modules['zz']=None\nimport zz",
    "import sys\nsys.modules['zz']=3\nimport zz\nprint(zz)",
    'import zz.q',
    'from zz import q',
    'from sys import qqq',
    'import sys.qqq',
    'import math.q',
    'import no_such_module',
    'from no_such_module import a',
    'import math.q',
):
    attempt(code)
