"""The command line of json: reads JSON, which checks it, and writes it laid out."""

import argparse
import json
import sys

_INDENT = 'separate items with newlines and use '


def _options():
    parser = argparse.ArgumentParser(
        prog='python -m json', description='A simple command line interface for json module to validate and pretty-print JSON objects.')
    flags = {'action': 'store_true', 'default': False}
    parser.add_argument('infile', nargs='?', default='-', help='a JSON file to be validated or pretty-printed')
    parser.add_argument('outfile', nargs='?', default=None, help='write the output of infile to outfile')
    parser.add_argument('--sort-keys', **flags, help='sort the output of dictionaries alphabetically by key')
    parser.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false', help='disable escaping of non-ASCII characters')
    parser.add_argument('--json-lines', **flags, help='parse input using the JSON Lines format')
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument('--indent', default=4, type=int, help=_INDENT + 'this number of spaces for indentation')
    layout.add_argument('--tab', action='store_const', dest='indent', const='\t', help=_INDENT + 'tabs for indentation')
    layout.add_argument('--no-indent', action='store_const', dest='indent', const=None,
                        help='separate items with spaces rather than newlines')
    layout.add_argument('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    return parser.parse_args()


def _read(name, by_lines):
    """The objects of a file."""
    with open(sys.stdin.fileno() if name == '-' else name, encoding='utf-8', closefd=name != '-') as file:
        return [json.loads(line) for line in file] if by_lines else [json.load(file)]


def _write(objects, file, style):
    for each in objects:
        json.dump(each, file, **style)
        file.write('\n')


def main():
    """Runs the command."""
    options = _options()
    style = {'ensure_ascii': options.ensure_ascii, 'sort_keys': options.sort_keys,
             'indent': None if options.compact else options.indent}
    if options.compact:
        style['separators'] = ',', ':'
    try:
        objects = _read(options.infile, options.json_lines)
        if options.outfile is None:
            _write(objects, sys.stdout, style)
        else:
            with open(options.outfile, 'w', encoding='utf-8') as file:
                _write(objects, file, style)
    except ValueError as error:
        raise SystemExit(error)


if __name__ == '__main__':
    main()
