# origin: debian python3-yaml
# work: the pure Python loader and dumper: anchors, tags, block and flow styles, errors
import datetime

import yaml

TEXT = """
# comment
name: &n Test
list: [1, 2.5, 0x1F, ~, yes, "q\\n", 'it''s']
nested:
  - a: 1
    b: |
      line 1
      line 2
  - >-
    folded
    text
ref: *n
merge: &m {x: 1, y: 2}
use:
  <<: *m
  y: 3
date: 2026-11-22
when: 2001-12-14t21:59:43.10-05:00
? complex
: value
set: !!set {a, b}
bin: !!binary aGVsbG8=
"""
data = yaml.load(TEXT, Loader=yaml.SafeLoader)
print(data)
print(yaml.dump(data, Dumper=yaml.SafeDumper))
print(yaml.dump({"b": [1, {"c": "x: y"}], "a": "multi\nline", "t": "yes", "e": [], "u": "é\u2028"}, default_flow_style=True, sort_keys=False, allow_unicode=True))
print(list(yaml.safe_load_all("a: 1\n---\n- b\n...\n---\nc\n")), [type(e).__name__ for e in yaml.parse("a: [1]", Loader=yaml.SafeLoader)])
for bad in ("a: b: c", "[1, 2", "\tx: 1", "a: *none", "!x 1", "- a\n b"):
    try:
        yaml.safe_load(bad)
    except yaml.YAMLError as e:
        print(type(e).__name__, e)


class Money(yaml.YAMLObject):
    yaml_tag = "!money"
    yaml_loader = yaml.SafeLoader
    yaml_dumper = yaml.SafeDumper

    def __init__(self, amount):
        self.amount = amount


print(yaml.safe_load("!money {amount: 5}").amount, yaml.safe_dump(Money(7)), yaml.safe_dump(datetime.date(2020, 1, 2)))
