"""Modules that import each other."""

import sys

sys.path.insert(0, sys.path[0] + '/support')

import circular.a
print(circular.a.name, circular.b.__name__)
