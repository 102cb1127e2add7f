# origin: debian python3-pygments
# work: Python, C, JSON, HTML and Rust highlighted as HTML, terminal colours, SVG and raw tokens
from pygments import highlight
from pygments.formatters import HtmlFormatter, RawTokenFormatter, SvgFormatter, Terminal256Formatter, TerminalFormatter
from pygments.lexers import get_all_lexers, get_lexer_by_name, guess_lexer
from pygments.styles import get_style_by_name

code = {
    "python": "@dec\nasync def f(x: int = 0x1F) -> str:\n    '''doc'''\n    return f'{x!r:>{10}} \\n' if x else None  # note\n",
    "c": '#include <stdio.h>\nint main(void) { printf("%d\\n", 1 << 3); /* c */ return 0; }\n',
    "json": '{"a": [1, 2.5e3, null, true, "\\u0041"]}',
    "html": "<p class='x'>a &amp; b<!-- c --><script>var x = /re/g;</script></p>",
    "rust": "fn main() { let v: Vec<u8> = vec![1, 2]; println!(\"{:?}\", v); }",
    "sql": "SELECT a, COUNT(*) FROM t WHERE b LIKE 'x%' GROUP BY a;",
}
for name, text in code.items():
    lexer = get_lexer_by_name(name)
    print(highlight(text, lexer, HtmlFormatter(linenos=name == "c")))
    print(highlight(text, lexer, TerminalFormatter()))
    print(highlight(text, lexer, Terminal256Formatter(style="monokai")))
print(highlight(code["python"], get_lexer_by_name("python"), RawTokenFormatter()).decode())
print(len(highlight(code["c"], get_lexer_by_name("c"), SvgFormatter())))
print(HtmlFormatter(style="vim").get_style_defs(".h")[:400], len(list(get_all_lexers())) > 400, get_style_by_name("vim").__name__)
print(guess_lexer("#!/usr/bin/python\nprint(1)").name)
