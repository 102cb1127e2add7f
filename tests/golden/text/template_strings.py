# Template and Interpolation (PEP 750).
from string.templatelib import Interpolation, Template

x = 5
t = t'a{x}b{x!r:>5}{x=}'
print(t, list(t), t.strings, t.values, sep='\n')
print(t + t'c{x}')
print(Template('a', 'b', Interpolation(1), Interpolation(2), 'c').strings)
for bad in (lambda: t + 'x', lambda: 'x' + t, lambda: Template(1), lambda: Template(a=1), lambda: Interpolation(1, 'x', 'q'),
            lambda: Interpolation(1, 2), lambda: Interpolation()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(Interpolation.__match_args__, Interpolation[int], t == t, t == t'a')
