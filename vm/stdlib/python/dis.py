"""The instructions of this virtual machine, as text and as objects.

The names are those of CPython's module; the instructions are CoroVm's own (spec.md lists them).
"""

import sys
import types
from collections import namedtuple

import _opcode
from _opcode import stack_effect

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
           'Instruction', 'Bytecode', 'opmap', 'opname', 'hasarg', 'hasconst', 'hasname', 'hasjump', 'hasjrel', 'hasjabs', 'haslocal',
           'hasfree', 'hascompare', 'hasexc', 'cmp_op', 'stack_effect', 'HAVE_ARGUMENT', 'EXTENDED_ARG']

opname = [f'<{number}>' for number in range(256)]
opmap = {}
hasarg, hasconst, hasname, hasjump, haslocal, hasfree, hascompare = [], [], [], [], [], [], []
_kinds = {}
for _number, _name, _kind in _opcode._opcodes():
    opname[_number] = _name
    opmap[_name] = _number
    _kinds[_number] = _kind
    if _kind != 'None':
        hasarg.append(_number)
    {'Const': hasconst, 'Code': hasconst, 'Keywords': hasconst, 'Name': hasname, 'Jump': hasjump, 'Local': haslocal,
     'Free': hasfree, 'CompareKind': hascompare}.get(_kind, []).append(_number)
hasjrel, hasjabs, hasexc = hasjump, [], []
cmp_op = ('<', '<=', '==', '!=', '>', '>=')
HAVE_ARGUMENT = EXTENDED_ARG = 256

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR', 0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD',
}


class Positions(namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=(None,) * 4)):
    """Where in the source an instruction comes from."""

    __slots__ = ()


class Instruction(namedtuple('Instruction', [
        'opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number', 'label', 'positions',
        'cache_info'], defaults=(None, None, None))):
    """One instruction."""

    __slots__ = ()

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return self.opname

    @property
    def jump_target(self):
        """The offset that is jumped to; None for what does not jump."""
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        line = '' if not self.starts_line else str(self.line_number)
        label = '' if self.label is None else f'L{self.label}:'
        text = f'{line:>4}  {label:>5}  {self.opname:<24}'
        if self.arg is not None:
            text += f' {self.arg:>4}'
            if self.argrepr:
                text += f' ({self.argrepr})'
        return text.rstrip()


def _code_of(x):
    """The code object of what can be disassembled."""
    for attribute in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        x = getattr(x, attribute, x)
    if isinstance(x, str):
        try:
            x = compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            x = compile(x, '<disassembly>', 'exec')
    if isinstance(x, types.CodeType):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterate over the instructions of a function, method, code object, generator or source text."""
    code = _code_of(x)
    delta = 0 if first_line is None else first_line - code.co_firstlineno
    rows = _opcode._instructions(code)
    positions = list(code.co_positions())
    labels = {offset: n for n, offset in enumerate(findlabels(code), 1)}
    previous = None
    for offset, end, opcode, arg, argval in rows:
        place = Positions(*positions[offset // 2])
        line = None if place.lineno is None else place.lineno + delta
        kind = _kinds[opcode]
        if kind == 'None' or kind in ('Count', 'Int', 'Flags'):
            text = ''
        elif kind == 'Jump':
            text = f'to L{labels[argval]}'
        elif kind in ('Const', 'Code', 'Keywords'):
            text = repr(argval)
        else:
            text = str(argval)
        yield Instruction(opname[opcode], opcode, arg, argval, text, offset, offset, line is not None and line != previous, line,
                          labels.get(offset), place)
        if line is not None:
            previous = line


def findlabels(code):
    """The offsets that are jumped to, in order."""
    return sorted({argval for _, _, opcode, _, argval in _opcode._instructions(_code_of(code)) if opcode in hasjump})


def findlinestarts(code):
    """Pairs of an offset and the line that begins there; the line is None for instructions that have none."""
    before = ...
    for start, _, line in code.co_lines():
        if line != before or before is ...:
            yield start, line
        before = line


class Bytecode:
    """The instructions of something: iterate over it, or ask for text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False,
                 show_positions=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        return '\n'.join(_lines(self.codeobj, self.current_offset, self.first_line)) + '\n'


def _lines(code, lasti, first_line=None):
    for instruction in get_instructions(code, first_line=first_line):
        yield ('-->' if instruction.offset == lasti else '   ') + str(instruction)


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Print the instructions of one code object."""
    print('\n'.join(_lines(code, lasti)), file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Print the instructions of a class, module, function, method, code object or source text, or of the last traceback."""
    if x is None:
        distb(file=file)
        return
    if isinstance(x, (type, types.ModuleType)):
        for name, member in sorted(vars(x).items()):
            if isinstance(member, (types.FunctionType, types.MethodType, types.CodeType, classmethod, staticmethod, type)):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
        return
    _with_inner(_code_of(x), file, depth)


def _with_inner(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                print(f'\nDisassembly of {constant!r}:', file=file)
                _with_inner(constant, file, None if depth is None else depth - 1)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Print the instructions of the innermost frame of a traceback."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def pretty_flags(flags):
    """The names of the flags that are set in a number."""
    names = []
    while flags:
        flag = flags & -flags
        names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
        flags -= flag
    return ', '.join(names) or '0x0'


def code_info(x):
    """A description of the code of a function, a method or the like."""
    code = _code_of(x)
    lines = [f'Name:              {code.co_name}', f'Filename:          {code.co_filename}', f'Argument count:    {code.co_argcount}',
             f'Positional-only arguments: {code.co_posonlyargcount}', f'Kw-only arguments: {code.co_kwonlyargcount}',
             f'Number of locals:  {code.co_nlocals}', f'Stack size:        {code.co_stacksize}', f'Flags:             {pretty_flags(code.co_flags)}']
    for title, values in (('Constants:', [repr(c) for c in code.co_consts]), ('Names:', code.co_names), ('Variable names:', code.co_varnames),
                          ('Free variables:', code.co_freevars), ('Cell variables:', code.co_cellvars)):
        if values:
            lines.append(title)
            lines += [f'{i:4}: {value}' for i, value in enumerate(values)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    """Print what code_info() tells."""
    print(code_info(co), file=file)
