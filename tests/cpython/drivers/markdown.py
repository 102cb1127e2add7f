# origin: debian python3-markdown
# work: a document with tables, footnotes, code, definition lists and a table of contents
# fails: `importlib.metadata` of the oracle's Lib finds no entry points: `sys.meta_path` holds no finder here
import markdown

text = """# Title {#top}

A *paragraph* with **bold**, `code <x>`, [a link](http://x.org "t") and ![img](i.png).

[TOC]

## Lists

1. one
    * nested
2. two

Term
:   definition

| a | b |
|---|:-:|
| 1 | 2 |

> quote
> more

```python
print(1)
```

    indented

Note[^1]. An HTML ABBR.

*[HTML]: Hyper Text

[^1]: the note

<div markdown="1">*inside*</div>
"""
for extensions in ([], ["extra", "toc"], ["extra", "smarty", "nl2br", "sane_lists"]):
    print(markdown.markdown(text, extensions=extensions))
    print("-----")
md = markdown.Markdown(extensions=["meta"], output_format="html")
print(md.convert("Key: value\n\ntext & <b>raw</b>"), md.Meta)
