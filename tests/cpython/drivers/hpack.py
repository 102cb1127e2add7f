# origin: debian python3-hpack
# work: headers encoded and decoded over three requests with a table that shrinks, Huffman codes, damage
from hpack import Decoder, Encoder, HPACKError
from hpack.huffman import HuffmanEncoder
from hpack.huffman_constants import REQUEST_CODES, REQUEST_CODES_LENGTH

encoder, decoder = Encoder(), Decoder()
for headers in ([(":method", "GET"), (":path", "/"), ("user-agent", "x" * 30)], [(":method", "GET"), ("user-agent", "x" * 30), ("cookie", "a=b")], [("cookie", "a=b", True), ("n", "é")]):
    data = encoder.encode(headers, huffman=True)
    print(data.hex(), decoder.decode(data))
encoder.header_table_size = 64
data = encoder.encode([("k", "v")])
print(data.hex(), decoder.decode(data), HuffmanEncoder(REQUEST_CODES, REQUEST_CODES_LENGTH).encode(b"www.example.com").hex())
for bad in (b"\xff\xff\xff\xff\xff\xff", b"\xbe\xff", b"\x40\x85\xff\xff\xff\xff\xff"):
    try:
        print(Decoder().decode(bad))
    except HPACKError as e:
        print(type(e).__name__)
