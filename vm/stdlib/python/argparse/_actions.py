"""What is done with the values of an argument."""

import sys as _sys

from ._base import (_UNRECOGNIZED_ARGS_ATTR, ArgumentError, ArgumentTypeError, _AttributeHolder, OPTIONAL, PARSER, SUPPRESS,
                    _get_action_name)


class Action(_AttributeHolder):
    """An argument: how it is written, and as a callable, what it does.

    It is called with the parser, the namespace, the value or list of values, and the option as it was written.
    """

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs, self.const, self.default = nargs, const, default
        self.type, self.choices, self.required = type, choices, required
        self.help, self.metavar, self.deprecated = help, metavar, deprecated

    def _get_kwargs(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar',
                 'deprecated')
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        """How the option stands in the usage."""
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    """Sets the attribute to the value."""

    _instead = 'if you have nothing to store, actions such as store true or store const may be more appropriate'
    _verb = 'store'

    def __init__(self, option_strings, dest, nargs=None, const=None, **details):
        if nargs == 0:
            raise ValueError(f'nargs for {self._verb} actions must be != 0; {self._instead}')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, **details)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


def _copied(items):
    """A new list with what the attribute of a namespace holds; a value that is no list is copied as what it is."""
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


class _AppendAction(_StoreAction):
    """Appends the value to the attribute's list."""

    _instead = 'if arg strings are not supplying the value to append, the append const action may be more appropriate'
    _verb = 'append'

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    """Appends each of the values to the attribute's list."""

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _StoreConstAction(Action):
    """Sets the attribute to a constant."""

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, None, None, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    """Sets the attribute to True."""

    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, None, deprecated)


class _StoreFalseAction(_StoreConstAction):
    """Sets the attribute to False."""

    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, None, deprecated)


class _AppendConstAction(_StoreConstAction):
    """Appends a constant to the attribute's list."""

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    """Counts how often the option is given."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, None, None, required, help, None, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class BooleanOptionalAction(Action):
    """An option --name that sets the attribute to True and also, as --no-name, to False."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--no-'):
                raise ValueError(f'invalid option name {option!r} for BooleanOptionalAction')
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        super().__init__(both, dest, 0, None, default, None, None, required, help, None, deprecated)

    def format_usage(self):
        return ' | '.join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))


class _HelpAction(Action):
    """Prints the help and exits."""

    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    """Prints the version and exits."""

    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        help = "show program's version number and exit" if help is None else help
        super().__init__(option_strings, dest, 0, None, default, help=help, deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """An argument that is the name of a parser, which is given all arguments behind it."""

    class _Choice(Action):
        """Shows a parser in the help as if it were an argument."""

        def __init__(self, name, aliases, help):
            shown = f'{name} ({', '.join(aliases)})' if aliases else name
            super().__init__([], name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, aliases=(), **kwargs):
        """Make and return the parser of a name; `help` is shown with it, the rest is what the class is called with."""
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        kwargs.setdefault('color', getattr(self, '_color', True))
        for kind, one in ('subparser', name), *[('subparser alias', alias) for alias in aliases]:
            if one in self._name_parser_map:
                raise ValueError(f'conflicting {kind}: {one}')
        shown = None
        if 'help' in kwargs:
            shown = self._Choice(name, aliases, kwargs.pop('help'))
        parser = self._parser_class(**kwargs)
        if shown is not None:
            parser._check_help(shown)
            self._choices_actions.append(shown)
        for one in name, *aliases:
            self._name_parser_map[one] = parser
        if deprecated:
            self._deprecated.update((name, *aliases))
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})')
        if name in self._deprecated:
            parser._warning(f"command '{name}' is deprecated")
        # A namespace of its own, so that the parser's defaults go before those of the one around.
        found, unknown = chosen.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if unknown:
            setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, getattr(namespace, _UNRECOGNIZED_ARGS_ATTR, []) + unknown)


class FileType:
    """A type for arguments: opens the file that is named; '-' stands for a standard stream."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        import warnings
        warnings.warn('FileType is deprecated. Simply open files after parsing arguments.',
                      category=PendingDeprecationWarning, stacklevel=2)
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            return self._standard_stream()
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def _standard_stream(self):
        for modes, name in ('r', 'stdin'), ('wax', 'stdout'):
            if any([mode in self._mode for mode in modes]):
                stream = getattr(_sys, name)
                return stream.buffer if 'b' in self._mode else stream
        raise ValueError(f'argument "-" with mode {self._mode!r}')

    def __repr__(self):
        shown = [repr(value) for value in (self._mode, self._bufsize) if value != -1]
        shown += [f'{name}={value!r}' for name, value in (('encoding', self._encoding), ('errors', self._errors))
                  if value is not None]
        return f'{type(self).__name__}({', '.join(shown)})'
