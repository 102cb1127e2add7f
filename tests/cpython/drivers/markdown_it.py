# origin: debian python3-markdown-it
# work: tokens and HTML with tables, strikethrough, typographic replacement and a rule of the driver
from markdown_it import MarkdownIt

TEXT = "# H\n\na *b* **c** ~~d~~ `e` [f](g \"h\") ![i](j)\n\n| x | y |\n|---|:-:|\n| 1 | 2 |\n\n1. a\n   - b\n\n> q\n\n```js\nk<1\n```\n\n\"quotes\" -- (c) ... <b>x</b> &amp;\n\n***\n"
md = MarkdownIt("commonmark", {"html": True, "typographer": True}).enable(["table", "strikethrough", "replacements", "smartquotes"])
print(md.render(TEXT), MarkdownIt("zero").render(TEXT))
for token in md.parse(TEXT)[:14]:
    print(token.type, token.tag, token.nesting, token.map, token.level, [c.type for c in token.children or []], token.attrs)
md.add_render_rule("strong_open", lambda self, tokens, idx, options, env: "<STRONG>")
print(md.renderInline("**x**"), md.get_active_rules()["block"][:5], md.options["typographer"])
