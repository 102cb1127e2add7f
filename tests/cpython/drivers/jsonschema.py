# origin: debian python3-jsonschema
# work: documents checked against a schema with references, formats, combinators; all errors in order
# fails: `importlib.resources` of the oracle's Lib asks the loader for a reader, which ours lack
import jsonschema
from jsonschema import Draft7Validator, FormatChecker

schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "definitions": {"pos": {"type": "integer", "minimum": 1}},
    "type": "object", "required": ["id", "name"], "additionalProperties": False,
    "properties": {"id": {"$ref": "#/definitions/pos"}, "name": {"type": "string", "pattern": "^[A-Z]", "maxLength": 5},
                   "tags": {"type": "array", "items": {"enum": ["a", "b"]}, "uniqueItems": True},
                   "at": {"oneOf": [{"type": "null"}, {"type": "string", "format": "ipv4"}]}},
}
validator = Draft7Validator(schema, format_checker=FormatChecker())
for document in ({"id": 1, "name": "Ab"}, {"id": 0, "name": "toolong", "tags": ["a", "c", "a"], "x": 1}, [], {"name": 3, "at": "300.1.1.1"}, {"id": 2, "name": "A", "at": None}):
    for error in sorted(validator.iter_errors(document), key=lambda e: (list(map(str, e.path)), e.message)):
        print(list(error.path), error.validator, error.message)
    print(validator.is_valid(document))
try:
    Draft7Validator({"items": {"type": "string"}}).validate(["a", 5])
except jsonschema.ValidationError as e:
    print(e)
