# origin: debian python3-marshmallow
# work: schemas that load, dump and validate nested objects, hooks, all errors
import datetime

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load, validate, validates_schema


class User:
    def __init__(self, **kw):
        self.__dict__.update(kw)


class UserSchema(Schema):
    class Meta:
        unknown = EXCLUDE
        ordered = True

    name = fields.Str(required=True, validate=validate.Length(min=2))
    age = fields.Int(strict=False, validate=validate.Range(0, 150))
    mail = fields.Email()
    born = fields.Date(data_key="birth")
    friends = fields.List(fields.Nested(lambda: UserSchema(only=("name",))))
    upper = fields.Function(lambda o: o.name.upper())

    @post_load
    def make(self, data, **kw):
        return User(**data)

    @validates_schema
    def check(self, data, **kw):
        if data.get("name") == data.get("mail"):
            raise ValidationError("same", "name")


u = UserSchema().load({"name": "Ada", "age": "36", "birth": "1815-12-10", "friends": [{"name": "Bob"}], "zzz": 1})
print(u.name, u.age, u.born, u.friends[0].name, UserSchema(exclude=("friends",)).dump(u), UserSchema(many=True, only=("name",)).dumps([u]))
for bad in ({}, {"name": "x", "age": 200, "mail": "nope", "birth": "x"}, {"name": "abc", "friends": [{"name": 5}, 3]}):
    try:
        UserSchema().load(bad)
    except ValidationError as e:
        print(e.messages)
print(fields.DateTime("iso").serialize("a", {"a": datetime.datetime(2020, 1, 2)}), Schema.from_dict({"a": fields.Bool()})().load({"a": "yes"}))
