"""What arguments are added to: parsers and the groups of arguments in them."""

import re as _re

from . import _actions
from ._base import ArgumentError, OPTIONAL, REMAINDER, SUPPRESS, ZERO_OR_MORE

_ACTIONS = {None: '_StoreAction', 'store': '_StoreAction', 'store_const': '_StoreConstAction',
            'store_true': '_StoreTrueAction', 'store_false': '_StoreFalseAction', 'append': '_AppendAction',
            'append_const': '_AppendConstAction', 'count': '_CountAction', 'help': '_HelpAction',
            'version': '_VersionAction', 'parsers': '_SubParsersAction', 'extend': '_ExtendAction'}


class _ActionsContainer:
    """Arguments, by option and in order, and the names under which kinds of actions and types are known."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._registries = {'action': {name: getattr(_actions, cls) for name, cls in _ACTIONS.items()}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r'-\.?\d')
        self._has_negative_number_optionals = []    # not empty if an option looks like a negative number
        self._get_handler()

    def register(self, registry_name, value, object):
        """Make an action or a type known under a name."""
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries.get(registry_name, {}).get(value, default)

    # Defaults

    def set_defaults(self, **kwargs):
        """Set the values of attributes for which nothing is given; there need not be arguments for them."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default value of an attribute."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # Adding

    def add_argument(self, *args, **kwargs):
        """Define an argument: by its options, or by the name of the attribute if it has none."""
        if args and not (len(args) == 1 and args[0][0] not in self.prefix_chars):
            details = self._get_optional_kwargs(*args, **kwargs)
        elif args and 'dest' in kwargs:
            raise TypeError('dest supplied twice for positional argument, did you mean metavar?')
        else:
            details = self._get_positional_kwargs(*args, **kwargs)
        if 'default' not in details:
            if details['dest'] in self._defaults:
                details['default'] = self._defaults[details['dest']]
            elif self.argument_default is not None:
                details['default'] = self.argument_default
        kind = details.get('action')
        cls = self._pop_action_class(details)
        if not callable(cls):
            raise ValueError(f'unknown action {cls!r}')
        action = cls(**details)
        if not action.option_strings and action.nargs == 0:
            raise ValueError(f'action {kind!r} is not valid for positional arguments')
        convert = self._registry_get('type', action.type, action.type)
        if convert is not None and not callable(convert):
            raise TypeError(f'{convert!r} is not callable')
        if convert is _actions.FileType:
            raise TypeError(f'{convert!r} is a FileType class object, instance of it must be passed')
        self._check_help(action)
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def _pop_action_class(self, kwargs, default=None):
        kind = kwargs.pop('action', default)
        return self._registry_get('action', kind, kind)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs['required'] = True
        return {**kwargs, 'dest': dest, 'option_strings': []}

    def _get_optional_kwargs(self, *options, dest=None, **kwargs):
        chars = self.prefix_chars
        for option in options:
            if option[0] not in chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character {chars!r}')
        if dest is None:
            long = [option for option in options if option[1:2] and option[1] in chars]
            dest = (long or options)[0].lstrip(chars).replace('-', '_')
            if not dest:
                raise TypeError(f'dest= is required for options like {(long or options)[0]!r}')
        return {**kwargs, 'dest': dest, 'option_strings': list(options)}

    def _check_help(self, action):
        if action.help and hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._expand_help(action)
            except (ValueError, TypeError, KeyError) as e:
                raise ValueError('badly formed help string') from e

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    # Groups

    def add_argument_group(self, *args, **kwargs):
        """Add a group: arguments that stand together in the help, under a title."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """Add a group of arguments of which only one may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_container_actions(self, container):
        """Add the arguments and groups of another container."""
        mine = {}
        for group in self._action_groups:
            if group.title in mine:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
            mine[group.title] = group
        target = {}     # the id of an action: where it is to be added
        for group in container._action_groups:
            if group.title not in mine:
                mine[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                            conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                target[id(action)] = mine[group.title]
        for group in container._mutually_exclusive_groups:
            place = self if group._container is container else mine[group._container.title]
            copy = place.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                target[id(action)] = copy
        for action in container._actions:
            target.get(id(action), self)._add_action(action)

    # Options that are defined twice

    def _get_handler(self):
        handler = getattr(self, f'_handle_conflict_{self.conflict_handler}', None)
        if handler is None:
            raise ValueError(f'invalid conflict_resolution value: {self.conflict_handler!r}')
        return handler

    def _check_conflict(self, action):
        known = self._option_string_actions
        conflicts = [(option, known[option]) for option in action.option_strings if option in known]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicts):
        options = ', '.join([option for option, _ in conflicts])
        raise ArgumentError(action, f'conflicting option string{'s' if len(conflicts) > 1 else ''}: {options}')

    def _handle_conflict_resolve(self, action, conflicts):
        for option, older in conflicts:
            older.option_strings.remove(option)
            del self._option_string_actions[option]
            if not older.option_strings:
                older.container._remove_action(older)


class _ArgumentGroup(_ActionsContainer):
    """Arguments of a container under a title of their own; all but their list is shared with the container."""

    def __init__(self, container, title=None, description=None, **kwargs):
        if 'prefix_chars' in kwargs:
            import warnings
            warnings.warn("The use of the undocumented 'prefix_chars' parameter in "
                          'ArgumentParser.add_argument_group() is deprecated.', DeprecationWarning, stacklevel=3)
        for name in 'prefix_chars', 'argument_default', 'conflict_handler':
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ('_registries', '_actions', '_option_string_actions', '_defaults', '_has_negative_number_optionals',
                     '_mutually_exclusive_groups'):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        raise ValueError('argument groups cannot be nested')


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one may be given, or with `required` must be; they are defined in the container."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        raise ValueError('mutually exclusive groups cannot be nested')
