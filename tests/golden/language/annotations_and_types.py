def f(a: int, b: "str" = "x", *args: float, k: Undefined = 3) -> list[int]: ...
x: int = 3
print(x, __annotations__ if "__annotations__" in globals() else "lazy")
try:
    f.__annotations__
except NameError as e:
    print(e)
Undefined = complex
print(f.__annotations__)
class C:
    a: int
    b: str = "q"
print(C.__annotations__)
type Alias[T] = dict[str, T]
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)
def generic[T: int, *Ts, **P](x: T) -> T: return x
print(generic.__type_params__, generic(3))
class Box[T]:
    def get(self) -> T: ...
print(Box.__type_params__, Box[int], int | None, list[int], isinstance(3, int | str))
