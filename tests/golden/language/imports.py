import support.helper
import support.helper as h
from support.helper import VALUE, double
from support import package
from support.package import sub, name
from support.package.sub import *
print(support.helper.VALUE, h.double(4), VALUE, double("x"), package.__name__, sub.where, name, exported)
try:
    from support.helper import missing
except ImportError as e:
    print(e.msg.split(" (")[0])
try:
    import support.nothing
except ModuleNotFoundError as e:
    print(e, e.name)
import sys
print("support.package.sub" in sys.modules, __name__, support.package.sub is sub)
