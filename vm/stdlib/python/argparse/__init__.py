"""The command line of a program: what it may consist of, its values, its help.

    parser = argparse.ArgumentParser(description='sums numbers')
    parser.add_argument('numbers', type=int, nargs='+')
    parser.add_argument('-v', '--verbose', action='store_true')
    options = parser.parse_args()
"""

import os as _os
import sys as _sys

from ._actions import (Action, BooleanOptionalAction, FileType, _AppendAction, _AppendConstAction, _CountAction,
                       _ExtendAction, _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction,
                       _SubParsersAction, _VersionAction)
from ._base import (ArgumentError, ArgumentTypeError, Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS,
                    ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR, _AttributeHolder, _get_action_name)
from ._containers import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from ._help import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
                    RawTextHelpFormatter)
from ._parse import _Pass

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS',
           'ZERO_OR_MORE']


def _program_name():
    """How the program was called."""
    return _os.path.basename(_sys.argv[0])


def _identity(value):
    return value


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Takes command lines apart.

    `parents` are parsers whose arguments are taken over, `prefix_chars` the characters with which options begin,
    `fromfile_prefix_chars` those with which the name of a file of arguments begins. With `exit_on_error` a wrong
    command line ends the program; else ArgumentError is raised.
    """

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _program_name() if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self.suggest_on_error, self.color = suggest_on_error, color
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, _identity)
        if add_help:
            start = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(start + 'h', start * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = 'prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help'
        return [(name, getattr(self, name)) for name in names]

    # Arguments

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def add_subparsers(self, **kwargs):
        """Add the argument that is the name of a subcommand; its method add_parser() makes the parser of one."""
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        title = kwargs.pop('title', None)
        description = kwargs.pop('description', None)
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(title or 'subcommands', description)
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(None, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        action._color = self.color
        self._check_help(action)
        return self._subparsers._add_action(action)

    # Parsing

    def parse_args(self, args=None, namespace=None):
        """Take a command line apart, that of the program if none is given; return the namespace."""
        return self._all_known(self.parse_known_args(args, namespace))

    def parse_known_args(self, args=None, namespace=None):
        """parse_args() that also returns the list of words for which there is no argument."""
        return self._parse(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        """parse_args() for lines where options stand between the words of one positional argument."""
        return self._all_known(self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """parse_intermixed_args() that also returns the list of words for which there is no argument."""
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        return self._parse(args, namespace, True)

    def _all_known(self, result):
        namespace, unknown = result
        if unknown:
            text = f'unrecognized arguments: {' '.join(unknown)}'
            if not self.exit_on_error:
                raise ArgumentError(None, text)
            self.error(text)
        return namespace

    def _parse(self, args, namespace, intermixed):
        words = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        defaults = {}
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                defaults.setdefault(action.dest, action.default)
        for dest, value in self._defaults.items():
            defaults.setdefault(dest, value)
        for dest, value in defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            unknown = self._parse_words(words, namespace, intermixed)
        except ArgumentError as e:
            if not self.exit_on_error:
                raise
            self.error(str(e))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            unknown = unknown + getattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, unknown

    def _parse_words(self, words, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            words = self._read_args_from_files(words)
        run = _Pass(self, words, namespace, intermixed)
        unknown = run.run()
        run.finish()
        return unknown

    def _read_args_from_files(self, words):
        """The words with those of the files that some of them name."""
        result = []
        for word in words:
            if not word or word[0] not in self.fromfile_prefix_chars:
                result.append(word)
                continue
            try:
                with open(word[1:], encoding=_sys.getfilesystemencoding(), errors=_sys.getfilesystemencodeerrors()) as file:
                    lines = file.read().splitlines()
            except OSError as e:
                raise ArgumentError(None, str(e))
            result += self._read_args_from_files([arg for line in lines for arg in self.convert_arg_line_to_args(line)])
        return result

    def convert_arg_line_to_args(self, arg_line):
        """May be overridden: the words in a line of a file of arguments."""
        return [arg_line]

    def _parse_optional(self, word):
        """What options a word may be: tuples of the action, the option, the separator and the attached argument.

        None is returned for a word that is no option, an action of None stands for an option that is not known.
        """
        if not word or word[0] not in self.prefix_chars:
            return None
        options = self._option_string_actions
        if word in options:
            return [(options[word], word, None, None)]
        if len(word) == 1:
            return None
        name, separator, attached = word.partition('=')
        if separator and name in options:
            return [(options[name], name, separator, attached)]
        found = self._get_option_tuples(word)
        if found:
            return found
        if self._negative_number_matcher.match(word) and not self._has_negative_number_optionals or ' ' in word:
            return None
        return [(None, word, None, None)]

    def _get_option_tuples(self, word):
        """The options that a word abbreviates, or that begin it with their argument attached."""
        name, separator, attached = word.partition('=')
        if not separator:
            separator = attached = None
        chars = self.prefix_chars
        long = word[1] in chars
        found = []
        for option, action in self._option_string_actions.items():
            if not long and option == word[:2]:
                found.append((action, option, '', word[2:]))
            elif self.allow_abbrev and option.startswith(name):
                found.append((action, option, separator, attached))
        return found

    # Values

    def _get_values(self, action, words):
        """The value of an argument that is given as these words."""
        nargs = action.nargs
        if nargs == SUPPRESS:
            return SUPPRESS
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            return self._get_value(action, value) if isinstance(value, str) and value is not SUPPRESS else value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        values = [self._get_value(action, word) for word in words]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values[0] if nargs is None or nargs == OPTIONAL else values

    def _get_value(self, action, word):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise TypeError(f'{convert!r} is not callable')
        try:
            return convert(word)
        except ArgumentTypeError as e:
            text = str(e)
        except (TypeError, ValueError):
            text = f'invalid {getattr(action.type, '__name__', repr(action.type))} value: {word!r}'
        raise ArgumentError(action, text)

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None or value in (iter(choices) if isinstance(choices, str) else choices):
            return
        hint = ''
        if self.suggest_on_error and isinstance(value, str) and all([isinstance(choice, str) for choice in choices]):
            import difflib
            close = difflib.get_close_matches(value, choices, 1)
            hint = f', maybe you meant {close[0]!r}?' if close else ''
        raise ArgumentError(action, f'invalid choice: {str(value)!r}{hint} '
                            f'(choose from {', '.join([repr(str(choice)) for choice in choices])})')

    # Texts

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """The usage."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Print the usage."""
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help."""
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        file = file or _sys.stderr
        if message and file is not None:
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print the usage and a message and end the program with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', _sys.stderr)
