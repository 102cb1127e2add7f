"""Records what CPython's compiler says about each case of cases.txt: run with python3.14 in this directory."""

import json
import warnings

with open("cases.txt") as file:
    cases = file.read().split("\n===\n")
with open("messages.jsonl", "w") as out:
    for source in cases:
        source = source.strip("\n") + "\n"
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                compile(source, "<test>", "exec")
                error = None
            except SyntaxError as e:
                error = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
        print(json.dumps({
            "source": source,
            "error": error,
            "warnings": [] if error else [[str(w.message), w.lineno] for w in caught],
        }), file=out)
