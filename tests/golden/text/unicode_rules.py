# Case, classification, splitting, normalisation and names by Unicode 16.
import unicodedata

print('ΑΣ ΑΣΑ Σ'.lower(), 'straße ŉ ﬁ'.upper(), 'ǆ ῳ'.title(), 'ẞß'.casefold(), 'ÀéÎ'.swapcase(), 'ﬁnD'.capitalize())
print([c.isdecimal() + 2 * c.isdigit() + 4 * c.isnumeric() for c in '5٣²½一a'])
print('a\x1cb\x85c\u2028d\r\ne\vf'.splitlines(), ' \u3000a\xa0b '.split(), '\u2003x\x1f'.strip())
print([s.isidentifier() for s in ('é1', '1a', 'ℼ', 'a·', '', 'a-b')], [ascii(c) for c in '\xad\u0378é\U0001f600\ud800' if not c.isprintable()])
print(repr('\x00\x7f\x80\xa0\xad\u0300\u200b\ue000\U0001f600\U000e0001\ud800'))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, ascii(unicodedata.normalize(form, 'é\u0327e\u0301\u0327ﬁ각\u1100\u1161\u11a8\u212b')))
print(unicodedata.name('é'), unicodedata.name('각'), unicodedata.name('\u4e00'), unicodedata.lookup('greek small letter alpha'))
print('\N{LATIN SMALL LETTER E WITH ACUTE}\N{NBSP}\N{BEL}'.encode('unicode_escape'), unicodedata.lookup('LATIN SMALL LETTER R WITH TILDE').encode('utf-8'))
print(unicodedata.decomposition('ﬁ'), unicodedata.numeric('⅔'), unicodedata.bidirectional('א'), unicodedata.east_asian_width('中'), unicodedata.combining('\u0301'))
h = 0
for c in range(0x110000):
    s = chr(c)
    h = (h * 31 + hash((unicodedata.category(s), s.upper(), s.lower(), s.title(), s.casefold(), s.isprintable(), s.isalpha(), s.isspace()))) & 0xffffffffffff
    if c == 0x3000:
        break
print(h)
