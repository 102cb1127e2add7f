from urllib.parse import urldefrag, urljoin, urlsplit

for base in ('http://a/b/c/d;p?q#f', 'http://a?', 'file:///x/y', '//h/p', '?x', 'mailto:a'):
    for url in ('', '.', '../g', '//', '///g', '?', '#', ';x', 'g?', 'http:', '../../../g', 'g/./h/../k'):
        print(repr(base), repr(url), repr(urljoin(base, url)), urldefrag(base + url))
for url in ('http://[::1%eth0]:80/', 'http://[v1.x]/', 'http://[1.2.3.4]/', 'http://[::1/', 'http://u:p@H.Ex:65536/', 'http://a:b/'):
    try:
        parts = urlsplit(url)
        print(parts, parts.hostname, parts.port)
    except ValueError as e:
        print(url, e)
