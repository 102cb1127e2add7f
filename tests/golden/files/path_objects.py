import os
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath

for text in ('c:', 'c:/', '//a', '//a/b', '//?/c:', '//?/UNC/a/b', '/a', './a:b', 'c:./a', 'a//b/./c'):
    path = PureWindowsPath(text)
    print(repr(str(path)), path.parts, path.anchor, path.is_absolute())
print([PurePosixPath(name).suffixes for name in ('a.', 'a.b.', '.a', 'a..b', '...', 'x.tar.gz')])
for call in (lambda: PurePosixPath('a').relative_to('b'), lambda: PurePosixPath('a').relative_to('../b', walk_up=True),
             lambda: PurePosixPath('/a/b').relative_to('/a/c/d', walk_up=True), lambda: PurePosixPath('a').with_suffix('b'),
             lambda: Path('.').glob('/a'), lambda: Path('.').glob(''), lambda: Path('a').as_uri(), lambda: Path('/a b').as_uri()):
    try:
        print(call())
    except (ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)
os.chdir(tempfile.mkdtemp())
for name in ('d/e/f.py', 'd/g.py', 'h.txt'):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(name)
Path('l').symlink_to('d')
for pattern in ('*', '**', '**/', '*/', '**/*.py', 'd/../h*', 'l/*', 'h.txt/..', '**/e/..'):
    print(pattern, sorted(map(str, Path('.').glob(pattern))))
for call in (lambda: Path('h.txt').copy('h.txt'), lambda: Path('d').copy('d/x'), lambda: Path('d').copy('k'), lambda: Path('l').move('m'),
             lambda: Path('d').copy_into('k'), lambda: sorted(map(str, Path('k').rglob('*')))):
    try:
        print(call())
    except OSError as e:
        print(type(e).__name__, e)
