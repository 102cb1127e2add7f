"""`python -m json`: the same as json.tool."""

from .tool import main

if __name__ == '__main__':
    try:
        main()
    except BrokenPipeError as closed:
        raise SystemExit(closed.errno)
