"""Records what CPython 3.14 says: `python3.14 record.py` rewrites errors.jsonl and trees.jsonl from their sources."""
import ast, json, pathlib, warnings

here = pathlib.Path(__file__).parent


def count_characters(tree, source):
    """ast counts columns in bytes of UTF-8."""
    lines = [line.encode() for line in source.split("\n")]
    for node in ast.walk(tree):
        for line, column in (("lineno", "col_offset"), ("end_lineno", "end_col_offset")):
            if hasattr(node, line) and getattr(node, line) <= len(lines):
                before = lines[getattr(node, line) - 1][:getattr(node, column)]
                setattr(node, column, len(before.decode()))


def result(case):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = compile(case["source"], "<test>", case.get("mode", "exec"), ast.PyCF_ONLY_AST)
            count_characters(tree, case["source"])
            outcome = ast.dump(tree, include_attributes=True)
        except SyntaxError as e:
            outcome = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]
    return outcome, [[w.category.__name__, str(w.message), w.lineno] for w in caught]


for name in ("errors.jsonl", "trees.jsonl"):
    path = here / name
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for case in cases:
            case["result"], case["warnings"] = result(case)
            if not case["warnings"]:
                del case["warnings"]
            out.write(json.dumps(case) + "\n")
