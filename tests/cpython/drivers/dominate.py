# origin: debian python3-dominate
# work: pages built with context managers, decorators, attributes and raw text
import dominate
from dominate.tags import a, attr, body, br, div, h1, li, p, script, span, style, table, td, tr, ul
from dominate.util import escape, raw, text

doc = dominate.document(title="T & t", lang="en")
with doc.head:
    style("b{}")
with doc:
    h1("Head")
    with div(id="main", cls="x y", data_k="v"):
        attr(hidden=True)
        for i in range(3):
            p(f"n <{i}>", span("s"), br(), __pretty=False)
        ul(li(a(w, href=f"/{w}")) for w in ("x", "y"))
        raw("<i>raw</i>")
        text("<t>")


@table
def grid():
    tr(td(1), td(2))


print(doc.render(), grid(), doc.body.get(cls="x y")[0]["id"], len(doc.body), escape("<'\">"), div(p("a"), b=1).render(pretty=False), script("1<2"))
