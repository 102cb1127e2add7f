"""Division rounds down, powers, shifts and their errors."""


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", e)


big = 10**30
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (big, 7), (-big, 7), (big, -big + 1), (-2**63, -1), (2**63, 2**63)):
    print(a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b)
t(lambda: 1 // 0)
t(lambda: 2**-2)
t(lambda: 0**-1)
t(lambda: (-8) ** 0.5)
t(lambda: pow(3, -1, 7))
t(lambda: pow(2, -1, 4))
t(lambda: pow(2, 10**20, -7))
t(lambda: 1 << -1)
t(lambda: 0 << 10**20)
t(lambda: -1 >> 10**20)
t(lambda: 10**400 / 10**399)
t(lambda: 10**400 / 3)
t(lambda: round(12345, -2))
t(lambda: [round(x, -1) for x in (5, 15, 25, -5, -15)])
t(lambda: (big.bit_length(), big.bit_count(), (-big).bit_length(), hash(big), hash(-1), hash(2**61 - 1)))
t(lambda: (big.to_bytes(13), int.from_bytes(b"\xff\x00", "little", signed=True), (-1).to_bytes(2, signed=True)))
t(lambda: (256).to_bytes(1))
