# origin: debian python3-construct
# work: a binary format with arrays, switches, bits and checks built and parsed
# fails: no `_tokenize`, on which `tokenize` is built
from construct import Array, BitStruct, BitsInteger, Bytes, Const, ConstructError, Enum, Flag, GreedyBytes, Int8ub, Int16ub, Int32ul, Nibble, Padding, PascalString, Prefixed, Struct, Switch, VarInt, this

header = BitStruct("version" / Nibble, "urgent" / Flag, "reserved" / Padding(3))
packet = Struct("magic" / Const(b"PK"), "head" / header, "kind" / Enum(Int8ub, text=1, numbers=2), "count" / Int8ub,
                "body" / Switch(this.kind, {"text": PascalString(VarInt, "utf8"), "numbers": Array(this.count, Int16ub)}), "rest" / GreedyBytes)
data = packet.build(dict(head=dict(version=4, urgent=True), kind="numbers", count=3, body=[1, 2, 65535], rest=b"xyz"))
print(data.hex())
got = packet.parse(data)
print(got, got.body, got.kind == "numbers", int(got.kind), got.head.version)
print(packet.parse(packet.build(dict(head=dict(version=1, urgent=False), kind="text", count=0, body="größe", rest=b""))).body, Prefixed(VarInt, GreedyBytes).build(b"a" * 200)[:3], Int32ul.sizeof())
for bad in (b"XX", b"PK\x00", b"PK\x48\x02\x09\x00"):
    try:
        packet.parse(bad)
    except ConstructError as e:
        print(type(e).__name__, str(e).splitlines()[0])
print(Struct("n" / BitsInteger(8) if False else "n" / Int8ub, "b" / Bytes(this.n)).parse(b"\x02ab").b)
