"""What all parts of the package know: the special values, the exceptions, the names of arguments in messages."""

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'      # where a subparser leaves what it does not know


class _AttributeHolder:
    """An object whose repr is a call with its attributes."""

    def _get_kwargs(self):
        return list(vars(self).items())

    def _get_args(self):
        return []

    def __repr__(self):
        shown = [repr(value) for value in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                shown.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            shown.append(f'**{odd!r}')
        return f'{type(self).__name__}({', '.join(shown)})'


class Namespace(_AttributeHolder):
    """What parsing returns: the values of the arguments as attributes."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


def _get_action_name(argument):
    """How a message names an argument; None if it has no name."""
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    metavar = argument.metavar
    if isinstance(metavar, tuple):
        if argument.nargs == ONE_OR_MORE or argument.nargs == ZERO_OR_MORE and len(metavar) == 2:
            return f'{metavar[0]}[, {metavar[1]}]'
        return ', '.join(metavar)
    for name in metavar, argument.dest:
        if name is not None and name is not SUPPRESS:
            return name
    return '{%s}' % ','.join(argument.choices) if argument.choices else None


class ArgumentError(Exception):
    """What is wrong with an argument on the command line, or with its definition."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """Raised by the function for an argument's type: its text becomes the message."""


ArgumentError.__module__ = ArgumentTypeError.__module__ = Namespace.__module__ = 'argparse'
