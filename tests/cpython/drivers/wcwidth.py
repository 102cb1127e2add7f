# origin: debian python3-wcwidth
# work: widths of characters of every kind and of texts
from wcwidth import list_versions, wcswidth, wcwidth

print([wcwidth(c) for c in "aé中\u0301\x00\x1b\u200b한😀ﾊハ\u00ad"], wcswidth("コンニチハ, セカイ!"), wcswidth("a\x01"), list_versions()[-1])
print(sum(max(wcwidth(chr(i)), 0) for i in range(0x3000)), wcswidth("abc", 2), wcwidth("\u1160", "5.0.0"))
