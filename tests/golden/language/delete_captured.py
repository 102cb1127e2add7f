def captured():
    x = 1

    def remove():
        nonlocal x
        del x

    remove()
    try:
        print(x)
    except NameError as error:
        print(type(error).__name__, error)
    try:
        remove()
    except NameError as error:
        print(type(error).__name__, error)
    x = 2
    print(x)
    del x
    try:
        del x
    except NameError as error:
        print(type(error).__name__, error)


captured()

y = 3


def of_globals():
    global y
    del y
    try:
        del y
    except NameError as error:
        print(type(error).__name__, error)


of_globals()


class Scope:
    T = "the class's"

    def method[T, U: (lambda: T)](self) -> T: ...

    type Alias[T, U: (lambda: T)] = tuple[T, U]



def in_function():
    class Inner:
        """The annotation scope has T as its own cell."""

        def method[T](self, x: T) -> list[T]:
            return lambda: T

        type Pair[T] = (lambda: T, T)

        class Nested[T]:
            def get[U: (T, int)](self) -> U:
                return T

    print(Inner.method.__annotations__, Inner.Pair.__value__[1], Inner.Nested.get.__annotations__, Inner().method(1)())


in_function()
print(Scope.method.__type_params__, Scope.Alias.__type_params__, Scope.Alias.__value__)
print([type(p.evaluate_bound if p.evaluate_bound else None).__name__ for p in Scope.Alias.__type_params__])
