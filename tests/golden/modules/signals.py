"""Handlers of signals: set, called where a script raises one itself, and by a timer in the middle of a sleep."""
import _thread
import asyncio
import signal
import threading
import time


def show(number, frame):
    print("got", number, signal.Signals(number).name, frame.f_code.co_name)


def fail(number, frame):
    raise ValueError("from the handler")


def work():
    signal.raise_signal(signal.SIGUSR1)
    print("after")


print(repr(signal.SIGINT), signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM))
print(signal.signal(signal.SIGUSR1, show))
work()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is show)
work()
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
signal.signal(signal.SIGINT, fail)
try:
    _thread.interrupt_main()
    for i in range(100000):
        pass
except ValueError as e:
    print(e)
signal.signal(signal.SIGINT, signal.default_int_handler)

signal.signal(signal.SIGALRM, fail)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    time.sleep(30)
except ValueError:
    print("woken", signal.getitimer(signal.ITIMER_REAL))
for number, handler in ((signal.SIGKILL, signal.SIG_DFL), (2, 3), (0, 0), (2, "x")):
    try:
        signal.signal(number, handler)
    except (OSError, TypeError, ValueError) as e:
        print(repr(e))
try:
    signal.setitimer(7, 1)
except signal.ItimerError as e:
    print(repr(e))


def thread():
    try:
        signal.signal(signal.SIGINT, fail)
    except ValueError as e:
        print(e)


worker = threading.Thread(target=thread)
worker.start()
worker.join()
print(signal.strsignal(signal.SIGHUP), len(signal.valid_signals()), signal.alarm(0), list(signal.Sigmasks))


async def main():
    loop, event = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR2, event.set)
    loop.call_later(0.01, signal.raise_signal, signal.SIGUSR2)
    await event.wait()
    print(loop.remove_signal_handler(signal.SIGUSR2), loop.remove_signal_handler(signal.SIGUSR2))
    try:
        asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(30)
    finally:
        print("cleaned up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted", signal.getsignal(signal.SIGINT) is signal.default_int_handler)
