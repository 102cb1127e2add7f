"""upper, find, replace, startswith, count, isdigit, in."""

import time


def main():
    text = "the quick brown fox jumps over the lazy dog"
    total = 0
    for i in range(150000):
        total += len(text.upper()) + text.find("lazy") + len(text.replace("quick", "slow"))
        if text.startswith("the") and text.endswith("dog") and "fox" in text and "cat" not in text:
            total += text.count("o")
        if "12345".isdigit() and text.lower() == text:
            total += ord(text[i % 43])
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(7):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_methods", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
