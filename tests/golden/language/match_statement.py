class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

def describe(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n < 0: return f"negative {n}"
        case float(): return "float"
        case "a" | "b" as s: return f"letter {s}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, *_, y]: return f"ends {x} {y}"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {}: return "mapping"
        case Point(0, y): return f"on y axis {y}"
        case Point(x=x, y=y): return f"point {x} {y}"
        case None | True: return "singleton"
        case _: return "other"

for v in (0, -5, 2.5, "a", "z", [], [1], [1, 2, 3], {"type": "circle", "r": 2, "c": 1}, {"q": 1}, Point(0, 4), Point(1, 2), None, True, 99, (1, 2), b"x"):
    print(describe(v))
