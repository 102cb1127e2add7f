"""The texts of usage and help."""

import re as _re

from ._base import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


class _Section:
    """A heading and what stands under it: texts and sections, as functions that format them."""

    def __init__(self, outer, heading, indent):
        self.outer = outer
        self.heading = heading
        self.indent = indent
        self.items = []

    def format(self, formatter):
        before, formatter._current_indent = formatter._current_indent, self.indent
        body = ''.join([text for function, arguments in self.items for text in [function(*arguments)]
                        if text and text is not SUPPRESS])
        formatter._current_indent = before
        if not body or self.outer is None:
            return body
        if self.heading is None or self.heading is SUPPRESS:
            return f'\n{body}\n'
        return f'\n{' ' * self.outer.indent}{self.heading}:\n{body}\n'


class HelpFormatter:
    """Collects what the help consists of and formats it; only the name of the class is public."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=True):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = 0
        self._longest = 0       # the width of the longest argument with its indent
        self._section = self._root = _Section(None, None, 0)

    def _set_color(self, color):
        """The help has no colors."""

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def _add_item(self, function, arguments):
        self._section.items.append((function, arguments))

    def start_section(self, heading):
        self._indent()
        section = _Section(self._section, heading, self._current_indent)
        self._add_item(section.format, [self])
        self._section = section

    def end_section(self):
        self._section = self._section.outer
        self._dedent()

    def add_text(self, text):
        if text is not None and text is not SUPPRESS:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, [usage, actions, groups, prefix])

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        width = len(self._format_action_invocation(action)) + self._current_indent
        for part in self._iter_indented_subactions(action):
            width = max(width, len(self._format_action_invocation(part)) + self._current_indent)
        self._longest = max(self._longest, width)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root.format(self)
        return _re.sub('\n\n\n+', '\n\n', text).strip('\n') + '\n' if text else text

    # Usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            return f'{prefix}{usage % {'prog': self._prog}}\n\n'
        options, others = self._usage_parts(actions, groups)
        usage = ' '.join([self._prog, *options, *others])
        room = self._width - self._current_indent
        if len(prefix) + len(usage) > room:
            usage = '\n'.join(self._wrapped_usage(options, others, len(prefix), room))
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, options, others, start, room):
        """The lines of a usage that is too long for one; options and other arguments stand in lines of their own."""
        prog = self._prog
        if start + len(prog) > 0.75 * room:
            lines = _lines_of(options + others, start, room)
            if len(lines) > 1:
                lines = _lines_of(options, start, room) + _lines_of(others, start, room)
            return [prog, *lines]
        indent = start + len(prog) + 1
        first, rest = (options, others) if options else (others, [])
        lines = _lines_of([prog, *first], indent, room, start)
        return lines + _lines_of(rest, indent, room)

    def _usage_parts(self, actions, groups):
        """The parts of a usage: for options and for other arguments.

        A group stands where its first argument would, that is with the others if it has one that is no option.
        """
        home = {}       # the id of an action: the list of its group
        for group in groups:
            members = sorted(group._group_actions, key=lambda action: not action.option_strings)
            if all([member in actions for member in members]):
                for member in members:
                    home[id(member)] = members, group.required
        options, others, done = [], [], set()
        for parts, wanted in (options, True), (others, False):
            for action in actions:
                if bool(action.option_strings) is not wanted:
                    continue
                members, required = home.get(id(action), (None, False))
                if members is None:
                    if action.help is not SUPPRESS:
                        parts.append(self._usage_part(action, False))
                elif id(members) not in done and bool(members[-1].option_strings) is wanted:
                    done.add(id(members))
                    parts += self._group_parts(members, required)
        return options, others

    def _group_parts(self, members, required):
        parts = [self._usage_part(action, True) for action in members if action.help is not SUPPRESS]
        if parts and (len(parts) > 1 or not required):
            opening, closing = '()' if required else '[]'
            parts = [part + ' |' for part in parts[:-1]] + [parts[-1] + closing]
            parts[0] = opening + parts[0]
        return parts

    def _usage_part(self, action, grouped):
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            return text[1:-1] if grouped and text.startswith('[') and text.endswith(']') else text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            values = self._format_args(action, self._get_default_metavar_for_optional(action))
            text = f'{action.option_strings[0]} {values}'
        return text if action.required or grouped else f'[{text}]'

    # Arguments

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        return self._fill_text(text, max(self._width - self._current_indent, 11), ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        column = min(self._longest + 2, self._max_help_position)
        margin = ' ' * self._current_indent
        name = self._format_action_invocation(action)
        room = column - self._current_indent - 2
        help = self._expand_help(action) if action.help and action.help.strip() else ''
        lines = self._split_lines(help, max(self._width - column, 11)) if help else []
        if action.help and len(name) <= room:
            text = f'{margin}{name:<{room}}  {lines.pop(0) if lines else ''}\n'
        else:
            text = f'{margin}{name}\n'
        text += ''.join([f'{' ' * column}{line}\n' for line in lines])
        return text + ''.join([self._format_action(part) for part in self._iter_indented_subactions(action)])

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _iter_indented_subactions(self, action):
        parts = getattr(action, '_get_subactions', None)
        if parts is not None:
            self._indent()
            yield from parts()
            self._dedent()

    def _metavar_formatter(self, action, default_metavar):
        """A function that gives as many names for values as it is asked for."""
        name = action.metavar
        if name is None:
            choices = action.choices
            name = default_metavar if choices is None else '{%s}' % ','.join(map(str, choices))
        return lambda number: name if isinstance(name, tuple) else (name,) * number

    def _format_args(self, action, default_metavar):
        nargs, names = action.nargs, self._metavar_formatter(action, default_metavar)
        if nargs == REMAINDER:
            return '...'
        if nargs == SUPPRESS:
            return ''
        if nargs == ZERO_OR_MORE and len(names(1)) == 2:
            return '[%s [%s ...]]' % names(1)
        pattern = {None: '%s', OPTIONAL: '[%s]', ZERO_OR_MORE: '[%s ...]', PARSER: '%s ...'}.get(nargs)
        if pattern is not None:
            return pattern % names(1)
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % names(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if '%' not in text:
            return text
        values = {'prog': self._prog}
        for name, value in vars(action).items():
            if name == 'choices' and value is not None:
                value = ', '.join(map(str, value))
            if value is not SUPPRESS:
                values[name] = getattr(value, '__name__', value)
        return text % values

    # What the derived classes change

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_plain(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_plain(text), width, initial_indent=indent, subsequent_indent=indent)


def _plain(text):
    return _re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip()


def _lines_of(parts, indent, room, start=None):
    """Parts in lines that are not wider than `room`; the first one begins in column `start`, if given, with no indent."""
    lines, line = [], []
    width = (indent if start is None else start) - 1
    for part in parts:
        if line and width + 1 + len(part) > room:
            lines.append(line)
            line, width = [], indent - 1
        line.append(part)
        width += 1 + len(part)
    if line:
        lines.append(line)
    texts = [' ' * indent + ' '.join(line) for line in lines]
    if texts and start is not None:
        texts[0] = texts[0].lstrip(' ')
    return texts


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are written."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are written."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds defaults to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help or ''
        has_default = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if has_default and '%(default)' not in text and action.default is not SUPPRESS and not action.required:
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Calls values by their type."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
