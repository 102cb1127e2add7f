"""What live objects are: their kind, members, source, signature and frames."""

__all__ = [
    'AGEN_CLOSED', 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'ArgInfo', 'Arguments',
    'Attribute', 'BlockFinder', 'BoundArguments', 'BufferFlags', 'CORO_CLOSED', 'CORO_CREATED',
    'CORO_RUNNING', 'CORO_SUSPENDED', 'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR',
    'CO_ITERABLE_COROUTINE', 'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE', 'CO_OPTIMIZED',
    'CO_VARARGS', 'CO_VARKEYWORDS', 'CO_HAS_DOCSTRING', 'CO_METHOD', 'ClassFoundException',
    'ClosureVars', 'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED', 'GEN_CREATED',
    'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT',
    'Traceback', 'classify_class_attrs', 'cleandoc', 'currentframe', 'findsource',
    'formatannotation', 'formatannotationrelativeto', 'formatargvalues', 'get_annotations',
    'getabsfile', 'getargs', 'getargvalues', 'getasyncgenlocals', 'getasyncgenstate',
    'getattr_static', 'getblock', 'getcallargs', 'getclasstree', 'getclosurevars',
    'getcomments', 'getcoroutinelocals', 'getcoroutinestate', 'getdoc', 'getfile',
    'getframeinfo', 'getfullargspec', 'getgeneratorlocals', 'getgeneratorstate',
    'getinnerframes', 'getlineno', 'getmembers', 'getmembers_static', 'getmodule',
    'getmodulename', 'getmro', 'getouterframes', 'getsource', 'getsourcefile',
    'getsourcelines', 'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction',
    'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine', 'iscoroutinefunction',
    'isdatadescriptor', 'isframe', 'isfunction', 'isgenerator', 'isgeneratorfunction',
    'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod', 'ismethoddescriptor',
    'ismethodwrapper', 'ismodule', 'ispackage', 'isroutine', 'istraceback',
    'markcoroutinefunction', 'signature', 'stack', 'trace', 'unwrap', 'walktree',
]

import builtins
import collections.abc
import enum
import functools
import itertools
import sys
import types
from annotationlib import get_annotations
from collections import namedtuple
from keyword import iskeyword

from ._signature import (_empty, _ParameterKind, BoundArguments, Parameter, Signature,
                         formatannotation, formatannotationrelativeto, signature,
                         _bound_method as _signature_bound_method, _from_callable as
                         _signature_from_callable)
from ._source import (ClassFoundException, EndOfBlock, findsource, getabsfile, getblock,
                      getcomments, getfile, getmodule, getmodulename, getsource, getsourcefile,
                      getsourcelines, modulesbyfile, _filesbymodname)

for _cls in (BoundArguments, Parameter, Signature):
    _cls.__module__ = 'inspect'
del _cls

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
CO_HAS_DOCSTRING = 0x4000000
CO_METHOD = 0x8000000

TPFLAGS_IS_ABSTRACT = 1 << 20


# ---------------------------------------------------------------- kinds

def ismodule(object):
    """Tell whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Tell whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Tell whether it is a bound method of a Python function."""
    return isinstance(object, types.MethodType)


def ispackage(object):
    """Tell whether it is a package."""
    return ismodule(object) and hasattr(object, '__path__')


def ismethoddescriptor(object):
    """Tell whether it is a descriptor with __get__() only, and none of the other kinds."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__') and not hasattr(cls, '__delete__')


def isdatadescriptor(object):
    """Tell whether it is a descriptor with __set__() or __delete__()."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Tell whether it is the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Tell whether it is a native attribute descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Tell whether it is a Python function."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partialmethod(f)
    f = functools._unwrap_partial(f)
    if not (isfunction(f) or _is_functionlike(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def _is_functionlike(obj):
    from ._signature import _is_functionlike
    return _is_functionlike(obj)


def isgeneratorfunction(obj):
    """Tell whether calling it gives a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def _has_coroutine_mark(f):
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f)
    return getattr(f, '_is_coroutine_marker', None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Decorator: iscoroutinefunction() is true of this function."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Tell whether calling it gives a coroutine."""
    return _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj)


def isasyncgenfunction(obj):
    """Tell whether calling it gives an asynchronous generator."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Tell whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Tell whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Tell whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Tell whether it can be awaited."""
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType)
            and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    """Tell whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Tell whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Tell whether it is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Tell whether it is a native function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Tell whether it is a bound native special method."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Tell whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object)
            or isinstance(object, functools._singledispatchmethod_get))


def isabstract(object):
    """Tell whether it is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    flags = getattr(object, '__flags__', 0)
    if flags & TPFLAGS_IS_ABSTRACT:
        return True
    import abc
    if not issubclass(type(object), abc.ABCMeta):
        return False
    if hasattr(object, '__abstractmethods__'):
        return bool(object.__abstractmethods__)
    # __init_subclass__() may ask before ABCMeta has finished.
    for name, value in object.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            return True
    for base in object.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(object, name, None), '__isabstractmethod__', False):
                return True
    return False


