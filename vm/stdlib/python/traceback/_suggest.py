"""Names that a script may have meant instead of one that does not exist."""

_MAX_CANDIDATES = 750
_MAX_LENGTH = 40
_MOVE = 2
_CASE = 1


def best_match(wrong, names):
    """Return the name most similar to `wrong`, or None if none is similar enough."""
    if len(names) > _MAX_CANDIDATES:
        return None
    size = len(wrong)
    if size > _MAX_LENGTH:
        return None
    best, best_distance = None, size
    for name in names:
        if name == wrong:
            continue
        limit = (len(name) + size + 3) * _MOVE // 6
        limit = min(limit, best_distance - 1) if best is not None else limit
        distance = _distance(wrong, name, limit)
        if distance > limit:
            continue
        if best is None or distance < best_distance:
            best, best_distance = name, distance
    return best


def _substitution(one, other):
    if one == other:
        return 0
    return _CASE if one.lower() == other.lower() else _MOVE


def _distance(a, b, limit):
    """Return the edit distance, or something greater than `limit`."""
    if a == b:
        return 0
    # What both begin and end with costs nothing.
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return _MOVE * (len(a) + len(b))
    if len(a) > _MAX_LENGTH or len(b) > _MAX_LENGTH:
        return limit + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE > limit:
        return limit + 1
    row = list(range(_MOVE, _MOVE * (len(a) + 1), _MOVE))
    result = 0
    for index, char in enumerate(b):
        distance = result = index * _MOVE
        least = None
        for position, other in enumerate(a):
            substitute = distance + _substitution(char, other)
            distance = row[position]
            result = min(min(result, distance) + _MOVE, substitute)
            row[position] = result
            if least is None or result < least:
                least = result
        if least > limit:
            return limit + 1
    return result


def _innermost(tb):
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def for_exception(exc, tb, wrong):
    """Return the name that an AttributeError, ImportError or NameError may have meant."""
    if wrong is None or not isinstance(wrong, str):
        return None
    if isinstance(exc, AttributeError):
        names = _names_of(exc.obj)
        if names is None:
            return None
        if wrong[:1] != '_' and tb is not None:
            frame = _innermost(tb)
            if 'self' in frame.f_locals and frame.f_locals['self'] is exc.obj:
                return best_match(wrong, names)
        if wrong[:1] != '_':
            names = [name for name in names if name[:1] != '_']
    elif isinstance(exc, ImportError):
        try:
            names = _names_of(__import__(exc.name, None, None, ['*']))
        except Exception:
            return None
        if names is None:
            return None
        if wrong[:1] != '_':
            names = [name for name in names if name[:1] != '_']
    else:
        if tb is None:
            return None
        frame = _innermost(tb)
        names = [name for name in (*frame.f_locals, *frame.f_globals, *frame.f_builtins)
                 if isinstance(name, str)]
        # Inside a method the attribute of that name is meant most likely.
        if 'self' in frame.f_locals:
            try:
                has = hasattr(frame.f_locals['self'], wrong)
            except Exception:
                has = False
            if has:
                return f'self.{wrong}'
    return best_match(wrong, names)


def _names_of(obj):
    try:
        names = dir(obj)
    except TypeError:
        try:
            names = list(type(obj).__dir__(obj))     # names that cannot be sorted
        except Exception:
            return None
    except Exception:
        return None
    return [name for name in names if isinstance(name, str)]
