# origin: debian python3-commonmark
# work: a document as HTML, reStructuredText and a dumped tree
import commonmark

TEXT = "Title\n=====\n\n*a* **b** `c` [l](/u \"t\") ![i](p.png) <http://x.y>  \nbreak &copy; \\*\n\n> q\n> 1. x\n>\n>    y\n\n```py\nz<1\n```\n\n    code\n\n<div>raw</div>\n\n- a\n- b\n\n[ref]\n\n[ref]: /r 'x'\n\n---\n"
print(commonmark.commonmark(TEXT), commonmark.commonmark(TEXT, "rst"))
tree = commonmark.Parser().parse(TEXT)
print([(node.t, entering, node.literal, node.sourcepos) for node, entering in tree.walker()])