# ---------------------------------------------------------------- members

def _getmembers(object, predicate, getter):
    results = []
    processed = set()
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = getmro(object)
        # dir() leaves out what the metaclass answers for.
        for base in object.__bases__:
            for key, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(key)
    for key in names:
        try:
            value = getter(object, key)
            if key in processed:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        processed.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Return (name, value) of all members, sorted, that fulfil the predicate."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """getmembers() that runs no descriptors and no __getattr__()."""
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return an Attribute for every name in dir(cls): what kind it is and where it comes from."""
    mro = getmro(cls)
    metamro = tuple([base for base in getmro(type(cls)) if base not in (type, object)])
    class_bases = (cls,) + mro
    all_bases = class_bases + metamro
    names = dir(cls)
    for base in mro:
        for key, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute) and value.fget is not None:
                names.append(key)
    result = []
    processed = set()
    for name in names:
        homecls = get_obj = dict_obj = None
        if name not in processed:
            try:
                if name == '__dict__':
                    raise Exception("__dict__ is special, don't want the proxy")
                get_obj = getattr(cls, name)
            except Exception:
                pass
            else:
                homecls = getattr(get_obj, '__objclass__', homecls)
                if homecls not in class_bases:
                    homecls = None
                    last_cls = None
                    for srch_cls in class_bases:
                        if getattr(srch_cls, name, None) is get_obj:
                            last_cls = srch_cls
                    for srch_cls in metamro:
                        try:
                            srch_obj = srch_cls.__getattr__(cls, name)
                        except AttributeError:
                            continue
                        if srch_obj is get_obj:
                            last_cls = srch_cls
                    if last_cls is not None:
                        homecls = last_cls
        for base in all_bases:
            if name in base.__dict__:
                dict_obj = base.__dict__[name]
                if homecls not in metamro:
                    homecls = base
                break
        if homecls is None:
            continue
        obj = get_obj if get_obj is not None else dict_obj
        if isinstance(dict_obj, (staticmethod, types.BuiltinMethodType)):
            kind, obj = 'static method', dict_obj
        elif isinstance(dict_obj, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = 'class method', dict_obj
        elif isinstance(dict_obj, property):
            kind, obj = 'property', dict_obj
        elif isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, homecls, obj))
        processed.add(name)
    return result


def getmro(cls):
    """Return the method resolution order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Return classes as nested lists: the list behind an entry has its subclasses."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if c not in children.setdefault(parent, []):
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """Return an attribute as it is stored, without running any code of the script.

    What is not stored anywhere cannot be found, and descriptors come as they are.
    """
    get_dict = type.__dict__['__dict__'].__get__
    get_mro = type.__dict__['__mro__'].__get__
    instance_result = _sentinel
    is_type = type in get_mro(type(obj))
    if not is_type:
        klass = type(obj)
        dict_attr = _shadowed_dict(klass, get_dict, get_mro)
        if dict_attr is _sentinel or type(dict_attr) is types.MemberDescriptorType:
            try:
                namespace = object.__getattribute__(obj, '__dict__')
            except AttributeError:
                namespace = {}
            instance_result = dict.get(namespace, attr, _sentinel) if isinstance(namespace, dict) else _sentinel
    else:
        klass = obj
    klass_result = _sentinel
    for entry in get_mro(klass):
        if _shadowed_dict(type(entry), get_dict, get_mro) is _sentinel and attr in get_dict(entry):
            klass_result = get_dict(entry)[attr]
            break
    if instance_result is not _sentinel and klass_result is not _sentinel:
        # A data descriptor in the class goes before the instance.
        cls = type(klass_result)
        if _in_mro(cls, '__get__', get_dict, get_mro) and (
                _in_mro(cls, '__set__', get_dict, get_mro)
                or _in_mro(cls, '__delete__', get_dict, get_mro)):
            return klass_result
    if instance_result is not _sentinel:
        return instance_result
    if klass_result is not _sentinel:
        return klass_result
    if is_type:
        for entry in get_mro(type(klass)):
            if _shadowed_dict(type(entry), get_dict, get_mro) is _sentinel and attr in get_dict(entry):
                return get_dict(entry)[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def _in_mro(cls, name, get_dict, get_mro):
    return any([name in get_dict(entry) for entry in get_mro(cls)])


def _shadowed_dict(klass, get_dict, get_mro):
    """Return what a class has in place of the ordinary __dict__ descriptor, if anything."""
    for entry in get_mro(klass):
        namespace = get_dict(entry)
        if '__dict__' in namespace:
            found = namespace['__dict__']
            if not (type(found) is types.GetSetDescriptorType and found.__name__ == '__dict__'
                    and found.__objclass__ is entry):
                return found
    return _sentinel


# ---------------------------------------------------------------- wrappers and docs

def unwrap(func, *, stop=None):
    """Follow __wrapped__ to the end, or until `stop` says so of an object."""
    f = func
    memo = {id(f): f}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        key = id(func)
        if key in memo or len(memo) >= limit:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(f))
        memo[key] = func
    return func


def indentsize(line):
    """Return the width of the indentation."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def _findclass(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def _finddoc(obj):
    """Return the docstring that an object without one inherits."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                try:
                    doc = base.__doc__
                except AttributeError:
                    continue
                if doc is not None:
                    return doc
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        if isclass(owner) and getattr(getattr(owner, name, None), '__func__') is obj.__func__:
            cls = owner
        else:
            cls = owner.__class__
    elif isfunction(obj):
        name = obj.__name__
        cls = _findclass(obj)
        if cls is None or getattr_static(cls, name) is not obj:
            return None
    elif isbuiltin(obj):
        name = obj.__name__
        owner = obj.__self__
        cls = owner if isclass(owner) and owner.__qualname__ + '.' + name == obj.__qualname__ else owner.__class__
    elif isinstance(obj, property):
        name = obj.__name__
        cls = _findclass(obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif isinstance(obj, functools.cached_property):
        name = obj.attrname
        cls = _findclass(obj.func)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        cls = obj.__objclass__
        if getattr(cls, name) is not obj:
            return None
        if ismemberdescriptor(obj):
            slots = getattr(cls, '__slots__', None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
    else:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Return the docstring of an object, inherited if need be, with its indentation removed."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation that all lines but the first have, and empty lines at both ends."""
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')],
                 default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


