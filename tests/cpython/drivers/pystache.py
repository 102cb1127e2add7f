# origin: debian python3-pystache
# work: sections, inverted ones, partials, lambdas, delimiters, escapes, missing names
import pystache
from pystache.context import KeyNotFoundError

print(pystache.render("Hi {{name}} {{{raw}}} {{&raw}} {{#list}}<{{.}}>{{/list}}{{^none}}empty{{/none}}{{! note }}", {"name": "<a>", "raw": "<b>", "list": [1, 2]}))
r = pystache.Renderer(partials={"row": "* {{n}}{{#sub}} {{> row}}{{/sub}}\n"})
print(r.render("{{#rows}}{{> row}}{{/rows}}{{=<% %>=}}<% x %>", {"rows": [{"n": 1, "sub": {"n": 2, "sub": False}}], "x": "y"}))
print(pystache.render("{{#up}}abc {{v}}{{/up}} {{a.b.c}}", {"up": lambda text: text.upper().replace("V", "v"), "v": 5, "a": {"b": {"c": 3}}}))
try:
    pystache.Renderer(missing_tags="strict").render("{{nope}}", {})
except KeyNotFoundError as e:
    print(e)
print(pystache.parse("a {{b}} {{#c}}d{{/c}}"))
try:
    pystache.render("{{#a}}", {})
except pystache.parser.ParsingError as e:
    print(type(e).__name__)
