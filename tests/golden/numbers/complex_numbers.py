"""Complex arithmetic: infinities, signed zeros, mixed operands, text."""

inf, nan = float("inf"), float("nan")
values = (1 + 2j, complex(0, -0.0), complex(inf, nan), complex(-inf, 1), 0j)
for a in values:
    for b in values:
        try:
            print(a, b, a + b, a - b, a * b, a / b)
        except ZeroDivisionError as e:
            print(a, b, e)
print(1 - 2j, 2.0 - complex(1, 0.0), complex(1, -0.0) + 1.0, 2 * complex(inf, 1), 1 / complex(inf, inf))
print((1 + 2j) ** 3, (1 + 2j) ** -2, 1j**0.5, (-8) ** (1 / 3), abs(3 + 4j), hash(1 + 2j))
for text in ("1+2j", " ( -1e3j ) ", "j", "1-j", "nan+infj", "1_0j", "1 + 2j", "", "1+2"):
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)
for args in (("1", 2), (1, "2"), ([],), (1, [])):
    try:
        complex(*args)
    except TypeError as e:
        print(e)
