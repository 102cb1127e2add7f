# origin: debian python3-tabulate
# work: tables in fifteen formats, alignment of numbers, missing values, wide characters, multi-line cells
from tabulate import tabulate, tabulate_formats

rows = [["spam", 41.9999, None], ["eggs", "451.0", "x\ny"], ["ham", 1e10, "ä"]]
for style in tabulate_formats:
    print(style)
    print(tabulate(rows, headers=["name", "value", "note"], tablefmt=style))
print(tabulate([{"a": 1, "b": 2}, {"a": 3, "c": 4}], headers="keys", showindex=True, missingval="?"))
print(tabulate([[1.123456, -2], [33.1, 4]], floatfmt=".2f", numalign="left", stralign="right"), tabulate([], headers=["a"]))
print(tabulate([["1", "2"], [True, False]], disable_numparse=True), tabulate(zip("abc", range(3)), tablefmt="pipe", colalign=("right", "left")))
