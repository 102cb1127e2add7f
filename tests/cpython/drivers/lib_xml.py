# origin: lib xml.dom.minidom xml.sax.saxutils xml.dom
# work: a document built node by node, printed, searched, changed; events written as XML
import io
from xml.dom import minidom
from xml.sax import saxutils

d = minidom.Document()
root = d.appendChild(d.createElementNS("urn:x", "x:root"))
for i in range(3):
    e = root.appendChild(d.createElement("item"))
    e.setAttribute("n", f"<{i}&\"")
    e.appendChild(d.createTextNode(f"t & {i}"))
root.insertBefore(d.createComment(" c "), root.firstChild)
root.appendChild(d.createCDATASection("a<b"))
print(d.toprettyxml(indent=" "), [e.getAttribute("n") for e in d.getElementsByTagName("item")], root.childNodes.length)
clone = root.cloneNode(True)
clone.removeChild(clone.firstChild)
clone.normalize()
print(clone.toxml(), clone.isSameNode(root), root.lastChild.nodeName, root.hasAttributes())
out = io.StringIO()
g = saxutils.XMLGenerator(out, "utf-8", short_empty_elements=True)
g.startDocument(), g.startElement("a", {"k": "v<"}), g.characters("t>&"), g.startElement("b", {}), g.endElement("b"), g.endElement("a")
print(out.getvalue(), saxutils.quoteattr("a'b\"c"), saxutils.unescape("&lt;&gt;&amp;"))
