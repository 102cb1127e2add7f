name, n, f = "World", 42, 3.14159
print(f"Hello {name}! {n:>6} {n:<6}| {n:^6} {n:06d} {n:#x} {n:,} {f:.2f} {f:10.3e} {name!r} {name!s:>8}")
print(f"{n=} {n = } {f=:.1f} {name=!r}", f"{{literal}}", f"{n if n > 3 else 0}", f"{'nested ' + f'{name}'}")
w, p = 10, 3
print(f"{f:{w}.{p}}", f"{name:*^{w}}", f"{[x for x in range(3)]}", f"{ {'a': 1}['a'] }")
print(f"""multi
{n}
line""", rf"\d{n}", f"{(lambda x: x * 2)(4)}")
print("%s %d %5.2f %x %r %%" % ("a", 3, 2.5, 255, "q"), "%(k)s" % {"k": 1}, "{} {1} {x}".format if False else "{0} {1!r} {x:>4}".format(1, "b", x=2))
