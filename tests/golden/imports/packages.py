"""Packages, relative imports, namespace packages, sys.modules."""

import sys

sys.path.insert(0, sys.path[0] + '/support')

import pkg
print(pkg.__name__, pkg.__package__, pkg.__doc__, pkg.second_value, pkg.first.x)
import pkg.sub.leaf as leaf
print(leaf, leaf is sys.modules['pkg.sub.leaf'], pkg.sub.leaf is leaf)
from pkg import *
print(first.__name__, lazy.__name__)
import ns.inner.module
print(ns.inner.module.where, ns.__file__ if hasattr(ns, '__file__') else 'no file')
from pkg import sub as renamed
print(renamed.__name__)
try:
    import pkg.missing
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from pkg import missing
except ImportError as e:
    print(str(e).partition(' (/')[0], e.name, e.name_from)
try:
    import pkg.first.deeper
except ModuleNotFoundError as e:
    print(e)
print(pkg.__spec__.name, pkg.__spec__.parent, pkg.first.__spec__.parent, pkg.__spec__.submodule_search_locations is not None)
