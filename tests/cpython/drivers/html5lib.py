# origin: debian python3-html5lib
# work: broken HTML parsed as browsers do, walked, serialised, fragments
import html5lib

TEXT = "<!doctype html><title>T</title><p>one<p class=a>two <b>bold<i>both</b>it</i><table><tr><td>1<td>2</table>&amp;&eacute;<script>a<b</script><svg><circle/></svg>"
tree = html5lib.parse(TEXT, treebuilder="dom")
print(tree.toxml())
etree = html5lib.parse(TEXT, treebuilder="etree", namespaceHTMLElements=False)
print([e.tag for e in etree.iter() if isinstance(e.tag, str)], etree.find("body/p[2]").attrib)
print(html5lib.serialize(etree, tree="etree", omit_optional_tags=False, quote_attr_values="always", sanitize=True) if False else
      html5lib.serialize(etree, tree="etree", quote_attr_values="always"))
parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
parser.parseFragment("<div><p></div><br></p>&bogus;")
print([(code, position) for position, code, _ in parser.errors])
