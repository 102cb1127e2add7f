# line 48: the text on stderr
def raises():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


for x in raises():
    break
print("end")
