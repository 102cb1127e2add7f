"""Helpers around packages: names to objects, the modules of a package, data beside it."""

import importlib
import os
import re
import sys
from collections import namedtuple

__all__ = ['ModuleInfo', 'walk_packages', 'iter_modules', 'get_data', 'extend_path', 'resolve_name']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'What iter_modules() tells of a module.'

_NAME = None


def resolve_name(name):
    """The object that a name like `a.b.c` or `a.b:c.d` stands for; modules are imported on the way."""
    global _NAME
    if _NAME is None:
        dotted = r'(?!\d)(\w+)(\.(?!\d)(\w+))*'
        _NAME = re.compile(f'^(?P<pkg>{dotted})(?P<cln>:(?P<obj>{dotted})?)?$', re.UNICODE)
    match = _NAME.match(name)
    if not match:
        raise ValueError(f'invalid format: {name!r}')
    if match.group('cln'):
        result = importlib.import_module(match.group('pkg'))
        parts = (match.group('obj') or '').split('.')
        parts = [part for part in parts if part]
    else:
        parts = name.split('.')
        module = parts.pop(0)
        result = importlib.import_module(module)
        while parts:
            candidate = f'{module}.{parts[0]}'
            try:
                result = importlib.import_module(candidate)
            except ImportError:
                break
            module = candidate
            parts.pop(0)
    for part in parts:
        result = getattr(result, part)
    return result


def iter_modules(path=None, prefix=''):
    """Iterate over the modules in the folders of a path, of sys.path without one."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in sys.path if path is None else path:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            stem, dot, suffix = name.partition('.')
            full = os.path.join(folder, name)
            is_package = not dot and os.path.isdir(full) and os.path.isfile(os.path.join(full, '__init__.py'))
            if stem == '__init__' or stem in seen or not (is_package or suffix in ('py', 'cbc')):
                continue
            seen.add(stem)
            yield ModuleInfo(None, prefix + stem, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """As iter_modules(), and into packages, which are imported for it."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            package = __import__(info.name, fromlist=['__path__'])
        except Exception as e:
            if onerror is not None:
                onerror(info.name)
            elif not isinstance(e, ImportError):
                raise
            continue
        yield from walk_packages(getattr(package, '__path__', None) or [], info.name + '.', onerror)


def extend_path(path, name):
    """The path of a package with the folders of that name on sys.path added."""
    if not isinstance(path, list):
        return path
    path = path[:]
    tail = name.replace('.', os.sep)
    for folder in sys.path:
        if isinstance(folder, str):
            candidate = os.path.join(folder, tail)
            if candidate not in path and os.path.isdir(candidate):
                path.append(candidate)
    return path


def get_data(package, resource):
    """The bytes of a file beside a package's own."""
    module = importlib.import_module(package)
    file = getattr(module, '__file__', None)
    if file is None:
        return None
    with open(os.path.join(os.path.dirname(file), *resource.split('/')), 'rb') as data:
        return data.read()
