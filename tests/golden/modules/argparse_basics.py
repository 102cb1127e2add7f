import argparse
import contextlib
import io
import os

os.environ['COLUMNS'] = '80'
os.environ['NO_COLOR'] = '1'


def make():
    p = argparse.ArgumentParser(prog='tool', description='What it does.', epilog='The end of %(prog)s.')
    p.add_argument('src', help='the source')
    p.add_argument('rest', nargs='*', type=int, help='numbers (default: %(default)s)')
    p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
    p.add_argument('-o', '--output', metavar='FILE', help='where to write, a help text that is so long that it must be wrapped into two lines')
    p.add_argument('--mode', choices=['fast', 'slow'], default='fast')
    p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True)
    p.add_argument('-D', action='append', dest='defs', default=None)
    g = p.add_mutually_exclusive_group()
    g.add_argument('--a', action='store_true')
    g.add_argument('--b', action='store_const', const=7)
    p.add_argument('--version', action='version', version='%(prog)s 1.0')
    return p


print(make().format_help())
print(repr(make().format_usage()))
for line in ['x', 'x 1 2 -vv --output=f', 'x --mo slow -Da -D b', '--no-flag x -- 3', 'x -o', 'x --mode odd', 'x y', '', 'x --a --b', 'x --zzz', '-vofile x', 'x --v', '--version', 'x -1', '-h']:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            result = make().parse_args(line.split())
        except SystemExit as e:
            result = e.code
    print(line, '->', result, out.getvalue()[:60], err.getvalue().split('\n')[-2:-1])
p = argparse.ArgumentParser(prog='git')
p.add_argument('--dir')
subs = p.add_subparsers(dest='cmd', required=True, help='what to do')
a = subs.add_parser('add', help='add files', aliases=['a'])
a.add_argument('files', nargs='+')
c = subs.add_parser('commit')
c.add_argument('-m', required=True)
c.set_defaults(func=len)
print(p.format_help(), a.format_usage())
for line in ['add x y', 'a z', 'commit -m hi', 'commit', 'push', '', '--dir d add']:
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            print(p.parse_args(line.split()))
        except SystemExit:
            print(err.getvalue().split('\n')[-2])
print(p.parse_known_args(['add', 'x', '--what']), argparse.Namespace(a=1, b='x') == argparse.Namespace(b='x', a=1))
