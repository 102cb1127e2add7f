# origin: debian python3-jmespath
# work: forty expressions over a document, functions, errors with their place
import jmespath
from jmespath import exceptions, functions

data = {"a": {"b": [1, 2, {"c": "x"}], "d": None}, "people": [{"n": "A", "age": 30, "tags": ["x", "y"]}, {"n": "B", "age": 20, "tags": []}, {"n": "C", "age": 25, "tags": ["y"]}]}
for text in ("a.b[2].c", "a.b[-1]", "a.b[::2]", "people[*].n", "people[?age > `22`].n", "people[].tags[]", "sort_by(people, &age)[0].n", "max_by(people, &age).{name: n, years: age}",
             "length(people)", "people[?contains(tags, 'y')] | [0].n", "a.*", "keys(a)", "join(', ', people[*].n)", "people[*].[n, length(tags)]", "to_string(a.b)", "not_null(a.d, `5`)",
             "a.nope.b", "sum(people[*].age)", "avg(people[*].age)", "map(&upper, people)" if False else "reverse(people[*].n)", "type(a)", "@.a.b[0] == `1` && !a.d", "people[0].\"n\"", "merge(a, {d: `1`}).d",
             "starts_with('abc', 'ab')", "zip" if False else "values({x: `1`})", "`[1, {\"q\": 2}]`[1].q", "group" if False else "people[?n == 'B' || age == `25`].age", "floor(`1.7`)"):
    print(text, jmespath.search(text, data))
for bad in ("a[", "a..b", "people[?", "nofunc(a)", "length(`1`)", "sum(`[\"x\"]`)", "a b"):
    try:
        print(jmespath.search(bad, data))
    except exceptions.JMESPathError as e:
        print(type(e).__name__, str(e).splitlines()[0])


class Own(functions.Functions):
    @functions.signature({"types": ["number"]}, {"types": ["number"]})
    def _func_add(self, x, y):
        return x + y


print(jmespath.search("add(`1`, people[0].age)", data, jmespath.Options(custom_functions=Own())), jmespath.compile("a.b").parsed)
