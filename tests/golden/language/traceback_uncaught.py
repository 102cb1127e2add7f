def inner(n):
    if n:
        return inner(n - 1)
    return {"a": 1}["b"]

class Thing:
    def method(self):
        try:
            inner(2)
        except KeyError as e:
            e.add_note("a note")
            raise RuntimeError("wrapped") from e

Thing().method()
