"""Examples in docstrings and text files, run as tests: each is written as in a session, with what it prints.

    if __name__ == '__main__':
        import doctest
        doctest.testmod()
"""

import os
import sys
import types

from ._cases import (DocFileCase, DocFileSuite, DocFileTest, DocTestCase, DocTestSuite, SkipDocTestCase,
                     set_unittest_reportflags)
from ._checker import OutputChecker
from ._examples import (BLANKLINE_MARKER, COMPARISON_FLAGS, ELLIPSIS_MARKER, OPTIONFLAGS_BY_NAME, REPORTING_FLAGS, DocTest,
                        DocTestParser, Example, register_optionflag, script_from_examples)
from ._files import read_text, the_module
from ._finder import DocTestFinder
from ._runner import DebugRunner, DocTestFailure, DocTestRunner, TestResults, UnexpectedException

globals().update(OPTIONFLAGS_BY_NAME)

__all__ = [*OPTIONFLAGS_BY_NAME, 'COMPARISON_FLAGS', 'REPORTING_FLAGS', 'register_optionflag', 'Example', 'DocTest',
           'DocTestParser', 'DocTestFinder', 'OutputChecker', 'DocTestRunner', 'DebugRunner', 'DocTestFailure',
           'UnexpectedException', 'TestResults', 'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite',
           'DocFileSuite', 'set_unittest_reportflags', 'script_from_examples', 'testsource', 'debug', 'debug_src']

master = None       # has the counts of all calls of testmod() and testfile()


def _run_all(tests, report, verbose, optionflags, raise_on_error):
    global master
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run the examples in the docstrings of a module, __main__ if none is given; return TestResults."""
    m = sys.modules.get('__main__') if m is None else m
    if not isinstance(m, types.ModuleType):
        raise TypeError(f'testmod: module required; {m!r}')
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, report, verbose, optionflags, raise_on_error)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples of a text file, whose path is relative to the caller's module; return TestResults."""
    if module_relative:
        package = the_module(package, 2)
    text, filename = read_text(filename, package, module_relative, encoding)
    globs = {'__name__': '__main__', **(globs or {}), **(extraglobs or {})}
    test = parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0)
    return _run_all([test], report, verbose, optionflags, raise_on_error)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Run the examples of one docstring and print how they went."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def testsource(module, name):
    """The examples of one member of a module as a script."""
    for test in DocTestFinder().find(the_module(module, 2)):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')


def debug(module, name, pm=False):
    """Run the examples of one member of a module in the debugger; with `pm` only after an exception."""
    module = the_module(module, 2)
    debug_script(testsource(module, name), pm, module.__dict__)


def debug_src(src, pm=False, globs=None):
    """Run the examples of a text in the debugger; with `pm` only after an exception."""
    debug_script(script_from_examples(src), pm, globs)


def debug_script(src, pm=False, globs=None):
    """Run a script in the debugger; with `pm` only after an exception."""
    import pdb
    globs = dict(globs or {})
    debugger = pdb.Pdb(nosigint=True)
    if not pm:
        debugger.run(f'exec({src!r})', globs, globs)
        return
    try:
        exec(src, globs, globs)
    except BaseException as e:
        print(e)
        debugger.reset()
        debugger.interaction(None, e.__traceback__)
