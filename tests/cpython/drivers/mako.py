# origin: debian python3-mako
# work: templates compiled to modules: defs, inheritance, filters, loops, Python blocks, error with its line
from mako import exceptions
from mako.lookup import TemplateLookup
from mako.template import Template

print(Template("hello ${name | h}!\n% for i in range(3):\n  row ${i} ${loop.cycle('odd', 'even')}\n% endfor\n").render(name="<x>"))
lookup = TemplateLookup()
lookup.put_string("base.html", "<${self.title()}>\n${self.body()}\n<%def name='title()'>base</%def>")
lookup.put_string("page.html", "<%inherit file='base.html'/>\n<%def name='title()'>page</%def>\n<%\n    total = sum(items)\n%>total ${total}\n"
                  "<%def name='row(x)'><td>${x}</td></%def>\n% for i in items:\n${row(i)}\n% endfor\n")
print(lookup.get_template("page.html").render(items=[1, 2, 3]))
print(Template("<%! import math %>${math.factorial(5)} ${capture(f)} <%def name='f()'>in f</%def> ${'a b' | u,trim}").render())
try:
    Template("% if x:\n a\n").render()
except exceptions.MakoException as e:
    print(type(e).__name__, e)
try:
    Template("one\n${1 / zero}\n").render(zero=0)
except ZeroDivisionError as e:
    print(e)
print(Template("abc ${x}").code.count("def "))
