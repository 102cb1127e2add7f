# origin: debian python3-pyasn1
# work: a record defined, encoded as BER, DER and CER, decoded, printed; damaged input
from pyasn1.codec.ber import decoder as ber_decoder, encoder as ber_encoder
from pyasn1.codec.cer import encoder as cer_encoder
from pyasn1.codec.der import decoder, encoder
from pyasn1.codec.native import encoder as native
from pyasn1.error import PyAsn1Error
from pyasn1.type import constraint, namedtype, tag, univ


class Record(univ.Sequence):
    componentType = namedtype.NamedTypes(
        namedtype.NamedType("id", univ.Integer().subtype(subtypeSpec=constraint.ValueRangeConstraint(0, 999))),
        namedtype.OptionalNamedType("room", univ.OctetString().subtype(implicitTag=tag.Tag(tag.tagClassContext, tag.tagFormatSimple, 0))),
        namedtype.DefaultedNamedType("house", univ.Integer(0).subtype(implicitTag=tag.Tag(tag.tagClassContext, tag.tagFormatSimple, 1))))


record = Record()
record["id"] = 123
record["room"] = b"321"
data = encoder.encode(record)
print(data.hex(), cer_encoder.encode(record).hex(), ber_encoder.encode(record, defMode=False).hex())
got, rest = decoder.decode(data + b"\x05\x00", asn1Spec=Record())
print(got.prettyPrint(), rest, native.encode(got), got == record)
print(ber_decoder.decode(bytes.fromhex("30080201050403616263"))[0].prettyPrint(), univ.ObjectIdentifier("1.3.6.1") + (4, 1), univ.BitString("'A98A'H").asBinary(), univ.Real((314, 10, -2)))
for bad in (b"\x30\x05\x02", b"\x02\x01", b""):
    try:
        decoder.decode(bad, asn1Spec=Record())
    except PyAsn1Error as e:
        print(type(e).__name__)
try:
    record["id"] = 5000
except KeyError as e:
    print(type(e.args[0]).__name__)
