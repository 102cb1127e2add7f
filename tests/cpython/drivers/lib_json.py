# origin: lib json
# work: documents written and read in Python, its command line, errors
import io
import json
import json.tool
import sys

data = {"a": [1, 2.5, None, True, "é\n\u2028"], "b": {"c": {}, "d": []}, "1": float("inf")}
print(json.dumps(data), json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False, separators=(",", ": ")), json.loads('{"x": [1e5, -0.0, "\\ud83d\\ude00", NaN]}'))
for bad in ("[1,]", '{"a":1,}', "{a:1}", '"\t"', "[", "tru", "1 2", '"\\u12"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
print(json.loads("[1.1]", parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.dumps({1: 2, None: 3}), list(json.JSONEncoder(indent=None).iterencode([1, {"a": ()}])))
sys.argv = ["json.tool", "--sort-keys", "--indent", "2"]
sys.stdin = io.StringIO('{"b": [1, 2], "a": "x"}')
json.tool.main()
