# origin: lib html html.parser html.entities _markupbase
# work: broken HTML as events, entities, escapes
import html
from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos(), self.get_starttag_text())

    def handle_startendtag(self, tag, attrs):
        print("empty", tag, attrs)

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("char", name)

    def handle_pi(self, data):
        print("pi", data)

    def unknown_decl(self, data):
        print("unknown", data)


text = "<!DOCTYPE html><p class=a id='b' x y=\"&lt;\">t&amp;&#65;&eacute;<br/><!-- c --><?pi x><![CDATA[q]]><script>a<b</script></p><a href=x>un<b<c></>&bogus; <"
for convert in (True, False):
    p = Events(convert_charrefs=convert)
    for i in range(0, len(text), 7):
        p.feed(text[i:i + 7])
    p.close()
print(html.escape("<a href='x'>&"), html.unescape("&lt;&#x41;&#0;&notit;&NotEqualTilde;&CounterClockwiseContourIntegral;&copy"))
