VALUE = 17
def double(x):
    return x * 2
