# origin: debian python3-mistune
# work: Markdown to HTML with plugins, to a syntax tree, and with a renderer of the driver
import mistune

text = "# A\n\ntext *em* **st** ~~del~~ `c` <http://x.y> [l](u 't')\n\n- [ ] a\n- b\n    1. c\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\nn[^1]\n\n[^1]: foot\n\n```py\nx<1\n```\n> q\n\n---\n"
print(mistune.create_markdown(plugins=["strikethrough", "table", "footnotes", "task_lists", "url"])(text))
for token in mistune.create_markdown(renderer="ast", plugins=["table"])(text):
    print(token)


class Plain(mistune.HTMLRenderer):
    def heading(self, text, level):
        return f"{'=' * level} {text}\n"

    def codespan(self, text):
        return f"[{text}]"


print(mistune.create_markdown(renderer=Plain())(text))
