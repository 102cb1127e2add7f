# origin: debian python3-pyparsing
# work: a JSON grammar, infix notation with parse actions, named results, error positions, transformation
import pyparsing as pp

number = pp.pyparsing_common.number()
value = pp.Forward()
string = pp.dbl_quoted_string().set_parse_action(pp.remove_quotes)
array = pp.Group(pp.Suppress("[") + pp.Optional(pp.delimited_list(value)) + pp.Suppress("]"), aslist=True)
member = pp.Group(string + pp.Suppress(":") + value)
obj = pp.Dict(pp.Suppress("{") + pp.Optional(pp.delimited_list(member)) + pp.Suppress("}"), asdict=True)
value <<= string | number | array | obj | pp.Keyword("true").set_parse_action(lambda: True) | pp.Keyword("null").set_parse_action(lambda: [None])
print(value.parse_string('{"a": [1, 2.5, {"b": "x"}], "c": true, "d": null}').as_list())
operand = pp.pyparsing_common.integer | pp.Word(pp.alphas)
apply = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b}


def fold(tokens):
    items = tokens[0]
    result = items[0]
    for op, right in zip(items[1::2], items[2::2]):
        result = apply[op](result, right)
    return result


expr = pp.infix_notation(pp.pyparsing_common.integer, [(pp.one_of("* /"), 2, pp.OpAssoc.LEFT, fold), (pp.one_of("+ -"), 2, pp.OpAssoc.LEFT, fold)])
print(expr.parse_string("2 + 3 * (4 - 1) - 8 / 2")[0])
person = pp.Word(pp.alphas)("first") + pp.Word(pp.alphas)("last") + pp.Optional(number("age"))
result = person.parse_string("Ada Lovelace 36")
print(result.first, result["last"], result.age, result.as_dict(), result.dump())
for bad in ("{1}", '{"a" 1}', "[1,"):
    try:
        value.parse_string(bad, parse_all=True)
    except pp.ParseException as e:
        print(e, "|", e.loc, e.lineno, e.column)
print(pp.Word(pp.nums).set_parse_action(lambda t: str(int(t[0]) * 2)).transform_string("a 1 b 22"), list(pp.Word(pp.alphas).scan_string("ab 1 c")))
print(expr, person, pp.nested_expr().parse_string("(a (b c) d)").as_list(), pp.Regex(r"(?P<y>\d+)-(?P<m>\d+)").parse_string("2026-11").as_dict())
print(pp.counted_array(pp.Word(pp.alphas)).parse_string("2 a b c"), (pp.Literal("a") + ~pp.Literal("b") + pp.Word("c")).parse_string("a cc"))
