import base64
import binascii
import hashlib
import hmac

for name in sorted(hashlib.algorithms_guaranteed):
    for data in (b'', b'abc', bytes(range(256)) * 3):
        h = hashlib.new(name, data)
        print(name, h.digest_size, h.block_size, h.hexdigest(20) if name.startswith('shake') else h.hexdigest())
h = hashlib.sha256(b'a')
c = h.copy()
h.update(b'b')
print(h.hexdigest() == hashlib.sha256(b'ab').hexdigest(), c.hexdigest() == hashlib.sha256(b'a').hexdigest())
print(hashlib.blake2b(b'x', digest_size=16, key=b'key', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(b'x' * 64, key=b'k').hexdigest())
print(hmac.new(b'key', b'msg', 'sha256').hexdigest(), hmac.digest(b'k' * 200, b'm', hashlib.md5).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 3, 30).hex())
data = bytes(range(60, 80))
for f in (base64.b64encode, base64.urlsafe_b64encode, base64.b32encode, base64.b32hexencode, base64.b16encode, base64.b85encode, base64.a85encode, base64.z85encode, base64.encodebytes,
          binascii.hexlify, binascii.b2a_uu):
    print(f.__name__, f(data[:20]), f(data[:1]), f(b''))
for f, g in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode), (binascii.b2a_uu, binascii.a2b_uu)):
    print(all(g(f(data[:n])) == data[:n] for n in range(20)))
for text in ('YWJj', 'YWI=', 'YQ==', 'YQ=', 'Y', 'YW Jj\n', 'YWJ', '====', 'YQ==YQ=='):
    try:
        print(text, base64.b64decode(text))
    except binascii.Error as e:
        print(repr(text), e)
print(binascii.crc32(b'hello'), binascii.crc_hqx(b'hello', 0), binascii.unhexlify('00fF'), binascii.b2a_qp(b'a=b \xe9\n'), binascii.a2b_qp(b'a=3Db=\nc'))
