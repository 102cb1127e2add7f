"""Finding tests: in classes, in modules, by name, and in folders."""

import functools
import os
import sys
import types

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded: running it raises the reason."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def fail():
            raise self._exception
        return fail


def _trace():
    import traceback
    return traceback.format_exc()


def _is_tests(cls):
    """Whether something is a class of tests, and not one that others are only derived from."""
    return (isinstance(cls, type) and issubclass(cls, case.TestCase)
            and cls not in (case.TestCase, case.FunctionTestCase) and not _abstract(cls))


def _abstract(cls):
    return bool(getattr(cls, '__abstractmethods__', None))


class TestLoader:
    """Makes suites of tests.

    `testMethodPrefix` is how the names of tests begin, `testNamePatterns` what the full names must match, `errors`
    tells what could not be loaded.
    """

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        self._asked = set()     # the packages whose load_tests() is being called

    def _broken(self, name, exception, text):
        """A suite with a test that fails with the exception; the text is noted."""
        self.errors.append(text)
        return self.suiteClass((_FailedTest(name, exception),))

    def _broken_import(self, name):
        text = f'Failed to import test module: {name}\n{_trace()}'
        return name, ImportError(text), text

    # In classes and modules

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if _is_tests(testCaseClass) or not issubclass(testCaseClass, case.TestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class, in order."""
        place = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.'
        patterns = self.testNamePatterns
        if patterns is not None:
            from fnmatch import fnmatchcase
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
                 and (patterns is None or any([fnmatchcase(place + name, pattern) for pattern in patterns]))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of all tests of a module, or what its load_tests() makes of it."""
        members = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(member) for member in members if _is_tests(member)])
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            return self._broken(module.__name__, e, f'Failed to call load_tests:\n{_trace()}')

    # By name

    def loadTestsFromNames(self, names, module=None):
        """A suite of what all the names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """A suite of what a dotted name stands for.

        It leads to a module, a class or method of tests, a suite, or a function that returns one; it begins
        in `module`, if given.
        """
        parts, trouble = name.split('.'), None
        if module is None:
            length = len(parts)
            while True:
                try:
                    module = __import__('.'.join(parts[:length]))
                    break
                except ImportError:
                    length -= 1
                    trouble = self._broken_import(parts[length])
                    if length == 0:
                        return self._broken(*trouble)
            parts = parts[1:]
        parent, found = None, module
        for part in parts:
            parent = found
            try:
                found = getattr(parent, part)
            except AttributeError as e:
                if trouble is not None and getattr(parent, '__path__', None) is not None:
                    return self._broken(*trouble)       # the part is a module that could not be imported
                return self._broken(part, e, f'Failed to access attribute:\n{_trace()}')
        return self._tests_of(found, parent, parts)

    def _tests_of(self, found, parent, parts):
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if _is_tests(found):
            return self.loadTestsFromTestCase(found)
        if isinstance(found, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            if _abstract(parent):
                raise TypeError(f'Cannot instantiate abstract test case {parent.__name__}')
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):    # it is one if the method is static
                return self.suiteClass([test])
        elif isinstance(found, suite.TestSuite):
            return found
        if not callable(found):
            raise TypeError(f"don't know how to make test from: {found}")
        made = found()
        if isinstance(made, suite.TestSuite):
            return made
        if isinstance(made, case.TestCase):
            return self.suiteClass([made])
        raise TypeError(f'calling {found} returned {made}, not a test')

    # In folders

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """A suite of the tests of all modules below a folder, or a package, whose file names match the pattern.

        Modules are named from `top_level_dir` on, which is the start if not given.
        """
        before = self._top_level_dir
        from_start = top_level_dir is None and before is None
        top = top_level_dir if top_level_dir is not None else before if before is not None else start_dir
        self._top_level_dir = top = os.path.abspath(top)
        if top not in sys.path:
            sys.path.insert(0, top)
        if os.path.isdir(os.path.abspath(start_dir)):
            start = os.path.abspath(start_dir)
            if start != top and not os.path.isfile(os.path.join(start, '__init__.py')):
                raise ImportError(f'Start directory is not importable: {start!r}')
        else:
            start = self._package_folder(start_dir)
            if from_start:
                self._top_level_dir = self._get_directory_containing_module(start_dir.partition('.')[0])
                sys.path.remove(top)
        tests = list(self._find_tests(start, pattern))
        self._top_level_dir = before
        return self.suiteClass(tests)

    def _package_folder(self, name):
        try:
            __import__(name)
        except ImportError:
            raise ImportError(f'Start directory is not importable: {name!r}') from None
        module = sys.modules[name]
        try:
            return os.path.abspath(os.path.dirname(module.__file__))
        except (AttributeError, TypeError):
            if module.__name__ in sys.builtin_module_names:
                raise TypeError('Can not use builtin modules as dotted module names') from None
            raise TypeError(f"don't know how to discover from {module!r}") from None

    def _get_directory_containing_module(self, module_name):
        folder, file = os.path.split(os.path.abspath(sys.modules[module_name].__file__))
        return os.path.dirname(folder) if file.lower().startswith('__init__.py') else folder

    def _get_name_from_path(self, path):
        path = os.path.normpath(path)
        if path == self._top_level_dir:
            return '.'
        name = os.path.relpath(os.path.splitext(path)[0], self._top_level_dir)
        assert not os.path.isabs(name), 'Path must be within the project'
        assert not name.startswith('..'), 'Path must be within the project'
        return name.replace(os.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        """May be overridden: whether a file, given by name and path, can hold tests."""
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        """Yield the suites of the modules below a folder."""
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._asked:
            # The start may be a package that decides itself.
            tests, descend = self._from_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not descend:
                return
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            tests, descend = self._from_path(path, pattern)
            if tests is not None:
                yield tests
            if descend:
                name = self._get_name_from_path(path)
                self._asked.add(name)
                try:
                    yield from self._find_tests(path, pattern)
                finally:
                    self._asked.discard(name)

    def _from_path(self, path, pattern):
        """The tests of a file or a package, or None, and whether what is below is to be looked at."""
        if os.path.isfile(path):
            return self._from_file(path, pattern), False
        if os.path.isdir(path) and os.path.isfile(os.path.join(path, '__init__.py')):
            return self._from_package(path, pattern)
        return None, False

    def _from_file(self, path, pattern):
        file = os.path.basename(path)
        stem, dot, extension = file.rpartition('.')
        if extension != 'py' or not stem.isidentifier() or not self._match_path(file, path, pattern):
            return None
        name = self._get_name_from_path(path)
        module, tests = self._import(name)
        if module is None:
            return tests
        there = os.path.abspath(getattr(module, '__file__', path))
        if os.path.realpath(os.path.splitext(there)[0]).lower() != os.path.realpath(path[:-3]).lower():
            folder = os.path.dirname(path)
            raise ImportError(f'{os.path.splitext(file)[0]!r} module incorrectly imported from {os.path.dirname(there)!r}. '
                              f'Expected {folder!r}. Is this module globally installed?')
        return self.loadTestsFromModule(module, pattern=pattern)

    def _from_package(self, path, pattern):
        name = self._get_name_from_path(path)
        module, broken = self._import(name)
        if module is None:
            return broken, False
        load_tests = getattr(module, 'load_tests', None)
        self._asked.add(name)
        try:
            tests = self.loadTestsFromModule(module, pattern=pattern)
        finally:
            self._asked.discard(name)
        return tests, load_tests is None

    def _import(self, name):
        """A module and None, or None and a suite that tells why there is none."""
        try:
            return self._get_module_from_name(name), None
        except case.SkipTest as e:
            return None, self._skipped(name, e)
        except Exception:
            return None, self._broken(*self._broken_import(name))

    def _skipped(self, name, exception):
        @case.skip(str(exception))
        def test(self):
            pass
        cls = type('ModuleSkipped', (case.TestCase,), {name: test})
        return self.suiteClass((cls(name),))


defaultTestLoader = TestLoader()
