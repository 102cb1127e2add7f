import os
import stat

base = 'golden_os_files'
os.mkdir(base)
try:
    name = os.path.join(base, 'a.txt')
    with open(name, 'w') as f:
        print(f.write('häß\nzwei\n'), f.tell(), f.name == name, f.mode, f.encoding)
    with open(name) as f:
        print(f.readlines(), f.closed)
    print(f.closed, os.path.getsize(name), os.stat(name).st_size, stat.filemode(os.stat(name).st_mode)[0], os.path.isfile(name), os.path.isdir(base))
    with open(name, 'ab') as f:
        f.write(b'drei')
    with open(name, 'r+b', buffering=0) as f:
        f.seek(-4, os.SEEK_END)
        print(f.read(), f.tell(), f)
        f.truncate(3)
    print(open(name, 'rb').read())
    os.makedirs(os.path.join(base, 'x', 'y'), exist_ok=True)
    os.symlink('a.txt', os.path.join(base, 'link'))
    print(sorted(os.listdir(base)), os.readlink(os.path.join(base, 'link')), os.path.islink(base + '/link'))
    print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in os.scandir(base)))
    print([(d, sorted(dirs), sorted(files)) for d, dirs, files in os.walk(base)])
    for call in [lambda: open(base + '/none'), lambda: open(base), lambda: os.mkdir(base), lambda: os.rmdir(base), lambda: os.remove(base + '/none'),
                 lambda: os.listdir(name), lambda: os.rename(base + '/none', base + '/b'), lambda: open(name, 'x'), lambda: os.rmdir(name),
                 lambda: open(name + '/b'), lambda: os.stat(''), lambda: os.readlink(name), lambda: os.chdir(name), lambda: os.stat(1.5),
                 lambda: os.open(name, os.O_CREAT | os.O_EXCL), lambda: os.close(99), lambda: open('a\0b'), lambda: os.fspath(1)]:
        try:
            print(call())
        except (OSError, TypeError, ValueError) as e:
            print(type(e).__name__, e)
    os.rename(name, base + '/b.txt')
    fd = os.open(base + '/b.txt', os.O_RDWR)
    print(os.write(fd, b'xyz'), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 10))
    os.close(fd)
    os.chmod(base + '/b.txt', 0o600)
    print(stat.filemode(os.stat(base + '/b.txt').st_mode))
    os.utime(base + '/b.txt', (1000, 2000))
    print(os.path.getmtime(base + '/b.txt'))
    os.chdir(base)
    print(os.path.basename(os.getcwd()), os.path.exists('b.txt'), os.path.realpath('x/../b.txt') == os.path.abspath('b.txt'))
    os.chdir('..')
finally:
    for top, dirs, files in os.walk(base, topdown=False):
        for f in files:
            os.remove(os.path.join(top, f))
        os.rmdir(top)
print(os.path.exists(base))
