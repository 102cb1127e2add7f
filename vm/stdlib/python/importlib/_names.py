"""Names of modules."""


def absolute(name, package):
    """Return the absolute name for one that begins with dots: each but the first goes up once."""
    relative = name.lstrip('.')
    base = package
    for _ in range(len(name) - len(relative) - 1):
        base, dot, _ = base.rpartition('.')
        if not dot:
            raise ImportError('attempted relative import beyond top-level package')
    return f'{base}.{relative}' if relative else base
