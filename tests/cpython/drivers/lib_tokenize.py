# origin: lib tokenize token tabnanny
# work: a source as tokens, put together again, encodings, errors
# fails: no `_tokenize`, on which `tokenize` is built
import io
import tokenize

SOURCE = "# c\ndef f(x, *y):\n    if x >= 1:  # d\n\treturn f'{x!r:>{w}}' + 'a' 'b' \\\n  + 0x1F + 1e5j\n\n@g\nasync def h(): ...\nx = (1,\n  2)\n"
tokens = list(tokenize.generate_tokens(io.StringIO(SOURCE.replace("\t", "        ")).readline))
for t in tokens:
    print(tokenize.tok_name[t.exact_type], repr(t.string), t.start, t.end)
print(tokenize.untokenize(tokens) == SOURCE.replace("\t", "        "), tokenize.detect_encoding(io.BytesIO(b"# coding: latin-1\n").readline))
for bad in ("(1,\n", "'''x", "  x\n y\n", "$", "1_", "'a"):
    try:
        print([t.string for t in tokenize.generate_tokens(io.StringIO(bad).readline)])
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e).__name__, e.args[0])
