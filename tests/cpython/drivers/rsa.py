# origin: debian python3-rsa
# work: a key of known primes: encrypted, signed, verified, saved as PEM; number theory
import rsa
from rsa import common, pkcs1, prime, transform

p, q = 2 ** 521 - 1, 2 ** 607 - 1
n, e = p * q, 65537
key = rsa.PrivateKey(n, e, common.inverse(e, (p - 1) * (q - 1)), p, q)
public = rsa.PublicKey(n, e)
print(rsa.decrypt(rsa.encrypt(b"secret", public), key))
signature = rsa.sign(b"message", key, "SHA-256")
print(signature.hex()[:40], rsa.verify(b"message", signature, public))
try:
    rsa.verify(b"other", signature, public)
except pkcs1.VerificationError as error:
    print(error)
print(key.save_pkcs1().splitlines()[0], rsa.PublicKey.load_pkcs1(public.save_pkcs1()) == public, rsa.PrivateKey.load_pkcs1(key.save_pkcs1()) == key)
print(prime.is_prime(2 ** 61 - 1), prime.is_prime(2 ** 61 - 3), common.extended_gcd(240, 46), common.crt([2, 3], [3, 5]), transform.bytes2int(b"ab"), transform.int2bytes(258, 4))
