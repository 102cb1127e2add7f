# What changes nothing gives the very object.
text = "abc def"
print(text.replace("abc", "abc") is text, text.expandtabs() is text, "%s" % text is text, "%.10s" % text is text, text % () is text,
      "{0}".format(text) is text, text.format() is text, text.strip() is text, "".join([text]) is text)
print("%d:%s|%s" % (3, "x", -7), "%s" % 5, "%d" % True, "%s%%" % 1.5, "%5.2f|%-6s|%+d" % (3.14159, "ab", 5), "%e" % 12345.678, "%g" % 1e-7, "%#x" % 255)
