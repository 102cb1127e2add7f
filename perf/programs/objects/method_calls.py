"""Methods with arguments and defaults, through self, super and a bound method kept in a local."""

import time

N = 800000


class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def deposit(self, amount, fee=0):
        self.balance += self.net(amount, fee)
        return self

    def net(self, amount, fee):
        return amount - fee


class Savings(Account):
    def deposit(self, amount, fee=1):
        return super().deposit(amount, fee)


def main():
    plain, saved = Account(), Savings(10)
    put = plain.deposit
    for i in range(N):
        plain.deposit(3)
        saved.deposit(3)
        put(2, fee=1)
        plain.deposit(1).deposit(1)
    return "%d/%d" % (plain.balance, saved.balance), 5 * N


start, cpu = time.perf_counter(), time.process_time()
check, n = main()
cpu = time.process_time() - cpu
print('{"name": "method_calls", "seconds": %.6f, "check": "%s", "n": %d, "cpu": %.6f}' % (time.perf_counter() - start, check, n, cpu))
