# origin: debian python3-ecdsa
# work: signatures with fixed keys on three curves, verified, keys as PEM, arithmetic of points
import hashlib

import ecdsa
from ecdsa import ellipticcurve, numbertheory

for curve in (ecdsa.NIST256p, ecdsa.SECP256k1, ecdsa.NIST192p):
    key = ecdsa.SigningKey.from_secret_exponent(123456789123456789, curve=curve, hashfunc=hashlib.sha256)
    signature = key.sign_deterministic(b"message")
    print(curve.name, signature.hex(), key.verifying_key.verify(signature, b"message"), key.verifying_key.to_string("compressed").hex())
    try:
        key.verifying_key.verify(signature, b"other")
    except ecdsa.BadSignatureError as e:
        print(e)
print(ecdsa.VerifyingKey.from_pem(key.verifying_key.to_pem()) == key.verifying_key, key.to_pem().decode())
curve = ellipticcurve.CurveFp(23, 1, 1)
point = ellipticcurve.Point(curve, 3, 10, 7)
print(point + ellipticcurve.Point(curve, 9, 7, 7), point.double(), point * 3, numbertheory.square_root_mod_prime(5, 11), numbertheory.factorization(360), numbertheory.is_prime(97))
