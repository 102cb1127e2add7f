"""sys.excepthook() gives an exception that has no traceback the one it is called with; UnboundLocalError has no name."""
import sys


def divide():
    return 1 / 0


def unbound():
    print(variable)
    variable = 1


try:
    divide()
except ZeroDivisionError as e:
    traceback = e.__traceback__
sys.stderr = sys.stdout
error = ValueError(3)
sys.__excepthook__(ValueError, error, traceback)
print(error.__traceback__ is traceback)
sys.__excepthook__(ValueError, error, traceback.tb_next)
print(error.__traceback__ is traceback)
try:
    unbound()
except UnboundLocalError as e:
    print(e.name)
