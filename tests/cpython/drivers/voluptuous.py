# origin: debian python3-voluptuous
# work: schemas with ranges, groups, coercion, several errors at once
from voluptuous import All, Any, Coerce, Email, Exclusive, Extra, In, Invalid, Length, MultipleInvalid, Optional, Range, Required, Schema

s = Schema({Required("q"): All(str, Length(min=1)), Required("per", default=5): All(Coerce(int), Range(min=1, max=20)), "page": All(int, Range(min=0)), Optional("k"): In(["a", "b"]),
            Exclusive("x", "g"): int, Exclusive("y", "g"): int, "list": [Any(int, {"n": str})]})
print(s({"q": "#t", "per": "7", "list": [1, {"n": "s"}]}))
for bad in ({}, {"q": ""}, {"q": "a", "per": 99, "page": -1}, {"q": "a", "zzz": 1}, {"q": "a", "x": 1, "y": 2}, {"q": "a", "list": [1, {"n": 2}]}, {"q": "a", "k": "c"}):
    try:
        s(bad)
    except MultipleInvalid as e:
        print([(str(error), [str(p) for p in error.path]) for error in sorted(e.errors, key=str)])
print(Schema({"a": 1, Extra: object})({"a": 1, "z": 2}), Schema(Email())("a@b.org"), s.extend({"more": str}).schema["more"])
