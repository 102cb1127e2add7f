"""Format specifications of numbers."""


def t(value, spec):
    try:
        print(repr(spec), repr(format(value, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, "|", e)


for spec in ("", "d", ",", "_", "010,", "+d", " d", "#x", "#_b", "_X", "o", "c", "n", "*^12", "=+8", "<6", ".2f", "e", "%", ".3", "z", ".2d",
             ",x", "s", "x<<6", "08b"):
    t(12345, spec)
for spec in ("", ".2f", ".0f", "e", ".3E", "g", "#g", ".10g", ",.2f", "_.4f", "012.1f", "+", "%", ".1%", "z.0f", "n", "d", ".3,f", "^20", "=+20.3e"):
    t(1234567.891, spec)
    t(-0.04, spec)
for spec in ("", ".2f", "e", "+.1f", ">20", "010", "=5", "%", ",.1f"):
    t(1234.5 - 2.25j, spec)
