"""Words of a text counted: split, strip, lower, dict of counts, join, f-strings."""

import time

N = 60000


TEXT = "The quick brown fox jumps over the lazy dog; the dog sleeps, and the fox -- quick as ever -- runs on. "


def main():
    total = 0
    for r in range(N):
        counts = {}
        for word in TEXT.split():
            word = word.strip(".,;-").lower()
            if word:
                counts[word] = counts.get(word, 0) + 1
        lines = [f"{word:>8}: {count}" for word, count in sorted(counts.items())]
        total += len("\n".join(lines)) + counts["the"]
    return total, 22 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "words", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