class BlockFinder:
    """Old interface of getblock(): where the block ends."""

    def __init__(self):
        self.last = 1


# ---------------------------------------------------------------- arguments

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, '
                                        'kwonlydefaults, annotations')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """Return the names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    nargs = co.co_argcount
    nkwargs = co.co_kwonlyargcount
    args = list(names[:nargs + nkwargs])
    nargs += nkwargs
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[nargs]
        nargs += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[nargs]
    return Arguments(args, varargs, varkw)


def getfullargspec(func):
    """Return the names and defaults of the parameters of a function; signature() is better."""
    try:
        sig = _signature_from_callable(func, Signature, follow_wrapped=False, skip_bound_arg=False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, kwonlyargs, annotations, defaults, kwdefaults = [], [], {}, (), {}
    varargs = varkw = None
    posonly = []
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        kind, name = param.kind, param.name
        if kind is Parameter.POSITIONAL_ONLY:
            posonly.append(name)
            if param.default is not param.empty:
                defaults += (param.default,)
        elif kind is Parameter.POSITIONAL_OR_KEYWORD:
            args.append(name)
            if param.default is not param.empty:
                defaults += (param.default,)
        elif kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif kind is Parameter.KEYWORD_ONLY:
            kwonlyargs.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonlyargs,
                       kwdefaults or None, annotations)


def getargvalues(frame):
    """Return the parameters of a frame and its local variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """Return what getargvalues() returns as text."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'


def _missing_arguments(f_name, argnames, pos, values):
    names = [repr(name) for name in argnames if name not in values]
    missing = len(names)
    if missing == 1:
        s = names[0]
    elif missing == 2:
        s = '{} and {}'.format(*names)
    else:
        s = ', '.join(names[:-2]) + ', {} and {}'.format(*names[-2:])
    raise TypeError('%s() missing %i required %s argument%s: %s' % (
        f_name, missing, 'positional' if pos else 'keyword-only', '' if missing == 1 else 's', s))


def _too_many(f_name, args, kwonly, varargs, defcount, given, values):
    atleast = len(args) - defcount
    kwonly_given = len([arg for arg in kwonly if arg in values])
    if varargs:
        plural = atleast != 1
        sig = 'at least %d' % (atleast,)
    elif defcount:
        plural = True
        sig = 'from %d to %d' % (atleast, len(args))
    else:
        plural = len(args) != 1
        sig = str(len(args))
    kwonly_sig = ''
    if kwonly_given:
        kwonly_sig = ' positional argument%s (and %d keyword-only argument%s)' % (
            's' if given != 1 else '', kwonly_given, 's' if kwonly_given != 1 else '')
    raise TypeError('%s() takes %s positional argument%s but %d%s %s given' % (
        f_name, sig, 's' if plural else '', given, kwonly_sig,
        'was' if given == 1 and not kwonly_given else 'were'))


def getcallargs(func, /, *positional, **named):
    """Return which argument of a call each parameter gets; Signature.bind() is better."""
    spec = getfullargspec(func)
    args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, _ = spec
    f_name = func.__name__
    values = {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    num_pos = len(positional)
    num_args = len(args)
    num_defaults = len(defaults) if defaults else 0
    for name, value in zip(args, positional):
        values[name] = value
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    possible = set(args + kwonlyargs)
    if varkw:
        values[varkw] = {}
    for name, value in named.items():
        if name not in possible:
            if not varkw:
                raise TypeError('%s() got an unexpected keyword argument %r' % (f_name, name))
            values[varkw][name] = value
            continue
        if name in values:
            raise TypeError('%s() got multiple values for argument %r' % (f_name, name))
        values[name] = value
    if num_pos > num_args and not varargs:
        _too_many(f_name, args, kwonlyargs, varargs, num_defaults, num_pos, values)
    if num_pos < num_args:
        required = args[:num_args - num_defaults]
        for name in required:
            if name not in values:
                _missing_arguments(f_name, required, True, values)
        for i, name in enumerate(args[num_args - num_defaults:]):
            if name not in values:
                values[name] = defaults[i]
    missing = 0
    for name in kwonlyargs:
        if name not in values:
            if kwonlydefaults and name in kwonlydefaults:
                values[name] = kwonlydefaults[name]
            else:
                missing += 1
    if missing:
        _missing_arguments(f_name, kwonlyargs, False, values)
    return values


def _code_names(code):
    """Iterate over the global names that code, and code inside it, reads."""
    yield from code.co_names
    for const in code.co_consts:
        if iscode(const):
            yield from _code_names(const)


def getclosurevars(func):
    """Return the variables from outside that a function uses."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    if func.__closure__ is None:
        nonlocal_vars = {}
    else:
        nonlocal_vars = {}
        for name, cell in zip(code.co_freevars, func.__closure__):
            try:
                nonlocal_vars[name] = cell.cell_contents
            except ValueError:
                pass
    scope = func.__globals__
    builtin_scope = scope.get('__builtins__', builtins.__dict__)
    if ismodule(builtin_scope):
        builtin_scope = builtin_scope.__dict__
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in _code_names(code):
        if name in scope:
            global_vars[name] = scope[name]
        elif name in builtin_scope:
            builtin_vars[name] = builtin_scope[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocal_vars, global_vars, builtin_vars, unbound)


