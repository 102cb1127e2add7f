# origin: debian python3-idna
# work: names encoded and decoded, UTS 46, labels that are refused
import idna

for name in ("ドメイン.テスト", "bücher.example", "faß.de", "xn--bcher-kva.example", "example.com", "Königsgäßchen.de".lower()):
    encoded = idna.encode(name)
    print(encoded, idna.decode(encoded))
print(idna.encode("Königsgäßchen", uts46=True), idna.uts46_remap("ÄÖÜ"), idna.ulabel("xn--zckzah"), idna.alabel("测试"))
for bad in ("a..b", "-a", "a" * 64, "\u2615", "xn--a", "ab--cd", "\u0628a"):
    try:
        print(idna.encode(bad))
    except idna.IDNAError as e:
        print(type(e).__name__, e)
print(idna.valid_contexto("\u00b7", 0) if False else idna.intranges.intranges_contain(5, idna.intranges.intranges_from_list([1, 4, 5, 6])))
