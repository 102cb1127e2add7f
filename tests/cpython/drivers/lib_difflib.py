# origin: lib difflib
# work: unified, context and HTML differences, close matches, ratios, restored sides
import difflib

a = ["one\n", "two\n", "three\n", "four\n", "same\n", "tail\n"]
b = ["one\n", "2\n", "three!\n", "same\n", "new\n", "tail\n"]
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", "2020", "2021", n=1)), "".join(difflib.context_diff(a, b)), "".join(difflib.ndiff(a, b)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), round(difflib.SequenceMatcher(None, "abcde" * 50, "abxde" * 50).ratio(), 6))
m = difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(m.get_opcodes(), m.get_matching_blocks(), list(m.get_grouped_opcodes(2)), m.quick_ratio(), m.find_longest_match(0, 29, 0, 38))
print("".join(difflib.restore(difflib.ndiff(a, b), 1)), difflib.HtmlDiff(wrapcolumn=20).make_table(a, b, context=True, numlines=1))
