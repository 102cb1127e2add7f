# origin: debian python3-natsort
# work: numbers in names, floats, signs, paths, case, humans' order
from natsort import humansorted, natsort_keygen, natsorted, ns, order_by_index, index_natsorted, os_sorted, realsorted

names = ["a10", "a9", "A1", "a1.5", "a-3", "b2", "img12.png", "img2.png", "10", 7, 2.5, "x/10/a", "x/9/b", "é1", "e2"]
print(natsorted(names), natsorted(names, reverse=True)[:3])
for alg in (ns.REAL, ns.FLOAT | ns.SIGNED, ns.PATH, ns.IGNORECASE, ns.LOWERCASEFIRST, ns.GROUPLETTERS, ns.NUMAFTER):
    print(alg, natsorted(names, alg=alg))
print(realsorted(["n1e3", "n-2.5", "n10"]), os_sorted(["f10.txt", "f2.txt", "F1"]), order_by_index(["c", "a", "b"], index_natsorted(["3", "1", "2"])))
print(sorted(["z2", "z10"], key=natsort_keygen(key=lambda s: s)), natsort_keygen()("a1b22"))
