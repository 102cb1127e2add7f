"""The repr of floats, float() of text, hex."""

for x in (0.0, -0.0, 1.0, 0.1, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, 0.1 + 0.2, 9007199254740993.0, float("inf"), float("-inf"), float("nan")):
    print(repr(x), x.hex(), hash(x) if x == x else "")
for text in ("1_0.0_1e1_0", " -InFinity\n", "nan", "+.5", "5.", "1e400", "1e-400", "\u0663.5"):
    print(repr(text), float(text))
for text in ("", "1__0", ".", "1e", "nan(3)", "0x10", b"1x"):
    try:
        float(text)
    except ValueError as e:
        print(e)
print(float.fromhex("0x1.8p3"), float.fromhex("-0x1p-1074"), (0.75).as_integer_ratio(), (2.5).is_integer())
print([round(x) for x in (0.5, 1.5, 2.5, -0.5)], round(2.675, 2), round(1234.5678, -2), round(1e308, -308))
