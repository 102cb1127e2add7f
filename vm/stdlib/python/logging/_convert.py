"""Values of a configuration that stand for others: "ext://sys.stderr" is looked up in modules, "cfg://handlers.console" in the
configuration itself, when they are asked for."""

import re


def valid_ident(s):
    """True if `s` can be the name of an argument; ValueError otherwise."""
    if not re.fullmatch('[a-z_][a-z0-9_]*', s, re.I):
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


class ConvertingMixin:
    """A container that converts what is taken out of it."""

    def convert_with_key(self, key, value, replace=True):
        """The converted value of a key, which is kept in place of the other unless it is being taken out."""
        found = self.configurator.convert(value)
        if found is not value:
            if replace:
                self[key] = found
            self._adopt(found, key)
        return found

    def convert(self, value):
        """The converted value of something without a key."""
        found = self.configurator.convert(value)
        if found is not value:
            self._adopt(found, None)
        return found

    def _adopt(self, found, key):
        if isinstance(found, ConvertingMixin):
            found.parent, found.key = self, key


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """A configuration, and what its texts stand for."""

    # What stands before "://", and the method that converts the rest.
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}

    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """What a dotted name means; modules in it are imported."""
        first, *rest = s.split('.')
        try:
            name, found = first, self.importer(first)
            for part in rest:
                name += '.' + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(name)
                    found = getattr(found, part)
        except (ImportError, ValueError) as problem:
            raise ValueError(f'Cannot resolve {s!r}: {problem}') from problem
        return found

    def ext_convert(self, value):
        """ext://: something in a module."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """cfg://: something else in the configuration, as "a.b[0][key with spaces]"."""
        match = re.match(r'\s*(\w+)\s*', value)
        if match is None:
            raise ValueError(f'Unable to convert {value!r}')
        found, rest = self.config[match[1]], value[match.end():]
        while rest:
            match = re.match(r'\.\s*(\w+)\s*|\[([^\[\]]*)\]\s*', rest)
            if match is None:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            key = match[1] if match[2] is None else match[2]
            if match[2] is not None and key.isdecimal():
                try:
                    found = found[int(key)]
                except TypeError:
                    found = found[key]
            else:
                found = found[key]
            rest = rest[match.end():]
        return found

    def convert(self, value):
        """What a value stands for; containers become converting ones."""
        if isinstance(value, ConvertingMixin):
            return value
        if isinstance(value, str):
            prefix, mark, rest = value.partition('://')
            if mark and '\n' not in rest and (method := self.value_converters.get(prefix)):
                return getattr(self, method)(rest)
            return value
        for kind, converting in ((dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)):
            if isinstance(value, kind) and not hasattr(value, '_fields'):
                value = converting(value)
                value.configurator = self
                break
        return value

    def configure_custom(self, config):
        """What the callable under "()" makes of the other keys; "." holds attributes to set."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        made = factory(**{key: config[key] for key in config if valid_ident(key)})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made

    def as_tuple(self, value):
        """A list as a tuple, for formats that have none."""
        return tuple(value) if isinstance(value, list) else value


for _class in (ConvertingMixin, ConvertingDict, ConvertingList, ConvertingTuple, BaseConfigurator):
    _class.__module__ = 'logging.config'
del _class
