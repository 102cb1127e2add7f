"""The command line of the package: reads JSON from a file or standard input and prints it."""

import argparse
import json
import sys


def main():
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog='python -m json',
        description='A simple command line interface for json module to validate and '
                    'pretty-print JSON objects.')
    add = parser.add_argument
    add('infile', nargs='?', help='a JSON file to be validated or pretty-printed', default='-')
    add('outfile', nargs='?', help='write the output of infile to outfile', default=None)
    add('--sort-keys', action='store_true', default=False,
        help='sort the output of dictionaries alphabetically by key')
    add('--no-ensure-ascii', dest='ensure_ascii', action='store_false',
        help='disable escaping of non-ASCII characters')
    add('--json-lines', action='store_true', default=False,
        help='parse input using the JSON Lines format')
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--indent', default=4, type=int,
                       help='separate items with newlines and use this number of spaces '
                            'for indentation')
    group.add_argument('--tab', action='store_const', dest='indent', const='\t',
                       help='separate items with newlines and use tabs for indentation')
    group.add_argument('--no-indent', action='store_const', dest='indent', const=None,
                       help='separate items with spaces rather than newlines')
    group.add_argument('--compact', action='store_true',
                       help='suppress all whitespace separation (most compact)')
    options = parser.parse_args()
    dump_args = {'sort_keys': options.sort_keys, 'indent': options.indent,
                 'ensure_ascii': options.ensure_ascii}
    if options.compact:
        dump_args['indent'] = None
        dump_args['separators'] = ',', ':'
    infile = None
    try:
        infile = sys.stdin if options.infile == '-' else open(options.infile, encoding='utf-8')
        if options.json_lines:
            objs = [json.loads(line) for line in infile]
        else:
            objs = [json.load(infile)]
        if infile is not sys.stdin:
            infile.close()
        outfile = sys.stdout if options.outfile is None else open(options.outfile, 'w', encoding='utf-8')
        for obj in objs:
            json.dump(obj, outfile, **dump_args)
            outfile.write('\n')
        if outfile is not sys.stdout:
            outfile.close()
    except ValueError as e:
        raise SystemExit(e)


if __name__ == '__main__':
    main()
