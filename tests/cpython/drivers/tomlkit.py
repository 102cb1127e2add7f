# origin: debian python3-tomlkit
# work: a document changed with its comments and layout kept, a new one built
import tomlkit

doc = tomlkit.parse("# top\n[a]  # note\nx = 1   # one\ny = [1,\n  2, # two\n]\n\n[b.c]\nz = 'q'\n[[t]]\nn = 1\n")
doc["a"]["x"] = 5
doc["a"]["new"] = "v"
doc["b"]["c"].add("w", True)
doc["a"]["y"].append(3)
doc["t"].append(tomlkit.item({"n": 2}))
print(tomlkit.dumps(doc))
print(doc["a"]["x"] + 1, doc.unwrap(), "b" in doc)
new = tomlkit.document()
new.add(tomlkit.comment("made"))
new["list"] = [1.5, "x"]
table = tomlkit.table()
table.add("k", tomlkit.date("2026-11-22"))
table["inline"] = tomlkit.inline_table()
table["inline"]["i"] = 1
new["sec"] = table
print(new.as_string())
try:
    tomlkit.parse("a = 1\na = 2")
except tomlkit.exceptions.TOMLKitError as e:
    print(e)
