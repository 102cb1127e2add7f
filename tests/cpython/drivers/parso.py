# origin: debian python3-parso
# work: a module parsed with errors in it, its tree walked, changed source parsed again
import parso

SOURCE = "import os\n\n@d\nclass A(B):\n    x: int = 1\n    async def f(self, *a, k=2, **kw):\n        return [i for i in a if i] or {**kw}\n\nfor i in (1, 2:\n    pass\nprint(f'{x!r:>{w}}')\n"
module = parso.parse(SOURCE, version="3.11")
print(module.get_code() == SOURCE, [(c.type, c.start_pos, c.end_pos) for c in module.children])
cls = next(module.iter_classdefs())
print(cls.name.value, [f.name.value for f in cls.iter_funcdefs()], [p.get_code() for p in next(cls.iter_funcdefs()).get_params()])
grammar = parso.load_grammar(version="3.11")
for text in ("a = = 1", "def f(:\n pass", "return 1", "x = (1", "for i in 1: continue\nbreak", "f() = 3", "print 'x'"):
    print([(e.message, e.start_pos) for e in grammar.iter_errors(grammar.parse(text))])
leaf, out = module.get_first_leaf(), []
while leaf is not None and len(out) < 40:
    out.append((leaf.type, leaf.value, leaf.prefix))
    leaf = leaf.get_next_leaf()
print(out)
print(sorted(module.get_used_names())[:12], module.children[0].get_defined_names() if hasattr(module.children[0], "get_defined_names") else "")
