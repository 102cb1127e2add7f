class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        return NotImplemented
    def __radd__(self, o): return V(o + self.x)
    def __iadd__(self, o): self.x += 100; return self
    def __neg__(self): return V(-self.x)
    def __lt__(self, o): return self.x < o.x
    def __eq__(self, o): return self.x == o.x
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): return k == self.x
    def __len__(self): return self.x
    def __bool__(self): return self.x > 1
    def __call__(self, *a, **k): return a, k
    def __matmul__(self, o): return "matmul"
    def __index__(self): return self.x
    def __format__(self, spec): return f"<{spec}>"

v = V(2)
print(v + V(3), 10 + v, -v, v < V(5), v > V(5), v == V(2), v != V(2))
try:
    v + "x"
except TypeError as e:
    print(e)
v += 1
print(v, v[1], v[1:2], v[1:2, ...], 102 in v, len(v), bool(V(0)), v(1, k=2), v @ 1)
v[0] = 1
del v["k"]
print(f"{v:spec}", [10, 20, 30][V(1)], 7 // 2, -7 // 2, 7 % -3, 2 ** 10, 2 ** -1, 1 << 70, 5 / 2, 0.1 + 0.2)
print(10**30 // 7, (10**30) % 7, ~5, 6 & 3, 6 | 3, 6 ^ 3, 2**63 - 1 + 1, -2**63 - 1)
for expr in ("1 + 'a'", "'a' + 1", "[] + ()", "1 / 0", "1 % 0", "1.0 // 0", "-'a'", "1 < 'a'", "{}[1]", "[1][5]", "(1)[0]", "len(5)", "None()"):
    try:
        print(expr, eval(expr))
    except Exception as e:
        print(expr, "->", type(e).__name__, e)
