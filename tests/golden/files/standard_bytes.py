# sys.stdout.buffer: bytes come in turn with text once that is flushed.
import io
import sys

print("text", flush=True)
print(sys.stdout.buffer.write(b"bytes \xc3\xa9\n"), file=sys.stderr)
sys.stdout.buffer.write(bytearray(b"more\n"))
sys.stdout.buffer.flush()
print(sys.stdout.buffer.writable(), sys.stdout.buffer.name, sys.stdout.buffer.mode, sys.stdin.buffer.read(3), sys.stdin.read(4))
for bad in ("str", 5):
    try:
        sys.stdout.buffer.write(bad)
    except TypeError as e:
        print(e)
