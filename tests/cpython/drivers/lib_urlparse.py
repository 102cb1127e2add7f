# origin: lib urllib.parse
# work: URLs split, joined, quoted, queries
from urllib import parse as p

for url in ("http://u:p@h.org:8080/a/b;c?d=e&f#g", "//h/p", "mailto:x@y", "file:///a b", "http://[::1]:80/", "?q", "a:b:c"):
    r = p.urlsplit(url)
    print(r, r.hostname, r.port, p.urlparse(url).params, r.geturl())
base = "http://a/b/c/d;p?q"
print([p.urljoin(base, x) for x in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "../g", "../../../g", "g;x=1/./y", "http:g", "")])
print(p.quote("a b/ä?"), p.quote_plus("a b&"), p.unquote("%C3%A4%zz"), p.urlencode({"a": [1, 2], "b": "ü"}, doseq=True), p.parse_qs("a=1&a=2&b=&c", keep_blank_values=True), p.parse_qsl("x=%20y"), p.urldefrag("a#b"), p.unquote_to_bytes("%ff"))
for bad in ("http://[::1", "http://h:99999/"):
    try:
        print(p.urlsplit(bad).port)
    except ValueError as e:
        print(e)
