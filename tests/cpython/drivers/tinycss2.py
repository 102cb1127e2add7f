# origin: debian python3-tinycss2
# work: a stylesheet parsed to tokens and rules, colours, serialised again
import tinycss2
from tinycss2 import color3, nth

CSS = "@charset 'x';\n@media print { a { color: red } }\n/* c */ .b#c > d[e='f'] { margin: 1.5em -2px calc(1% + 2px); background: url(x.png) !important; --x: {a} }\nbad } rule"
for rule in tinycss2.parse_stylesheet(CSS, skip_whitespace=True):
    print(rule.type, rule.source_line, rule.source_column, rule.serialize() if rule.type != "error" else rule.message)
    if rule.type == "qualified-rule":
        for declaration in tinycss2.parse_declaration_list(rule.content, skip_whitespace=True, skip_comments=True):
            print("  ", declaration.type, getattr(declaration, "name", ""), getattr(declaration, "important", ""), [t.type for t in getattr(declaration, "value", [])])
for text in ("#f80", "rgb(10%, 20%, 30%)", "hsla(120, 100%, 50%, .5)", "rebeccapurple", "currentColor", "nope"):
    print(text, color3.parse_color(text))
print(nth.parse_nth("2n + 1"), nth.parse_nth("odd"), tinycss2.serialize(tinycss2.parse_component_value_list("a(b, [c]) \\31 x")))
