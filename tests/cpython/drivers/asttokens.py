# origin: debian python3-asttokens
# work: the text of every node of a module found from its tokens
# fails: no `_tokenize`, on which `tokenize` is built
import ast

import asttokens

SOURCE = "def f(x, *, y=(1, 2)):\n    '''doc'''\n    return [i + 1 for i in x if i] + {'a': y}['a']\n\nclass A(B, c=1):\n    z: int = f(1)[0:2].b\nprint(f'{f(2)!r}', lambda q: -q)\n"
at = asttokens.ASTTokens(SOURCE, parse=True)
for node in ast.walk(at.tree):
    if hasattr(node, "lineno"):
        print(type(node).__name__, repr(at.get_text(node)), at.get_text_range(node))
print(at.get_token_from_offset(9), [str(t) for t in at.tokens][:6])