# ---------------------------------------------------------------- frames

class Traceback(namedtuple('_Traceback', 'filename lineno function code_context index')):
    """Where a frame is; `positions` has columns as well."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return ('Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, '
                'index={!r}, positions={!r})'.format(*self, self.positions))


class FrameInfo(namedtuple('_FrameInfo', ('frame',) + Traceback._fields)):
    """A frame and where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return ('FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, '
                'code_context={!r}, index={!r}, positions={!r})'.format(*self, self.positions))


_Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset')


def _positions_of(code, index):
    if index < 0:
        return None
    try:
        found = next(itertools.islice(code.co_positions(), index // 2, None), None)
    except AttributeError:
        return None
    return None if found is None else _Positions(*found)


def getframeinfo(frame, context=1):
    """Return the Traceback of a frame or traceback, with lines of source around it."""
    if istraceback(frame):
        positions = _positions_of(frame.tb_frame.f_code, frame.tb_lasti)
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
        positions = _positions_of(frame.f_code, frame.f_lasti)
    if positions is None or positions[0] is None:
        positions = _Positions(lineno, None, None, None)
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = index = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    """Return the line number of a frame."""
    return frame.f_lineno


def _frameinfo(frame, info):
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """Return the FrameInfo of a frame and all that called it."""
    result = []
    while frame:
        result.append(_frameinfo(frame, getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Return the FrameInfo of all frames of a traceback."""
    result = []
    while tb:
        result.append(_frameinfo(tb.tb_frame, getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def currentframe():
    """Return the caller's frame, or None."""
    return sys._getframe(1) if hasattr(sys, '_getframe') else None


def stack(context=1):
    """Return the FrameInfo of the caller and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return the FrameInfo between here and where the current exception was raised."""
    exc = sys.exception()
    tb = None if exc is None else exc.__traceback__
    return getinnerframes(tb, context)


# ---------------------------------------------------------------- generators and coroutines

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'


def getgeneratorstate(generator):
    """Return GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """Return the local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else generator.gi_frame.f_locals


CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def getcoroutinestate(coroutine):
    """Return CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """Return the local variables of a coroutine."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def getasyncgenstate(agen):
    """Return AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getasyncgenlocals(agen):
    """Return the local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    frame = getattr(agen, 'ag_frame', None)
    return {} if frame is None else agen.ag_frame.f_locals


class BufferFlags(enum.IntFlag):
    """The flags of __buffer__()."""
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200
