# origin: debian python3-markupsafe
# work: escaping, formatting, joining and stripping markup with the pure Python fallback
from markupsafe import Markup, escape, escape_silent

print(escape("<a & 'b' \"c\">"), Markup("<b>%s</b>") % "<i>", Markup("<b>") + "<i>", repr(Markup("x") * 2))
print(Markup("&lt;b&gt; <em>Hi</em>  there").striptags(), Markup("&amp;&eacute;").unescape(), escape_silent(None))
print(Markup("{0.real} {x!r}").format(3, x="<"), Markup("<br>").join(["<", Markup("<p>")]), Markup("a,b").split(","))


class Own:
    def __html__(self):
        return "<own>"

    def __html_format__(self, spec):
        return f"<{spec}>"


print(escape(Own()), Markup("{:abc}").format(Own()), Markup("<a>%(x)s %(y)d</a>") % {"x": ">", "y": 3}, type(Markup("a").upper()).__name__)
