"""The types of template strings, t'...' (PEP 750)."""

__all__ = ['Template', 'Interpolation', 'convert']

_example = t'{0}'
Template, Interpolation = type(_example), type(_example.interpolations[0])
del _example

_CONVERSIONS = {'s': str, 'r': repr, 'a': ascii}


def convert(obj, /, conversion):
    """Apply the conversion of an interpolation: None, 's', 'r' or 'a'."""
    if conversion is None:
        return obj
    if conversion not in _CONVERSIONS:
        raise ValueError(f'invalid conversion specifier: {conversion}')
    return _CONVERSIONS[conversion](obj)


def _template_unpickle(*args):
    """Make a Template of its strings and the interpolations between them; pickles name this."""
    if len(args) != 2:
        raise ValueError('Template expects tuple of length 2 to unpickle')
    strings, interpolations = args
    parts = [*strings[:1]]
    for interpolation, string in zip(interpolations, strings[1:]):
        parts += [interpolation, string]
    return Template(*parts)
