# origin: debian python3-texttable
# work: a table with types, alignments, wrapped cells and without borders
from texttable import Texttable

t = Texttable(40)
t.set_cols_align(["l", "r", "c"])
t.set_cols_valign(["t", "m", "b"])
t.set_cols_dtype(["t", "i", "a"])
t.add_rows([["name", "age", "note"], ["Mr\nX", 32.7, "a long text to be wrapped here"], ["Y", "4", 1e20], ["Z", 5, 0.001]])
print(t.draw())
t.set_deco(Texttable.HEADER)
print(t.draw())
print(Texttable().add_row([1, 2]).draw() if False else Texttable(0).header(["a"]) is not None)
