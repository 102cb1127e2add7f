"""Runs our tool in a process of its own, through the runner."""

import collections
import sys

from test.support import _processes


class _Result(collections.namedtuple("_Result", ("rc", "out", "err"))):
    def fail(self, command):
        raise AssertionError(f"Process return code is {self.rc}\ncommand line: {command!r}\n\n"
                             f"stdout:\n---\n{self.out.decode('utf-8', 'replace')}\n---\n\n"
                             f"stderr:\n---\n{self.err.decode('utf-8', 'replace')}\n---")


def interpreter_requires_environment():
    return False


def run_python_until_end(*args, **env_vars):
    cwd = env_vars.pop("__cwd", None)
    env_vars.pop("__isolated", None)
    env_vars.pop("__cleanenv", None)
    env_vars.pop("__run_using_command", None)
    command = list(args)
    import os
    return _Result(*_processes.run(command, env_vars, None, cwd or os.getcwd())), command


def _assert_python(succeeds, /, *args, **env_vars):
    result, command = run_python_until_end(*args, **env_vars)
    if bool(result.rc) == succeeds:
        result.fail(command)
    return result


def assert_python_ok(*args, **env_vars):
    return _assert_python(True, *args, **env_vars)


def assert_python_failure(*args, **env_vars):
    return _assert_python(False, *args, **env_vars)


def spawn_python(*args, **kw):
    raise NotImplementedError("no process that lives beside the test")


def kill_python(p):
    raise NotImplementedError("no process that lives beside the test")


def make_script(script_dir, script_basename, source, omit_suffix=False):
    name = script_dir + "/" + script_basename + ("" if omit_suffix else ".py")
    with open(name, "w", encoding="utf-8") as file:
        file.write(source)
    import importlib
    importlib.invalidate_caches()
    return name


def make_pkg(pkg_dir, init_source=""):
    import os
    os.mkdir(pkg_dir)
    make_script(pkg_dir, "__init__", init_source)


def run_test_script(script):
    assert_python_ok(script)
