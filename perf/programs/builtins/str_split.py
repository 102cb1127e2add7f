"""split, rsplit, splitlines, partition, strip."""

import time


def main():
    line = "alpha,beta,gamma,delta,epsilon,zeta,eta,theta"
    text = "the quick brown fox jumps over the lazy dog"
    total = 0
    for i in range(100000):
        total += len(line.split(",")) + len(text.split()) + len(line.partition(",")[2])
        total += len("  padded text \n".strip()) + len(line.rsplit(",", 1)[0])
    page = "\n".join([text] * 50)
    for i in range(3000):
        total += len(page.splitlines())
    return total


start, cpu = time.perf_counter(), time.process_time()
for _ in range(7):
    check = main()
cpu = time.process_time() - cpu
print('{"name": "str_split", "seconds": %.6f, "check": "%s", "cpu": %.6f}' % (time.perf_counter() - start, check, cpu))
