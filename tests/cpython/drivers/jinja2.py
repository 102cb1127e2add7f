# origin: debian python3-jinja2
# work: templates with inheritance, macros, filters, loops, includes, autoescape, sandbox, async rendering
# fails: `zipimport` of the oracle's Lib needs CPython's own `_frozen_importlib_external`
import asyncio

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment, SecurityError

pages = {
    "base": "<title>{% block title %}none{% endblock %}</title>{% block body %}{% endblock %}",
    "page": "{% extends 'base' %}{% block title %}{{ super() }}:{{ name|upper }}{% endblock %}"
            "{% block body %}{% for i in items if i is odd %}{{ loop.index }}/{{ loop.length }}={{ i }}{{ ', ' if not loop.last }}"
            "{% else %}empty{% endfor %}{% include 'part' %}{% endblock %}",
    "part": "{% macro field(n, value='') %}<input name={{ n }} value={{ value }}{{ kwargs|xmlattr }}>{% endmacro %}"
            "{{ field('a', 1, id='x') }}{% set ns = namespace(total=0) %}{% for i in items %}{% set ns.total = ns.total + i %}{% endfor %}{{ ns.total }}",
}
env = Environment(loader=DictLoader(pages), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
print(env.get_template("page").render(name="<n>", items=[1, 2, 3, 5]))
print(env.from_string("{{ users|map(attribute='n')|join('; ') }} {{ [3,1,2]|sort|first }} {{ 'a b c'|wordcount }} {{ 1234567|filesizeformat }}").render(users=[{"n": "x"}, {"n": "y"}]))
print(env.from_string("{% filter upper %}abc{% endfilter %}{% with a=1 %}{{ a }}{% endwith %}{% raw %}{{ x }}{% endraw %}{{ x|default('d') }}").render())
print(env.from_string("{% for k, v in d|dictsort %}{{ k }}:{{ '%05.1f'|format(v) }} {% endfor %}{{ d|tojson }}").render(d={"b": 2, "a": 1.5}))
for bad in ("{% for %}", "{{ 1 + }}", "{% endif %}"):
    try:
        env.from_string(bad)
    except TemplateSyntaxError as e:
        print(e.lineno, e.message)
try:
    env.from_string("\n{{ missing }}").render()
except UndefinedError as e:
    print(e)
try:
    SandboxedEnvironment().from_string("{{ ''.__class__.__mro__ }}").render()
except SecurityError as e:
    print("sandbox:", e)


async def numbers():
    for i in range(3):
        await asyncio.sleep(0)
        yield i


template = Environment(enable_async=True).from_string("{% for n in numbers() %}[{{ n }}]{% endfor %}")
print(asyncio.run(template.render_async(numbers=numbers)))
print(env.compile("{{ a + 1 }}", raw=True).count("yield"))
