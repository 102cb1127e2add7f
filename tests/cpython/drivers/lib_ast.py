# origin: lib ast _ast_unparse
# work: sources unparsed, dumped, transformed, evaluated
import ast

SOURCE = '''
@d(1)
async def f(a, /, b: int = 2, *c, k, **e) -> "r":
    """doc"""
    global g
    async with x as y, z: await w
    try:
        raise E from None
    except* (A, B) as n: pass
    else: return [i async for i in p if i]
    finally: del q[1:2, ...]
class C[T: int, *Ts](B, m=1): x: int; y = lambda *, z=3: (yield z)
match v:
    case {"a": [1, *r], **s} | P(1, q=_) if t: pass
    case -1.5 | "x" | None: ...
print(f"a{b!r:>{w}}c{{}}", not a or b and c, x if y else z, a < b <= c is not d, -1 ** 2, (a, ), {*s}, {**d, 1: 2}, 1j, b"x", "\\n'")
type X[T] = list[T]
while (n := 1): break
else: continue_ = t"q{x}"
'''
tree = ast.parse(SOURCE)
print(ast.unparse(tree))
print(ast.dump(tree.body[0], indent=1), ast.dump(ast.parse("x = 1; y += (2,)"), include_attributes=True))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node


print(ast.unparse(ast.fix_missing_locations(Double().visit(ast.parse("a = 3 + f('x', 4)")))), eval(compile(ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(5), lineno=1, col_offset=0), ) if False else ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(5)))), "x", "eval")))
print(ast.literal_eval("{'a': [1, -2.5, (None, True), {1}, b'x', 1+2j]}"), ast.get_docstring(tree.body[0]), len(list(ast.walk(tree))), ast.get_source_segment("a = b + c", ast.parse("a = b + c").body[0].value))
for bad in ("f()", "1 + x", "[", "{1: 2, **x}"):
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e)[:60].split(" at 0x")[0])
