# origin: debian python3-pycparser
# work: C with types, pointers, loops and structures parsed, walked, generated again
from pycparser import c_ast, c_generator, c_parser, plyparser

SOURCE = r"""
typedef unsigned long size_t;
struct node { int value : 3; struct node *next; };
enum color { RED, GREEN = 5 };
static int table[2][3] = {{1, 2}, [1] = {3}};
int (*handler)(const char *, ...);
size_t count(struct node *n, int flags)
{
    size_t c = 0;
    for (int i = 0; n != 0 && i < 0x10; n = n->next, i++) {
        switch (flags & ~1) { case 1: c += sizeof(struct node); break; default: goto out; }
        do { c--; } while (c > 100u ? 1 : 0);
    }
out:
    return (size_t) c;
}
"""
tree = c_parser.CParser(lex_optimize=False, yacc_optimize=False).parse(SOURCE, "x.c") if False else c_parser.CParser().parse(SOURCE, "x.c")
print(c_generator.CGenerator().visit(tree))


class Names(c_ast.NodeVisitor):
    def visit_ID(self, node):
        print(node.name, node.coord, end="; ")


Names().visit(tree)
print()
tree.show(attrnames=True, showcoord=False)
for bad in ("int x = ;", "int f( {", "struct s { int };  foo bar;"):
    try:
        c_parser.CParser().parse(bad)
    except plyparser.ParseError as e:
        print(e)
