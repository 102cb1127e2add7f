import os.path as p

for path in ['', '/', '//', '///a', 'a/b.tar.gz', '/a/b/', '.bashrc', 'a/.b.c', '..', 'a//b/../c/./d']:
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.normpath(path), p.isabs(path), p.splitroot(path))
print(p.join('a', 'b', '/c', 'd', ''), p.join(b'a', b'b'), p.relpath('/a/b/c', '/a/d'), p.commonpath(['/a/b/c', '/a/b/d']), p.commonprefix(['abc', 'abd']))
for call in [lambda: p.join('a', b'b'), lambda: p.commonpath([]), lambda: p.commonpath(['/a', 'b']), lambda: p.relpath(''), lambda: p.split(1)]:
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
