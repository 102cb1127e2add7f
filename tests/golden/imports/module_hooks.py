"""Module __getattr__ and __dir__, failing modules, reload, replaced entries of sys.modules."""

import importlib
import sys

sys.path.insert(0, sys.path[0] + '/support')

import hooked
print(hooked.dynamic, dir(hooked))
from hooked import dynamic
print(dynamic)
try:
    hooked.other
except AttributeError as e:
    print(e)
for _ in range(2):
    try:
        import broken
    except ZeroDivisionError as e:
        print(e, 'broken' in sys.modules)
try:
    import unparsable
except SyntaxError as e:
    print(e.msg, e.lineno)
sys.modules['fake'] = 'anything'
import fake
print(fake)
sys.modules['blocked'] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
hooked.marker = 1
print(importlib.reload(hooked) is hooked, hooked.marker)
print(importlib.import_module('hooked') is hooked)


class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == 'invented':
            from importlib.machinery import ModuleSpec
            return ModuleSpec(name, Loader())


class Loader:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42


sys.meta_path.append(Finder)
import invented
print(invented.answer, type(invented.__loader__).__name__)
