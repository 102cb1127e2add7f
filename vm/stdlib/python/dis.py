"""What can be said of code objects.

Bytecode is CoroVm's own, not CPython's: `corovm dis` shows it.  There are no instructions and opcodes here."""

import types

__all__ = ['code_info', 'show_code', 'pretty_flags', 'findlinestarts', 'COMPILER_FLAG_NAMES']

COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE',
                       128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR', 0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD'}


def pretty_flags(flags):
    """Return pretty representation of code flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def _code_of(x):
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        code = getattr(x, name, None)
        if code is not None:
            return code
    if isinstance(x, str):
        return compile(x, '<disassembly>', 'exec')
    if isinstance(x, types.CodeType):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def code_info(x):
    """Formatted details of methods, functions, or code."""
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
    """Print details of methods, functions, or code to *file*.

    If *file* is not provided, the output is printed on stdout.
    """
    print(code_info(co), file=file)


def findlinestarts(code):
    """Find the offsets in a byte code which are start of lines in the source.

    Generate pairs (offset, lineno)
    lineno will be an integer or None the offset does not have a source line.
    """
    last = False
    for start, end, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line
