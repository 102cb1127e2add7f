"""The command line of tests: what to load, how to run it, the exit status."""

import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_NOTHING_RUN = 5        # the exit status when there was no test

_MAIN_HELP = """\
what TEST can be:
  module, module.Class, module.Class.method
  path/to/file.py for its module
"""
_WITHOUT_MODULE_HELP = _MAIN_HELP + """
Without TEST, or with 'discover' before the options, the tests of a folder are
found; '%(prog)s discover -h' tells how.
"""
_DISCOVERY_HELP = 'The tests are found in packages: START and all folders below must be importable.'


def _module_name(text):
    """The name of the module for a path of a file that is there; else what is given."""
    if not (text.lower().endswith('.py') and os.path.isfile(text)):
        return text
    path = text
    if os.path.isabs(path):
        path = os.path.relpath(path, os.getcwd())
        if os.path.isabs(path) or path.startswith(os.pardir):
            return text
    return os.path.normpath(path)[:-3].replace('\\', '.').replace('/', '.')


def _name_pattern(text):
    return text if '*' in text else f'*{text}*'


class TestProgram:
    """Loads the tests that the command line asks for, runs them and exits; call it as main() at the end of a test file.

    `module` is where names begin; None stands for names of modules. What is given for an option takes the option off
    the command line.
    """

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = durations = None
    progName = warnings = testNamePatterns = None
    _main_parser = _discovery_parser = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            found = __import__(module)
            for name in module.split('.')[1:]:
                found = getattr(found, name)
            module = found
        if warnings is None and not sys.warnoptions:
            warnings = 'default'
        argv = sys.argv if argv is None else argv
        self.module, self.defaultTest, self.exit = module, defaultTest, exit
        self.testRunner, self.testLoader, self.warnings = testRunner, testLoader, warnings
        self.verbosity, self.failfast, self.catchbreak = verbosity, failfast, catchbreak
        self.buffer, self.tb_locals, self.durations = buffer, tb_locals, durations
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    # The command line

    def parseArgs(self, argv):
        """Take the options and load the tests."""
        self._initArgParsers()
        if self.module is None and len(argv) > 1 and argv[1].lower() == 'discover':
            self._do_discovery(argv[2:])
            return
        self._main_parser.parse_args(argv[1:], self)
        if self.tests:
            self.testNames = [_module_name(name) for name in self.tests]
        elif self.module is None:
            self._do_discovery([])
            return
        elif self.defaultTest is None or isinstance(self.defaultTest, str):
            self.testNames = self.defaultTest and (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            finder = Loader() if Loader is not None else self.testLoader
            self.test = finder.discover(self.start, self.pattern, self.top)
        elif self.testNames is not None:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def _do_discovery(self, argv, Loader=None):
        self.start, self.pattern, self.top = '.', 'test*.py', None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def _initArgParsers(self):
        import argparse
        common = self._common_options(argparse)
        make = argparse.ArgumentParser
        self._main_parser = make(prog=self.progName, parents=[common], formatter_class=argparse.RawDescriptionHelpFormatter,
                                 epilog=_MAIN_HELP if self.module else _WITHOUT_MODULE_HELP)
        self._main_parser.add_argument('tests', nargs='*', metavar='TEST', help='which tests to run')
        self._discovery_parser = finder = make(prog=f'{self.progName} discover', parents=[common], epilog=_DISCOVERY_HELP)
        finder.add_argument('-s', '--start-directory', dest='start', metavar='START', help='where to begin (here)')
        finder.add_argument('-p', '--pattern', help="what the names of files match ('test*.py')")
        finder.add_argument('-t', '--top-level-directory', dest='top', metavar='TOP',
                            help='where the names of modules begin (START)')
        for name in 'start', 'pattern', 'top':
            finder.add_argument(name, nargs='?', default=argparse.SUPPRESS, help=argparse.SUPPRESS)

    def _common_options(self, argparse):
        parser = argparse.ArgumentParser(add_help=False)

        def flag(*names, **details):
            parser.add_argument(*names, **{'action': 'store_true', **details})

        flag('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='show every test')
        flag('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='show nothing but the result')
        flag('--locals', dest='tb_locals', help='show local variables in tracebacks')
        parser.add_argument('--durations', type=int, metavar='N', help='show the N slowest tests; 0 for all')
        for name, option, text in (('failfast', '--failfast', 'end with the first failure'),
                                   ('catchbreak', '--catch', 'let Ctrl-C end the run after the present test'),
                                   ('buffer', '--buffer', 'show what tests print only for those that fail')):
            if getattr(self, name) is None:
                flag(option[1:3], option, dest=name, help=text)
                setattr(self, name, False)
        if self.testNamePatterns is None:
            parser.add_argument('-k', dest='testNamePatterns', action='append', type=_name_pattern, metavar='NAME',
                                help='run only tests whose full names contain NAME, or match it if it has a *')
            self.testNamePatterns = []
        return parser

    # The run

    def runTests(self):
        """Run the tests; exit, if that is asked for."""
        if self.catchbreak:
            installHandler()
        chosen = self.testRunner = self.testRunner or runner.TextTestRunner
        if isinstance(chosen, type):
            chosen = self._make_runner(chosen)
        self.result = chosen.run(self.test)
        if self.exit:
            result = self.result
            sys.exit(1 if not result.wasSuccessful() else 0 if result.testsRun or result.skipped else _NOTHING_RUN)

    def _make_runner(self, cls):
        """An instance of a class of runners, which may not know the newer options."""
        names = 'verbosity', 'failfast', 'buffer', 'warnings', 'tb_locals', 'durations'
        for known in names, names[:4]:
            try:
                return cls(**{name: getattr(self, name) for name in known})
            except TypeError:
                pass
        return cls()


main = TestProgram
