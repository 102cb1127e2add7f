# Escapes that only work by indulgence: one warning for a text.
import _codecs
import warnings

for call in (lambda: rb"\q\w".decode("unicode_escape"), lambda: rb"\777".decode("unicode_escape"), lambda: _codecs.escape_decode(rb"\q"),
             lambda: _codecs.escape_decode(rb"\777\q"), lambda: rb"\x41\n".decode("unicode_escape"), lambda: complex(real=1j), lambda: complex(1j, 2)):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        print(call(), [str(w.message) for w in seen])
