# origin: debian python3-schema
# work: nested schemas, optional keys, conversions, errors, JSON schema
from schema import And, Forbidden, Optional, Or, Regex, Schema, SchemaError, Use

s = Schema({"name": And(str, len), "age": And(Use(int), lambda n: 18 <= n <= 99, error="bad age"), Optional("sex", default="?"): And(str, Use(str.lower), lambda x: x in ("f", "m")),
            Optional("tags"): [Or(str, int)], Optional(Regex(r"^x_")): object}, ignore_extra_keys=False)
print(s.validate({"name": "A", "age": "28", "tags": ["a", 1], "x_1": None}))
for bad in ({"name": "", "age": 20}, {"name": "A", "age": 5}, {"age": 20}, {"name": "A", "age": 20, "zzz": 1}, {"name": "A", "age": 20, "tags": [1.5]}):
    try:
        s.validate(bad)
    except SchemaError as e:
        print(str(e).replace("<lambda>", "L")[:60] if "0x" in str(e) else e)
print(Schema({"a": int, Optional("b"): [str]}).json_schema("id"), Schema({Forbidden("q"): object, str: object}).is_valid({"q": 1}), s.is_valid(5))
