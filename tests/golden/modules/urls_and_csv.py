import csv
import io
import uuid
from urllib.parse import *

for url in ['http://user:pw@Host.com:80/p;a/b;c?q=1&r#f', '//x/y', 'mailto:a@b', '/p?#', 'http://[::1]:8080/', 'a:b:c', 'HTTP://x', '', 'http:///path', 'http://h?q']:
    s = urlsplit(url)
    print(s, urlparse(url).params, s.geturl(), s.hostname, s.port, s.username)
for u in ['g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', ';x', '', '..', '../g', '../../g', '../../../g', 'g;x=1/../y', 'http:g']:
    print(u, urljoin('http://a/b/c/d;p?q', u))
print(quote('a b/ü~'), quote_plus('a b&c'), quote(b'\xff', safe=''), unquote('%C3%BC%zz+%41'), unquote_plus('a+b'), unquote_to_bytes('%ff a'))
print(urlencode({'a': 1, 'b': [1, 'x y']}, doseq=True), urlencode([('k', 'v&')]), parse_qs('a=1&a=2&b=&c', keep_blank_values=True), parse_qsl('a=1;b=2', separator=';'))
print(urldefrag('http://x/y#z'), urlsplit(b'http://a/b'), urlunsplit(('http', 'h', 'p', '', 'f')))
print(list(csv.reader(['a,"b ""q"", c",d\r\n', '"multi\n', 'line",x', '', ' s , t'])), list(csv.reader(['1,"2",x'], quoting=csv.QUOTE_MINIMAL)))
print(list(csv.reader(["a;'b;c';d"], delimiter=';', quotechar="'")), list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a\\,b'], escapechar='\\', quoting=csv.QUOTE_NONE)))
out = io.StringIO()
w = csv.writer(out)
w.writerow(['a', 1, None, 2.5, 'x,y', 'q"', 'l\nm', ''])
w.writerow([''])
csv.writer(out, quoting=csv.QUOTE_ALL).writerows([[1, 'b'], []])
csv.writer(out, dialect='unix').writerow(['u'])
d = csv.DictWriter(out, ['x', 'y'], extrasaction='ignore')
d.writeheader()
d.writerow({'x': 1, 'z': 3})
print(repr(out.getvalue()))
print(list(csv.DictReader(['a,b', '1,2', '3', '4,5,6'])), csv.list_dialects(), csv.Sniffer().sniff('a;b\nc;d\n').delimiter)
for call in [lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.reader([], delimiter='ab'), lambda: csv.get_dialect('no'),
             lambda: next(csv.reader([b'x'])), lambda: csv.DictWriter(out, ['a']).writerow({'b': 1}), lambda: urlsplit('http://[x/'), lambda: urlsplit('http://a:b').port, lambda: uuid.UUID('12')]:
    try:
        print(call())
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
u = uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')
print(u, repr(u), u.version, u.variant, u.fields, u.urn, uuid.uuid3(uuid.NAMESPACE_URL, 'x'), u == uuid.UUID(bytes=u.bytes), uuid.uuid4().version, len({uuid.uuid4() for _ in range(5)}))
