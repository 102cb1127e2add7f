"""How long a piece of code takes.

    python -m timeit [-n N] [-r N] [-s SETUP] [-u UNIT] [-p] [-v] [-h] [STATEMENT ...]

    -n, --number N      executions a measurement (as many as take 0.2 s unless given)
    -r, --repeat N      measurements, of which the best counts (5)
    -s, --setup CODE    executed once before each; may be given several times, a line each
    -u, --unit UNIT     nsec, usec, msec or sec
    -p, --process       counts the process's time instead of the clock's
    -v, --verbose       shows all measurements; twice, with more digits
    -h, --help          shows this

Several statements are the lines of one; those that begin with blanks are quoted.
"""

import gc
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_module_globals = globals()

_SOURCE = '''def inner(_it, _timer{parameters}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {statement}
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def reindent(src, indent):
    """A source whose lines but the first are moved to the right."""
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Measures a statement, which is source or a function without arguments; setup is executed once before."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        names, passed = {}, []
        sources = []
        for kind, code, name, indent in (('setup', setup, '_setup', 4), ('stmt', stmt, '_stmt', 8)):
            if isinstance(code, str):
                # By itself first: so an error is one of that code, and it cannot end the function around it.
                compile('\n'.join([setup, code]) if kind == 'stmt' and isinstance(setup, str) else code, dummy_src_name, 'exec')
                sources.append(reindent(code, indent))
            elif callable(code):
                names[name] = code
                passed.append(f', {name}={name}')
                sources.append(name + '()')
            else:
                raise ValueError(f'{kind} is neither a string nor callable')
        self.src = _SOURCE.format(parameters=''.join(passed), setup=sources[0], statement=sources[1])
        exec(compile(self.src, dummy_src_name, 'exec'), _module_globals if globals is None else globals, names)
        self.inner = names['inner']

    def print_exc(self, file=None):
        """Writes the traceback of an error in the measured code, with its lines."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = len(self.src), None, self.src.split('\n'), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that so many executions take, while no garbage is collected."""
        from itertools import repeat
        collects = gc.isenabled()
        gc.disable()
        try:
            return self.inner(repeat(None, number), self.timer)
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of several measurements; what others do on the machine only makes them greater."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) for the first of 1, 2, 5, 10, 20, 50 and so on executions that take 0.2 seconds."""
        number = 1
        while True:
            seconds = self.timeit(number)
            if callback:
                callback(number, seconds)
            if seconds >= 0.2:
                return number, seconds
            number = number * 5 // 2 if str(number)[0] == '2' else number * 2


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Timer.timeit() of a Timer made of the arguments."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Timer.repeat() of a Timer made of the arguments."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}


def _shown(seconds, unit, digits):
    """A time in a unit, or in the largest that it has one of."""
    if unit is None:
        unit = next((name for name, size in reversed(_UNITS.items()) if seconds >= size), 'nsec')
    return f'{seconds / _UNITS[unit]:.{digits}g} {unit}'


def main(args=None, *, _wrap_timer=None):
    """The command line; returns the status."""
    import getopt
    import os
    try:
        options, statements = getopt.getopt(sys.argv[1:] if args is None else args, 'n:u:s:r:pvh', [
            'number=', 'setup=', 'repeat=', 'process', 'verbose', 'unit=', 'help'])
    except getopt.error as error:
        print(error)
        print('use -h/--help for command line help')
        return 2
    timer, number, repetitions, unit, verbose, setup, digits = default_timer, 0, default_repeat, None, 0, [], 3
    for option, value in options:
        if option in ('-n', '--number'):
            number = int(value)
        elif option in ('-s', '--setup'):
            setup.append(value)
        elif option in ('-u', '--unit'):
            if value not in _UNITS:
                print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
                return 2
            unit = value
        elif option in ('-r', '--repeat'):
            repetitions = max(1, int(value))
        elif option in ('-p', '--process'):
            timer = time.process_time
        elif option in ('-v', '--verbose'):
            digits += 1 if verbose else 0
            verbose += 1
        else:
            print(__doc__, end='')
            return 0
    sys.path.insert(0, os.curdir)
    timer = Timer('\n'.join(statements) or 'pass', '\n'.join(setup) or 'pass', _wrap_timer(timer) if _wrap_timer else timer)
    try:
        if not number:
            number = timer.autorange(_say_loops if verbose else None)[0]
            if verbose:
                print()
        measured = timer.repeat(repetitions, number)
    except Exception:
        timer.print_exc()
        return 1
    if verbose:
        print(f"raw times: {', '.join([_shown(seconds, unit, digits) for seconds in measured])}\n")
    each = [seconds / number for seconds in measured]
    best, worst = min(each), max(each)
    print(f"{number} loop{'' if number == 1 else 's'}, best of {repetitions}: {_shown(best, unit, digits)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(f'The test results are likely unreliable. The worst time ({_shown(worst, unit, digits)}) was more than '
                               f'four times slower than the best time ({_shown(best, unit, digits)}).', UserWarning, '', 0)
    return 0


def _say_loops(number, seconds):
    print(f"{number} loop{'' if number == 1 else 's'} -> {seconds:.3g} sec")


if __name__ == '__main__':
    sys.exit(main())
