"""Compares our modules with CPython's, name by name, and writes RESULTS.md.

    compare ORACLE_DIR [MODULE...]

ORACLE_DIR/python3.14 is CPython. A name counts if it is in the module's `__all__`, else if it is public in `dir()` and no module; of
classes also their public attributes. A signature counts where CPython has one. With modules given, only prints what differs.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOOL = HERE.parent.parent / 'cli' / 'bin' / 'Release' / 'net10.0' / 'corovm.dll'

MODULES = """
__future__ abc annotationlib argparse array ast asyncio atexit base64 binascii bisect builtins calendar cmath codecs collections
collections.abc colorsys concurrent.futures configparser contextlib contextvars copy copyreg csv dataclasses datetime decimal difflib dis
doctest enum errno fnmatch fractions functools gc genericpath getopt getpass gettext glob graphlib hashlib heapq hmac html http importlib
inspect io itertools json json.decoder json.encoder keyword linecache locale logging math ntpath numbers operator optparse os os.path
pathlib pickle platform pprint posixpath queue random re reprlib sched secrets shlex shutil signal socket stat statistics string
string.templatelib struct subprocess sys tempfile textwrap threading time timeit token tokenize tomllib traceback types typing unicodedata
unittest urllib.parse uuid warnings weakref zlib zoneinfo
""".split()

DESCRIBE = r'''
import importlib, inspect, json, re, sys, types, warnings
warnings.simplefilter('ignore')

def signature(value):
    try:
        return re.sub(' at 0x[0-9a-f]+', '', str(inspect.signature(value)))
    except Exception:
        return None

def kind(value):
    return 'class' if isinstance(value, type) else 'function' if callable(value) else 'value'

result = {}
for name in sys.argv[1:]:
    try:
        module = importlib.import_module(name)
    except Exception as e:
        result[name] = f'{type(e).__name__}: {e}'
        continue
    names = getattr(module, '__all__', None)
    if names is None:
        names = [n for n in dir(module) if not n.startswith('_') and not isinstance(getattr(module, n), types.ModuleType)]
    found = {}
    for n in names:
        try:
            value = getattr(module, n)
        except AttributeError:
            continue
        attributes = {}
        if isinstance(value, type):
            for a in dir(value):
                if not a.startswith('_') and hasattr(value, a):
                    attributes[a] = signature(getattr(value, a)) if callable(getattr(value, a)) else None
        found[n] = [kind(value), signature(value) if callable(value) else None, attributes]
    result[name] = found
print(json.dumps(result))
'''


def describe(command, modules):
    script = HERE / 'describe.tmp.py'
    script.write_text(DESCRIBE, 'utf-8')
    try:
        run = subprocess.run([*command, str(script), *modules], capture_output=True, text=True, timeout=300)
    finally:
        script.unlink()
    if run.returncode:
        sys.exit(run.stderr)
    return json.loads(run.stdout)


def compare(theirs, ours):
    """What is missing or other: (missing names, other kinds, missing attributes, other signatures, number of names, of signatures)."""
    missing, kinds, attributes, signatures = [], [], [], []
    count = checked = 0
    for name, (kind, signature, members) in theirs.items():
        count += 1
        if name not in ours:
            missing.append(name)
            continue
        our_kind, our_signature, our_members = ours[name]
        if our_kind != kind:
            kinds.append(f'{name} ({our_kind}, not {kind})')
        if signature is not None:
            checked += 1
            if our_signature != signature:
                signatures.append(f'{name}{our_signature} for {signature}')
        for member, member_signature in members.items():
            count += 1
            if member not in our_members:
                attributes.append(f'{name}.{member}')
            elif member_signature is not None:
                checked += 1
                if our_members[member] != member_signature:
                    signatures.append(f'{name}.{member}{our_members[member]} for {member_signature}')
    return missing, kinds, attributes, signatures, count, checked


def main():
    oracle, *modules = sys.argv[1:]
    theirs = describe([oracle + '/python3.14'], modules or MODULES)
    ours = describe(['dotnet', str(TOOL), 'run'], modules or MODULES)
    table, details, absent = [], [], []
    for name in modules or MODULES:
        if isinstance(theirs[name], str):
            continue
        if isinstance(ours[name], str):
            absent.append(name)
            continue
        missing, kinds, attributes, signatures, count, checked = compare(theirs[name], ours[name])
        table.append(f'| {name} | {count} | {len(missing) + len(attributes)} | {len(kinds)} | {checked} | {len(signatures)} |')
        parts = [f'- {title}: ' + ', '.join(f'`{item}`' for item in items) for title, items in
                 (('missing', missing + attributes), ('of another kind', kinds), ('other signature', signatures)) if items]
        if parts:
            details.append(f'### {name}\n\n' + '\n'.join(parts) + '\n')
    text = ('# Modules compared with CPython 3.14\n\nWritten by `tests/modules/compare ORACLE_DIR`. *Names* are the public ones of the module and of its classes.\n\n'
            '| module | names | missing | other kind | signatures | other signature |\n|---|---|---|---|---|---|\n' + '\n'.join(table)
            + '\n\n## Not there\n\n' + (', '.join(absent) or 'none') + '\n\n## Differences\n\n' + '\n'.join(details))
    if modules:
        print(text)
    else:
        (HERE / 'RESULTS.md').write_text(text, 'utf-8')
        print(f'{len(table)} modules compared, {len(absent)} not there')


main()
