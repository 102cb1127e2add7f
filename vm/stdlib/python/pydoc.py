"""Documentation of objects as text: what help() shows."""

import inspect
import sys

__all__ = ['help', 'getdoc', 'plain', 'render_doc', 'doc', 'Helper']


def getdoc(object):
    """The docstring of an object or, without one, the comments before it."""
    return inspect.cleandoc(inspect.getdoc(object) or inspect.getcomments(object) or '').rstrip()


def plain(text):
    """The text without what prints characters twice to make them bold."""
    shown = []
    for char in text:
        if char != '\b':
            shown.append(char)
        elif shown:
            shown.pop()
    return ''.join(shown)


def describe(thing):
    """What kind of thing an object is, and its name."""
    name = getattr(thing, '__name__', None)
    if inspect.ismodule(thing):
        return ('package ' if hasattr(thing, '__path__') else 'built-in module ' if name in sys.builtin_module_names else 'module ') + name
    if inspect.isbuiltin(thing):
        return 'built-in function ' + name
    if inspect.isclass(thing):
        return 'class ' + name
    if inspect.isfunction(thing):
        return 'function ' + name
    if inspect.ismethod(thing):
        return 'method ' + name
    return type(thing).__name__


def _indent(text, prefix='    '):
    return '\n'.join((prefix + line).rstrip() for line in text.split('\n'))


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return '(...)'


def _routine(object, name):
    text = f'{name}{_signature(object)}'
    documentation = getdoc(object)
    return text + ('\n' + _indent(documentation) if documentation else '')


def _class(object):
    bases = [base.__qualname__ if base.__module__ in ('builtins', object.__module__) else f'{base.__module__}.{base.__qualname__}' for base in object.__bases__]
    lines = [f"class {object.__name__}{'(' + ', '.join(bases) + ')' if bases else ''}"]
    documentation = getdoc(object)
    if documentation:
        lines += [_indent(documentation, ' |  '), ' |']
    routines, values = [], []
    for attribute in inspect.classify_class_attrs(object):
        if attribute.defining_class is not object or attribute.name.startswith('_') and attribute.name not in ('__init__', '__call__', '__new__'):
            continue
        if attribute.kind in ('method', 'class method', 'static method'):
            routines.append(_indent(_routine(attribute.object, attribute.name), ' |  '))
        else:
            values.append(_indent(f'{attribute.name}{" = " + repr(attribute.object) if attribute.kind == "data" else ""}', ' |  '))
    if routines:
        lines += [' |  Methods defined here:', ' |', *('\n |\n'.join(routines)).split('\n')]
    if values:
        lines += [' |', ' |  Data and properties defined here:', ' |', *('\n |\n'.join(values)).split('\n')]
    return '\n'.join(lines)


def _module(object):
    text = ['NAME', _indent(object.__name__)]
    documentation = getdoc(object)
    if documentation:
        text += ['', 'DESCRIPTION', _indent(documentation)]
    names = getattr(object, '__all__', None) or [name for name in dir(object) if not name.startswith('_')]
    for title, test, show in (('CLASSES', inspect.isclass, lambda value, name: _class(value)), ('FUNCTIONS', inspect.isroutine, _routine)):
        parts = [_indent(show(value, name)) for name in names if test(value := getattr(object, name, None))]
        if parts:
            text += ['', title, '\n\n'.join(parts)]
    return '\n'.join(text)


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The documentation of an object, or of what a dotted name stands for."""
    if isinstance(thing, str):
        thing = locate(thing)
        if thing is None:
            raise ImportError('No Python documentation found')
    if not (inspect.ismodule(thing) or inspect.isclass(thing) or inspect.isroutine(thing) or isinstance(thing, property)):
        head = f'{describe(thing)} object'
        thing = type(thing)
    else:
        head = describe(thing)
    body = _module(thing) if inspect.ismodule(thing) else _class(thing) if inspect.isclass(thing) else _routine(thing, getattr(thing, '__name__', 'property'))
    return title % head + '\n\n' + body + '\n'


def locate(path, forceload=0):
    """What a dotted name stands for, None if it stands for nothing; modules are imported."""
    import builtins
    import importlib
    parts = [part for part in path.split('.') if part]
    found, n = None, 0
    while n < len(parts):
        try:
            found = importlib.import_module('.'.join(parts[:n + 1]))
        except ImportError:
            break
        n += 1
    result = builtins if found is None else found
    for part in parts[n:]:
        if not hasattr(result, part):
            return None
        result = getattr(result, part)
    return result


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Print what render_doc() returns."""
    print(render_doc(thing, title, forceload), file=output)


class Helper:
    """What help is: call it with an object or the dotted name of one."""

    def __init__(self, input=None, output=None):
        self._output = output

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, request=None):
        if request is None:
            self.output.write('help(object) shows what is known of an object or a name.\n')
            return
        self.help(request)

    def help(self, request, is_cli=False):
        try:
            doc(request, 'Help on %s:', output=self._output)
        except ImportError as e:
            self.output.write(str(e) + '\n')


help = Helper()
