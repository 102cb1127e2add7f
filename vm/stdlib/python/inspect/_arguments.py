"""Arguments and variables of functions: what signature() has made obsolete, and closures."""

import builtins
from collections import namedtuple

from ._kinds import CO_VARARGS, CO_VARKEYWORDS, iscode, isfunction, ismethod, ismodule

__name__ = 'inspect'

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = namedtuple(
    'FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """Return the names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    named = co.co_argcount + co.co_kwonlyargcount
    rest = iter(co.co_varnames[named:])
    varargs = next(rest) if co.co_flags & CO_VARARGS else None
    varkw = next(rest) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments([*co.co_varnames[:named]], varargs, varkw)


def getargvalues(frame):
    """Return the parameters of a frame and its local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """Return what getargvalues() returns as text."""
    shown = [(formatarg, name) for name in args]
    if varargs:
        shown.append((formatvarargs, varargs))
    if varkw:
        shown.append((formatvarkw, varkw))
    return ', '.join([form(name) + formatvalue(locals[name]) for form, name in shown]).join('()')


def getfullargspec(func):
    """Return the names and defaults of the parameters of a function; signature() is better."""
    from ._signature import Parameter, Signature
    from ._derive import _from_callable
    try:
        sig = _from_callable(func, Signature, follow_wrapped=False, skip_bound_arg=False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    by_kind = {}
    empty = Parameter.empty
    for param in sig.parameters.values():
        by_kind.setdefault(param.kind.name, []).append(param)
    positional = by_kind.get('POSITIONAL_ONLY', []) + by_kind.get('POSITIONAL_OR_KEYWORD', [])
    keyword_only = by_kind.get('KEYWORD_ONLY', [])
    defaults = tuple([param.default for param in positional if param.default is not empty])
    annotations = {}
    if sig.return_annotation is not empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        if param.annotation is not empty:
            annotations[param.name] = param.annotation
    variadic = [by_kind[kind][0].name if kind in by_kind else None
                for kind in ('VAR_POSITIONAL', 'VAR_KEYWORD')]
    return FullArgSpec(
        [param.name for param in positional], *variadic, defaults or None,
        [param.name for param in keyword_only],
        {param.name: param.default for param in keyword_only if param.default is not empty} or None,
        annotations)


# ---------------------------------------------------------------- getcallargs

def _plural(count):
    return '' if count == 1 else 's'


def _missing(name, names, kind):
    """Return the error for required arguments that nobody gave."""
    *front, last = [repr(one) for one in names]
    text = f'{", ".join(front)} and {last}' if front else last
    return TypeError(f'{name}() missing {len(names)} required {kind} '
                     f'argument{_plural(len(names))}: {text}')


def _too_many(name, spec, given, keyword_given):
    """Return the error for positional arguments that have no parameter."""
    most = len(spec.args)
    least = most - len(spec.defaults or ())
    takes = f'from {least} to {most}' if least < most else f'{most}'
    text = f'{name}() takes {takes} positional argument{"s" if least < most else _plural(most)} but {given}'
    if keyword_given:
        text += (f' positional argument{_plural(given)} (and {keyword_given} keyword-only '
                 f'argument{_plural(keyword_given)})')
    was = 'was' if given == 1 and not keyword_given else 'were'
    return TypeError(f'{text} {was} given')


def getcallargs(func, /, *positional, **named):
    """Return which argument of a call each parameter gets; Signature.bind() is better."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    values = dict(zip(spec.args, positional))
    extra = {}
    if spec.varargs:
        values[spec.varargs] = positional[len(spec.args):]
    if spec.varkw:
        values[spec.varkw] = extra
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            extra[key] = value
        elif key in values:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        else:
            values[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        raise _too_many(name, spec, len(positional),
                        len([key for key in spec.kwonlyargs if key in values]))
    defaults = spec.defaults or ()
    required = spec.args[:len(spec.args) - len(defaults)]
    available = dict(zip(spec.args[len(required):], defaults), **(spec.kwonlydefaults or {}))
    for names, kind in ((required, 'positional'), (spec.kwonlyargs, 'keyword-only')):
        lacking = [key for key in names if key not in values and key not in available]
        if lacking:
            raise _missing(name, lacking, kind)
    for key, value in available.items():
        values.setdefault(key, value)
    return values


# ---------------------------------------------------------------- closures

def getclosurevars(func):
    """Return the variables from outside that a function uses."""
    func = func.__func__ if ismethod(func) else func
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    nonlocals = {}
    for name, cell in zip(func.__code__.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass        # not assigned yet
    outer = func.__globals__
    inner = outer.get('__builtins__', builtins)
    found = ClosureVars(nonlocals, {}, {}, set())
    scopes = ((outer, found.globals), (vars(inner) if ismodule(inner) else inner, found.builtins))
    codes = [func.__code__]
    for code in codes:
        codes += [const for const in code.co_consts if iscode(const)]
        for name in code.co_names:
            for scope, target in scopes:
                if name in scope:
                    target[name] = scope[name]
                    break
            else:
                found.unbound.add(name)
    return found
