"""A tokeniser that walks a text character by character."""

import time

N = 7500


SOURCE = "total = (alpha + 12) * beta2 - 345 / gamma_3; print(total, 'text')\n" * 10


def tokens(text):
    found = []
    i, end = 0, len(text)
    while i < end:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isalpha() or c == "_":
            start = i
            while i < end and (text[i].isalnum() or text[i] == "_"):
                i += 1
            found.append(("name", text[start:i]))
        elif c.isdigit():
            start = i
            while i < end and "0" <= text[i] <= "9":
                i += 1
            found.append(("number", int(text[start:i])))
        elif c == "'":
            start = i
            i = text.index("'", i + 1) + 1
            found.append(("text", text[start:i]))
        else:
            i += 1
            found.append(("mark", c))
    return found


def main():
    total = 0
    for r in range(N):
        for kind, value in tokens(SOURCE):
            total += value if kind == "number" else len(value)
    return total, N * len(SOURCE)


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "scanner", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
