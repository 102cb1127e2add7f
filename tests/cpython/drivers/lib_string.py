# origin: lib string textwrap
# work: templates, formatters, wrapped and indented texts
import string
import textwrap

t = string.Template("$who likes ${what} $$5 $")
print(t.safe_substitute(who="x"), t.is_valid(), string.Template("$a ${b}").get_identifiers(), string.capwords("the quick fox"))
try:
    t.substitute(who=1, what=2)
except ValueError as e:
    print(e)


class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


print(F().format("{} {x!u} {missing:>10} {!r}", "a", "c", x="b"), list(string.Formatter().parse("a{b!r:{w}}c{{")))
text = "The quick brown fox, jumped-over the lazy dog. " * 3 + "averyveryverylongwordthatdoesnotfit"
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.wrap(text, 25, max_lines=2, placeholder=" […]"), textwrap.shorten(text, 40))
print(textwrap.dedent("    a\n      b\n\n    c"), textwrap.indent("a\n\nb", "> "), textwrap.indent("a\n\nb", "+", lambda line: True))
