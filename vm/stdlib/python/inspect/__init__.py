"""What live objects are: their kind, members, source, signature and frames.

Each part is in a file of its own; all but the kinds are imported when they are first used.
"""

import sys as _sys
from ._kinds import *
del types, Awaitable

_PARTS = {
    '_arguments': 'ArgInfo Arguments ClosureVars FullArgSpec formatargvalues getargs getargvalues '
                  'getcallargs getclosurevars getfullargspec',
    '_buffers': 'BufferFlags',
    '_derive': '_from_callable',
    '_docs': 'cleandoc getdoc indentsize unwrap _finddoc',
    '_frames': 'FrameInfo Traceback currentframe getframeinfo getinnerframes getlineno '
               'getouterframes stack trace',
    '_members': 'Attribute classify_class_attrs getattr_static getclasstree getmembers '
                'getmembers_static getmro walktree',
    '_signature': 'BoundArguments Parameter Signature formatannotation formatannotationrelativeto '
                  'signature _ParameterKind _empty',
    '_source': 'BlockFinder ClassFoundException EndOfBlock findsource getabsfile getblock '
               'getcomments getfile getmodule getmodulename getsource getsourcefile '
               'getsourcelines modulesbyfile _filesbymodname',
    '_states': ' '.join([kind + '_' + state for kind in ('GEN', 'CORO', 'AGEN')
                         for state in ('CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED')])
               + ' getasyncgenlocals getasyncgenstate getcoroutinelocals getcoroutinestate '
                 'getgeneratorlocals getgeneratorstate',
}
_HOMES = {name: part for part, names in _PARTS.items() for name in names.split()}
_HOMES['get_annotations'] = 'annotationlib'
__all__ = sorted([name for name in (*globals(), *_HOMES) if name[0] != '_' and name != 'modulesbyfile'])


def __getattr__(name):
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    if home[0] == '_':
        home = f'{__name__}.{home}'
    __import__(home)
    found = globals()[name] = getattr(_sys.modules[home], name)
    return found


def __dir__():
    return sorted({*globals(), *_HOMES})
