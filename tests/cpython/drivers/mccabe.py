# origin: debian python3-mccabe
# work: the complexity of functions of a module
# fails: no `_tokenize`, on which `tokenize` is built
import ast

import mccabe

SOURCE = """
def a(x):
    if x and x > 1:
        return 1
    elif x:
        for i in x:
            while i:
                i -= 1
            else:
                pass
    try:
        pass
    except ValueError:
        pass
    except (KeyError, TypeError):
        pass
    finally:
        x = 1
    with x:
        pass

class C:
    def m(self):
        def inner():
            return [i for i in 1]
        return lambda: 3
    async def n(self):
        async for i in x:
            pass
"""
visitor = mccabe.PathGraphingAstVisitor()
visitor.preorder(ast.parse(SOURCE), visitor)
for graph in visitor.graphs.values():
    print(graph.entity, graph.complexity(), len(graph.nodes))
