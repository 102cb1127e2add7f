# origin: debian python3-parse
# work: formats read backwards: names, types, widths, dates, all matches
import parse

print(parse.parse("It's {}, I love {}!", "It's spam, I love eggs!").fixed, parse.parse("{a:d}-{b:w}-{c:x}", "12-abc-ff").named, parse.search("age: {:d}\n", "name: x\nage: 42\n")[0])
print([r.fixed for r in parse.findall("<{}>{:d}</", "<a>1</a><b>2</b>")], parse.parse("{:>5}|{:<4}|{:^3}", "   ab|cd  | e "))
print(parse.parse("{:ti}", "2026-11-22T10:11:12"), parse.parse("{:tg}", "20/1/1972 10:21 PM"), parse.parse("{:g} {:e} {:%} {:n} {:b}", "1.5 2e3 50% 1,000 0b11"), parse.parse("{x} {x}", "a b"), parse.parse("{p[q]} {l.m}", "1 2").named)


@parse.with_pattern(r"yes|no")
def yesno(text):
    return text == "yes"


compiled = parse.compile("{ok:YesNo} {n:Num}", dict(YesNo=yesno, Num=lambda s: int(s) * 2))
print(compiled.parse("yes 21"), compiled.parse("maybe 1"), compiled._expression, parse.parse("hello", "HELLO", case_sensitive=True))
