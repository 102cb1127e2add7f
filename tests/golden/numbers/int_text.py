"""int() of text."""


def t(*args):
    try:
        print(args, int(*args))
    except Exception as e:
        print(args, type(e).__name__, "|", e)


for text in ("12", " -1_000 ", "1__0", "", "+", "0x1f", "\u0663", "1\0", b"12", bytearray(b" 1x"), None, [], 1.9, True):
    t(text)
for text in ("0x1f", "0b101", "0o17", "010", "00", "1_0", "0x_f"):
    t(text, 0)
t("zz", 36)
t("12", 2)
t("1", 37)
t(1, 2)
t("1" * 5000, 16)
try:
    int("9" * 5000)
except ValueError as e:
    print(e)
try:
    str(10**5000)
except ValueError as e:
    print(e)
