"""Type parameters: which ones an alias has, and how arguments take their places (PEP 484, 646, 696)."""

from types import GenericAlias
from _typing import ParamSpec, TypeVarTuple

from ._checks import _SubscriptedBase, _declares, _type_check

__name__ = 'typing'


def _is_unpacked_typevartuple(x):
    # Classes are not asked: their __getattr__() may answer anything.
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _collect_type_parameters(args, *, enforce_default_ordering=True, validate_all=False):
    """Return the type parameters in `args` in the order of their first occurrence.

    Of those that stand there by themselves, none without a default may follow one with a
    default, and none with a default a TypeVarTuple.
    """
    found = {}
    after_default = after_tuple = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            for item in arg:
                found.update(dict.fromkeys(_collect_type_parameters((item,))))
        elif not hasattr(arg, '__typing_subst__'):
            declaration = isinstance(arg, _SubscriptedBase) and _declares(arg.__origin__)
            if (validate_all or not declaration) and _is_unpacked_typevartuple(arg):
                after_tuple = True
            found.update(dict.fromkeys(getattr(arg, '__parameters__', ())))
        elif arg not in found:
            if enforce_default_ordering:
                if not arg.has_default():
                    if after_default:
                        raise TypeError(f'Type parameter {arg!r} without a default follows type '
                                        'parameter with a default')
                elif after_tuple:
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                else:
                    after_default = True
            found[arg] = None
    return tuple(found)


def _wrong_number(alias, actual, expected, *, least=False):
    """Return the error for `actual` arguments where `expected` are needed."""
    word = 'many' if actual > expected else 'few'
    return TypeError(f'Too {word} arguments for {alias}; actual {actual}, '
                     f'expected {"at least " if least else ""}{expected}')


def _check_number(cls, args):
    """Raise TypeError if so many arguments do not fit the parameters of a generic class."""
    params = cls.__parameters__
    if not params:
        raise TypeError(f'{cls} is not a generic class')
    missing = len(params) - len(args)
    if missing == 0 or missing > 0 and params[len(args)].has_default():
        return
    optional = len([param for param in params if param.has_default()]) if missing > 0 else 0
    raise _wrong_number(cls, len(args), len(params) - optional, least=optional > 0)


def _prepared(alias, args):
    """Let the parameters of `alias` that take more than one argument gather theirs."""
    for param in alias.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _spread(params, args):
    """Return `args` for `params` as they are written in brackets: those of TypeVarTuples one by one."""
    flat = []
    for param, arg in zip(params, args):
        if isinstance(param, TypeVarTuple):
            flat += arg
        else:
            flat.append(arg)
    return tuple(flat)


def _unpack_args(*args):
    """Replace unpacked tuples of known length by their items."""
    flat = []
    for arg in args:
        items = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if items is None or items and items[-1] is ...:
            flat.append(arg)
        else:
            flat += items
    return flat


def _substituted(args, chosen, flat):
    """Return `args` with `chosen[parameter]` in the place of each parameter.

    `flat` says that parameter lists are written without brackets, as in Callable.
    """
    result = []
    for arg in args:
        if isinstance(arg, type):
            result.append(arg)
            continue
        replace = getattr(arg, '__typing_subst__', None)
        if replace is not None:
            new = replace(chosen[arg])
        else:
            inner = getattr(arg, '__parameters__', ())
            new = arg[_spread(inner, [chosen[param] for param in inner])] if inner else arg
        if flat and isinstance(new, tuple):
            result += new
        elif _is_unpacked_typevartuple(arg):
            if not isinstance(new, tuple):
                raise TypeError(f'expected __typing_subst__ of {type(arg).__name__} objects to '
                                f'return a tuple, not {type(new).__name__}')
            result += new
        elif isinstance(arg, tuple):
            result.append(tuple(_substituted(arg, chosen, flat)))
        else:
            result.append(new)
    return result


# ---------------------------------------------------------------- called by the native parameters

def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if isinstance(arg, GenericAlias):
        unpacked = getattr(arg, '__unpacked__', False)
    else:
        unpacked = (isinstance(arg, _SubscriptedBase)
                    and getattr(arg.__origin__, '_name', None) == 'Unpack')
    if unpacked:
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _is_param_expr(arg):
    """Tell whether `arg` may stand for a ParamSpec or the parameter list of a Callable."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or (
        isinstance(arg, _SubscriptedBase) and getattr(arg.__origin__, '_name', None) == 'Concatenate')


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(item, 'Expected a type.') for item in arg])
    if _is_param_expr(arg):
        return arg
    raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    place = params.index(self)
    args = [*args]
    if place == len(args) and self.has_default():
        args.append(self.__default__)
    if place >= len(args):
        raise _wrong_number(alias, len(args), len(params))
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (tuple(args),)       # X[int, str] is short for X[[int, str]]
    if isinstance(args[place], list):
        args[place] = tuple(args[place])
    return tuple(args)


def _stretchable(arg):
    """Tell whether `arg` is *tuple[X, ...], which is as long as needed."""
    if isinstance(arg, type):
        return False
    items = getattr(arg, '__typing_unpacked_tuple_args__', None)
    return bool(items) and len(items) == 2 and items[1] is ...


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    place = params.index(self)
    behind = params[place + 1:]
    if any([isinstance(param, TypeVarTuple) for param in behind]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    # Parameters in front take arguments from the left, those behind from the right, as far as
    # a stretchable argument lets them; it gives its item to the ones that get none.
    left, right, count = place, len(behind), len(args)
    elastic = [index for index, arg in enumerate(args) if _stretchable(arg)]
    filler = ()
    if elastic:
        if len(elastic) > 1:
            raise TypeError('More than one unpacked arbitrary-length tuple argument')
        left, right = min(left, elastic[0]), min(right, count - elastic[0] - 1)
        filler = args[elastic[0]].__typing_unpacked_tuple_args__[:1]
    elif left + right > count:
        raise _wrong_number(alias, count, len(params) - 1, least=True)
    if left == count and self.has_default():
        mine = _unpack_args(self.__default__)
    else:
        mine = args[left:count - right]
    return (*args[:left], *filler * (place - left), tuple(mine),
            *filler * (len(behind) - right), *args[count - right:])
