"""Character constants, Template strings and the engine under str.format()."""

import _string

__all__ = ['Formatter', 'Template', 'capwords', 'ascii_letters', 'ascii_lowercase', 'ascii_uppercase',
           'digits', 'octdigits', 'hexdigits', 'punctuation', 'whitespace', 'printable']

ascii_lowercase = ''.join(map(chr, range(97, 123)))
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
octdigits = '01234567'
digits = octdigits + '89'
hexdigits = digits + ascii_letters[:6] + ascii_uppercase[:6]
# What is printed and is neither a letter, a digit nor a blank.
punctuation = ''.join([char for char in map(chr, range(33, 127)) if not char.isalnum()])
whitespace = ' \t\n\r\v\f'
printable = ''.join([digits, ascii_letters, punctuation, whitespace])


def capwords(s, sep=None):
    """Capitalize every word; without `sep` runs of white space become single blanks."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


# ---------------------------------------------------------------- Template

class _TemplatePattern:
    """Compiles a Template class's pattern when it is first read, which imports re."""

    def __get__(self, instance, cls=None):
        return cls._compile_pattern()


_TemplatePattern = _TemplatePattern()


class Template:
    """A string with $placeholders.

    `$name` and `${name}` are placeholders and `$$` is a dollar sign. Subclasses may set
    `delimiter`, `idpattern`, `braceidpattern`, `flags` or the whole `pattern`, whose groups
    must be escaped, named, braced and invalid.
    """

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None        # re.IGNORECASE, which needs re
    pattern = _TemplatePattern

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        pattern = cls.__dict__.get('pattern', _TemplatePattern)
        if pattern is _TemplatePattern:
            # A base class may have set one that is to be inherited.
            for base in cls.__mro__[1:]:
                inherited = base.__dict__.get('pattern', _TemplatePattern)
                if inherited is not _TemplatePattern and isinstance(inherited, str):
                    pattern = inherited
                    break
        if pattern is _TemplatePattern:
            delimiter = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            pattern = (f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})'
                       f'|{{(?P<braced>{braced})}}|(?P<invalid>))')
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        if isinstance(pattern, str):
            pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        compiled = cls.pattern = pattern
        return compiled

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        before = self.template[:match.start('invalid')].splitlines(keepends=True) or ['.']
        raise ValueError(f'Invalid placeholder in string: line {len(before)}, '
                         f'col {len(before[-1])}')

    def _unrecognized(self):
        return ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping={}, /, **kws):
        """Replace all placeholders; a missing one is a KeyError."""
        mapping = _merged(mapping, kws)

        def convert(match):
            named = match.group('named') or match.group('braced')
            if named is not None:
                return str(mapping[named])
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                self._invalid(match)
            raise self._unrecognized()
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """Replace what can be replaced and leave the rest as it is."""
        mapping = _merged(mapping, kws)

        def convert(match):
            named = match.group('named') or match.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return match.group()
            if match.group('escaped') is not None:
                return self.delimiter
            if match.group('invalid') is not None:
                return match.group()
            raise self._unrecognized()
        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Tell whether there are no malformed placeholders."""
        for match in self.pattern.finditer(self.template):
            if match.group('invalid') is not None:
                return False
            if (match.group('named') is None and match.group('braced') is None
                    and match.group('escaped') is None):
                raise self._unrecognized()
        return True

    def get_identifiers(self):
        """Return the names of the placeholders in order of first occurrence."""
        names = []
        for match in self.pattern.finditer(self.template):
            named = match.group('named') or match.group('braced')
            if named is not None:
                if named not in names:
                    names.append(named)
            elif match.group('invalid') is None and match.group('escaped') is None:
                raise self._unrecognized()
        return names


def _merged(mapping, kws):
    if not kws:
        return mapping
    if not mapping:
        return kws
    from collections import ChainMap
    return ChainMap(kws, mapping)


# ---------------------------------------------------------------- Formatter

class Formatter:
    """What str.format() does, in methods that subclasses can replace."""

    def format(self, format_string, /, *args, **kwargs):
        """Format with positional and keyword arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format with arguments that come as a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # auto_arg_index is False once a field has been numbered by hand.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, _ = _string.formatter_field_name_split(name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual '
                                     'field specification')
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """Return an argument by its number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end with the keys of the arguments that were used."""

    def format_field(self, value, format_spec):
        """Format one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Apply !s, !r or !a."""
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)

    def parse(self, format_string):
        """Iterate over (literal text, field name, format spec, conversion)."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """Return (object, key of the argument it comes from) for a field such as '0.x[y]'."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
