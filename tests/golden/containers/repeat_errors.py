# Repetition: the operator and the method word their errors differently; in place, only a non-sequence repeats what stands right.
def repeat(a, b):
    a *= b
    return a


for call in (lambda: [] * "a", lambda: [].__mul__("a"), lambda: [].__imul__("a"), lambda: "a".__mul__(1.5), lambda: 1.5 * [],
             lambda: repeat({}, []), lambda: repeat(1.5, []), lambda: repeat(None, "a"), lambda: "ab" * 2**62, lambda: b"ab" * 2**62):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
