import circular.a
try:
    from circular.a import name
except ImportError as e:
    print(str(e).partition(' (/')[0])
try:
    circular.a.name
except AttributeError as e:
    print(e)
