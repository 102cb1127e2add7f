# origin: debian python3-lark
# work: LALR and Earley grammars, a transformer, a tree of ambiguities, errors with their place
# fails: it uses `re._parser`, the inside of CPython's `re`
from lark import Lark, Transformer, UnexpectedInput, v_args

grammar = r"""
    ?start: sum
          | NAME "=" sum    -> assign
    ?sum: product | sum "+" product -> add | sum "-" product -> sub
    ?product: atom | product "*" atom -> mul | product "/" atom -> div
    ?atom: NUMBER -> number | "-" atom -> neg | NAME -> var | "(" sum ")"
    %import common.CNAME -> NAME
    %import common.NUMBER
    %import common.WS_INLINE
    %ignore WS_INLINE
"""


@v_args(inline=True)
class Calculate(Transformer):
    from operator import add, mul, neg, sub, truediv as div
    number = float

    def __init__(self):
        self.vars = {}

    def assign(self, name, value):
        self.vars[str(name)] = value
        return value

    def var(self, name):
        return self.vars[str(name)]


calc = Lark(grammar, parser="lalr", transformer=Calculate())
for line in ("a = 1+2*3", "a * -(4 - 1)", "10 / 4"):
    print(calc.parse(line))
print(Lark(grammar).parse("x = 1 + 2 * y").pretty())
print(Lark('start: a b? c*\na: "a"\nb: "b"\nc: "c"+', parser="earley", ambiguity="explicit").parse("abcc").pretty())
for bad in ("1 +", "1 $ 2", "(1"):
    try:
        calc.parse(bad)
    except UnexpectedInput as e:
        print(type(e).__name__, e.line, e.column, sorted(getattr(e, "expected", None) or getattr(e, "allowed", []))[:4])
tree = Lark(r'list: "[" [item ("," item)*] "]"' "\n" r"?item: SIGNED_NUMBER | list" "\n%import common.SIGNED_NUMBER\n%ignore \" \"", start="list").parse("[1, [2, -3], []]")
print(tree, len(list(tree.iter_subtrees())), [t and t.value for t in tree.scan_values(lambda t: True)])
