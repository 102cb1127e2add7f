"""Stands in for what is native elsewhere, where there is no native module or no compiler."""

from operator import itemgetter


def count_elements(mapping, iterable):
    """Add 1 to the count of every element."""
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1


def tuplegetter(position, doc):
    """Return the attribute for one item of a named tuple."""
    return property(itemgetter(position), doc=doc)


def constructor(names):
    """Return __new__() of a named tuple, made without a compiler: arguments are matched by hand."""
    def __new__(_cls, /, *args, **kwargs):
        where = _cls.__name__ + '.__new__()'
        if len(args) > len(names):
            raise TypeError(f'{where} takes {len(names) + 1} positional arguments '
                            f'but {len(args) + 1} were given')
        found = {**_cls._field_defaults, **dict(zip(names, args))}
        for name, value in kwargs.items():
            if name not in names:
                raise TypeError(f"{where} got an unexpected keyword argument '{name}'")
            if name in names[:len(args)]:
                raise TypeError(f"{where} got multiple values for argument '{name}'")
            found[name] = value
        for name in names:
            if name not in found:
                raise TypeError(f"{where} missing 1 required positional argument: '{name}'")
        return tuple.__new__(_cls, [found[name] for name in names])
    return __new__
