# origin: debian python3-pycodestyle
# work: a badly written file checked, every code reported
# fails: no `_tokenize`, on which `tokenize` is built
import pycodestyle

source = """import os, sys
def f( a,b ):
  x=1
  if a == None :
      return  a+ b
  lambda_ = lambda: 0
  try: pass
  except: pass
class  A: pass
y = {'a':1 , "b" : 2}
if not x in y: print(y) ;
def g(): return 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
#comment
z = [1,
    2]   
\tq = 1
"""
for text in (source, "x = 1\n", "def f(:\n", "x = (1,\n"):
    style = pycodestyle.StyleGuide(quiet=0, select=None, ignore=[])
    checker = pycodestyle.Checker("x.py", lines=text.splitlines(True), options=style.options)
    print(checker.check_all(), sorted(checker.report.counters))
