# Subclass instances with overridden special methods.
class L(list):
    def __getitem__(self, i):
        return "item"

    def __len__(self):
        return 99

    def __iter__(self):
        return iter("iter")


v = L([1, 2])
print(v[0], len(v), list(v), v, [*v], v + [3], v == [1, 2], bool(L()))


class E(enumerate):
    def __next__(self):
        return "next", super().__next__()


print(list(E("ab")), [*E("z")])


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __hash__(self):
        return 5


t = T(1, 2)
print(t, hash(t), t == (1, 2), t + (3,), type(t[:]), {t: 1})
print(type({1} | set()), type(frozenset() | {1}))


class S(set):
    pass


print(S([1]), type(S() | {1}), type(S().copy()), S())
