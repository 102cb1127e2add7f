# co_positions() indexed with half of tb_lasti gives the place of the call.
import itertools
class A:
    count = 1
    def m(self, a, b): raise ValueError
    def n(self, a, b): self.m(a, b)
def f(x):
    x.n(A.count, len("abc"))
def g(x):
    [x.m(1, y) for y in (1, 2)]
for h in f, g:
    try:
        h(A())
    except ValueError as e:
        tb = e.__traceback__
        while tb:
            code = tb.tb_frame.f_code
            print(code.co_name, next(itertools.islice(code.co_positions(), tb.tb_lasti // 2, None)))
            tb = tb.tb_next
