import re

for pattern in ['(', ')', '(?P<a', '(?P<1>x)', '(?P=b)', '(?P<a>x)(?P<a>y)', '*', 'a**', 'a{3,2}', '[', '[b-a]', r'[\d-z]', '\\', r'\x1', r'\q', r'[\q]',
                r'\1', r'(?(1)a|b|c)', '(?(2)a)', '(?z)', '(?P', '(?', '(?<a', '(?i', 'a(?i)', '(?i-i:a)', '(?-u:a)', '(?au)', '(?<=a*)b', '(?#',
                r'\N{no such}', r'\u12', '(?P<é>x', '(a\n(b', r'\400', '(?<=(a)\\1)', '(\\1)', b'(?u)', b'(?P<\xe9>x)']:
    try:
        re.compile(pattern)
        print(pattern, 'compiles')
    except re.error as e:
        print(ascii(pattern), e, e.pos, e.lineno, e.colno)
for call in [lambda: re.compile('a', re.L), lambda: re.compile(b'a', re.U), lambda: re.compile('a', re.A | re.U), lambda: re.match('a', b'a'),
             lambda: re.match(b'a', 'a'), lambda: re.match('a', 1), lambda: re.compile(1), lambda: re.compile(re.compile('a'), re.I),
             lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', lambda m: 1, 'a'), lambda: re.match('a', 'a').group(1),
             lambda: re.compile('a{99999999999}'), lambda: re.Pattern(), lambda: re.sub('a', '', 'a', 1, 2, 3)]:
    try:
        print(call())
    except (ValueError, TypeError, IndexError, OverflowError, re.error) as e:
        print(type(e).__name__, e)
