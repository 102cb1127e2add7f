"""The frames of a traceback keep the variables that they had when the exception left them."""


def outer(first):
    captured = [first]

    def inner():
        second = captured[0] + 1
        raise KeyError(second)
    inner()


def counted():
    number = 9
    yield number
    raise ValueError(number)


def drain():
    for item in counted():
        pass


for function in (lambda: outer(5)), drain:
    try:
        function()
    except Exception as e:
        entry = e.__traceback__.tb_next
        while entry is not None:
            variables = {name: value for name, value in entry.tb_frame.f_locals.items() if not callable(value)}
            print(entry.tb_frame.f_code.co_name, variables)
            entry = entry.tb_next
