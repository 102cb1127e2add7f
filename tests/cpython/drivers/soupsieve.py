# origin: debian python3-soupsieve
# work: selectors compiled and matched over a document: pseudo-classes, relations, attributes, an error
import soupsieve as sv
from bs4 import BeautifulSoup

soup = BeautifulSoup("<div><ul>" + "".join(f"<li class='c{i % 3}' data-n='{i}' lang='{'en-GB' if i % 2 else 'de'}'>t{i}</li>" for i in range(9)) + "</ul><p></p><input type=checkbox checked><span dir=rtl>x</span></div>", "html.parser")
for selector in ("li:nth-child(2n+1)", "li.c1:not([data-n='1'])", "li:is(:first-child, :last-child)", "ul > li ~ li.c2", "p:empty", ":checked", "li:lang(en)", "div:has(> p)",
                 "li:nth-last-child(-n+2)", "li:-soup-contains('t4')", "li[data-n^='3'], li[data-n=\"5\"]", ":root > *", "li:nth-child(even of .c0)"):
    print(selector, [t.get_text() or t.name for t in sv.select(selector, soup)])
print(sv.match("ul", soup.ul), sv.closest("div", soup.li).name, [t.text for t in sv.filter(".c0", soup.ul)], sv.escape("1a b"))
try:
    sv.compile("li[")
except sv.SelectorSyntaxError as e:
    print(e)
