# origin: debian python3-bs4
# work: a page searched by names, classes, text and CSS selectors; the tree changed and printed
from bs4 import BeautifulSoup

TEXT = """<html><head><title>The story</title></head><body><p class="title big"><b>The story</b></p>
<p class="story">Once <a href="/a" id="l1">A</a>, <a href="/b" id="l2">B</a> and <a href="/c" id="l3">C</a>;<br/>end &lt;&eacute;<!-- note --></p></body></html>"""
soup = BeautifulSoup(TEXT, "html.parser")
print(soup.title.string, [a["href"] for a in soup.find_all("a")], soup.find(id="l2").get_text(), soup.p["class"])
print(soup.select("p.story > a:nth-of-type(2)"), soup.select_one("a[href$='c']"), soup.find("a", string="B").find_next_sibling("a"), len(soup.find_all(["a", "b"])))
print(soup.prettify())
soup.b.name = "strong"
soup.find("a").insert_before("new ")
tag = soup.new_tag("i", title="x")
tag.string = "<text>"
soup.find(id="l3").replace_with(tag)
soup.find(id="l2").decompose()
print(soup.body, list(soup.stripped_strings), [type(s).__name__ for s in soup.find(class_="story").contents])
print(soup.encode("ascii"), BeautifulSoup("<p>a<p>b", "html.parser"), soup.find("nope"), [p.name for p in soup.i.parents])
