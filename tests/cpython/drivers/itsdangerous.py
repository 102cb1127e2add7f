# origin: debian python3-itsdangerous
# work: signed texts and objects, altered ones, ones of another key
# fails: no `zlib`
from itsdangerous import BadSignature, Signer, URLSafeSerializer

signer = Signer("key")
signed = signer.sign("value")
print(signed, signer.unsign(signed))
serializer = URLSafeSerializer("key", salt="s")
text = serializer.dumps({"id": 5, "name": "ä", "list": [1, 2]})
print(text, serializer.loads(text))
for bad in (text[:-1] + "A", "x." + text, "plain"):
    try:
        serializer.loads(bad)
    except BadSignature as e:
        print(type(e).__name__, e)
print(URLSafeSerializer("other", salt="s").loads_unsafe(text))
