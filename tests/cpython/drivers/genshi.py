# origin: debian python3-genshi
# work: XML templates and text templates with loops, matches and escapes; a stream filtered and selected
# fails: no `pyexpat`
from genshi.builder import tag
from genshi.core import Markup
from genshi.template import MarkupTemplate, NewTextTemplate, TemplateSyntaxError

print(NewTextTemplate("{% for i in items %}${i}:{% if i % 2 %}odd{% end %} {% end %}{# note #}$x").generate(items=range(4), x="<").render())
print(tag.p("a", tag.b("<c>", class_="k"), Markup("&nbsp;")))
try:
    print(MarkupTemplate('<ul xmlns:py="http://genshi.edgewall.org/"><li py:for="i in items" py:if="i > 1" class="${i % 2 and \'odd\' or None}">$i</li></ul>').generate(items=[1, 2, 3]).render("xhtml"))
except TemplateSyntaxError as e:
    print(e)
