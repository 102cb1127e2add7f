# except* does not take groups' own types, whatever was raised.
for kind in (ExceptionGroup, (ValueError, BaseExceptionGroup), 5):
    try:
        try:
            raise OSError("x")
        except* kind:
            pass
    except TypeError as e:
        print(e)
