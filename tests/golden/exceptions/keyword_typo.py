# A word that is nearly a keyword is named when the error is shown; str() of it stays as it was.
import traceback
for source in ("with block ad something:\n  pass", "x = 1\nfur a in b:\n  pass", "def f():\n  returm r", "whille True:\n pass"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(str(e))
        print("".join(traceback.format_exception_only(e)))
exec("impor math")
