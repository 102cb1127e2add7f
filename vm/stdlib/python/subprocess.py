"""Child processes. CoroVm starts none yet: what would start one raises PermissionError, as for any capability that the host does not
grant. The names, results and exceptions are there, so programs that can do without are not stopped by the import."""

import types

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run', 'CalledProcessError',
           'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3


def _alias(name, doc):
    """An attribute that is another one."""
    return property(lambda self: getattr(self, name), lambda self, value: setattr(self, name, value), doc=doc)


class SubprocessError(Exception):
    """What the exceptions of this module are derived from."""

    stdout = _alias('output', 'The same as output.')


class CalledProcessError(SubprocessError):
    """A process ended with another status than zero where that is wrong."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        vars(self).update(returncode=returncode, cmd=cmd, output=output, stderr=stderr)

    def __str__(self):
        status = self.returncode
        how = f'died with signal {-status}' if status < 0 else f'returned non-zero exit status {status}'
        return f"Command '{self.cmd}' {how}."


class TimeoutExpired(SubprocessError):
    """A process took longer than was allowed."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        vars(self).update(cmd=cmd, timeout=timeout, output=output, stderr=stderr)

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """How a process ended, and what it wrote if that was kept."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, args, returncode, stdout=None, stderr=None):
        vars(self).update(args=args, returncode=returncode, stdout=stdout, stderr=stderr)

    def __repr__(self):
        shown = [f'{name}={value!r}' for name, value in vars(self).items() if value is not None or name in ('args', 'returncode')]
        return f"{type(self).__name__}({', '.join(shown)})"

    def check_returncode(self):
        """Raises CalledProcessError if the status is not zero."""
        if self.returncode != 0:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A child process, if one could be started."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, args, *more, **options):
        raise PermissionError(1, 'CoroVm does not start processes')


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Would run a command."""
    return Popen(*popenargs, **kwargs)


def call(*popenargs, timeout=None, **kwargs):
    """Would run a command for its status."""
    return Popen(*popenargs, **kwargs)


def check_call(*popenargs, **kwargs):
    """Would run a command that must succeed."""
    return Popen(*popenargs, **kwargs)


def check_output(*popenargs, timeout=None, **kwargs):
    """Would run a command for what it writes."""
    return Popen(*popenargs, **kwargs)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Would run a command of the shell for its status and what it writes."""
    return Popen(cmd)


def getoutput(cmd, *, encoding=None, errors=None):
    """Would run a command of the shell for what it writes."""
    return Popen(cmd)
