"""Deprecated names."""

from _typing import Union

__name__ = 'typing'


def _warn():
    from warnings import _deprecated
    _deprecated('_UnionGenericAlias', remove=(3, 17))


class _UnionGenericAliasMeta(type):
    """Passes for the class of unions."""

    def __instancecheck__(cls, inst):
        _warn()
        return isinstance(inst, Union)

    def __subclasscheck__(cls, inst):
        _warn()
        return issubclass(inst, Union)

    def __eq__(cls, other):
        _warn()
        return True if other is cls or other is Union else NotImplemented

    def __hash__(cls):
        return hash(Union)


class _UnionGenericAlias(metaclass=_UnionGenericAliasMeta):
    """Deprecated: unions are instances of typing.Union."""

    def __new__(cls, self_cls, parameters, /, *, name=None):
        _warn()
        return Union[parameters]
