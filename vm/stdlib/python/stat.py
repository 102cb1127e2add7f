"""Constants and functions to read what os.stat() gives."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ENFMT, S_ISVTX = 0o4000, 0o2000, 0o2000, 0o1000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

UF_SETTABLE, UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK = 0xffff, 0x1, 0x2, 0x4, 0x8, 0x10
UF_COMPRESSED, UF_TRACKED, UF_DATAVAULT, UF_HIDDEN = 0x20, 0x40, 0x80, 0x8000
SF_SETTABLE, SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND = 0x3fff0000, 0x10000, 0x20000, 0x40000
SF_RESTRICTED, SF_NOUNLINK, SF_SNAPSHOT, SF_FIRMLINK, SF_DATALESS = 0x80000, 0x100000, 0x200000, 0x800000, 0x40000000
SF_SUPPORTED, SF_SYNTHETIC = 0x9f0000, 0xc0000000

FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_DIRECTORY = 1, 2, 4, 16
FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_TEMPORARY = 32, 64, 128, 256
FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT, FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_OFFLINE = 512, 1024, 2048, 4096
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_ENCRYPTED, FILE_ATTRIBUTE_INTEGRITY_STREAM = 8192, 16384, 32768
FILE_ATTRIBUTE_VIRTUAL, FILE_ATTRIBUTE_NO_SCRUB_DATA = 65536, 131072


def S_IMODE(mode, /):
    """The bits of st_mode that os.chmod() sets."""
    return mode & 0o7777


def S_IFMT(mode, /):
    """The bits of st_mode that tell the kind of file."""
    return mode & 0o170000


def _test(kind, name, what):
    """The function that tells whether st_mode is of a kind; no file is of a kind that this system has not."""
    if kind:
        def test(mode, /):
            return mode & 0o170000 == kind
    else:
        def test(mode, /):
            return False
    test.__name__ = test.__qualname__ = name
    test.__doc__ = f'Whether st_mode is that of a {what}.'
    return test


S_ISREG = _test(S_IFREG, 'S_ISREG', 'regular file')
S_ISDIR = _test(S_IFDIR, 'S_ISDIR', 'directory')
S_ISLNK = _test(S_IFLNK, 'S_ISLNK', 'symbolic link')
S_ISFIFO = _test(S_IFIFO, 'S_ISFIFO', 'named pipe')
S_ISSOCK = _test(S_IFSOCK, 'S_ISSOCK', 'socket')
S_ISCHR = _test(S_IFCHR, 'S_ISCHR', 'device of characters')
S_ISBLK = _test(S_IFBLK, 'S_ISBLK', 'device of blocks')
S_ISDOOR = _test(S_IFDOOR, 'S_ISDOOR', 'door of Solaris')
S_ISPORT = _test(S_IFPORT, 'S_ISPORT', 'event port of Solaris')
S_ISWHT = _test(S_IFWHT, 'S_ISWHT', 'whiteout of BSD')


_types = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd', S_IFCHR: 'c', S_IFIFO: 'p'}


def filemode(mode, /):
    """The kind and the permissions as `ls -l` shows them."""
    text = [_types.get(mode & 0o170000, '?')]
    for shift, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> shift
        text.append('r' if bits & 4 else '-')
        text.append('w' if bits & 2 else '-')
        if mode & special:
            text.append(letter if bits & 1 else letter.upper())
        else:
            text.append('x' if bits & 1 else '-')
    return ''.join(text)
