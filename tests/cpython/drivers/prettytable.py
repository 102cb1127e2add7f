# origin: debian python3-prettytable
# work: a table sorted, aligned, filtered, in five output forms
# fails: `importlib.metadata` of the oracle's Lib finds no packages: `sys.meta_path` holds no finder here
import prettytable

t = prettytable.PrettyTable(["City", "Area", "Rain"])
t.add_rows([["Adelaide", 1295, 600.5], ["Brisbane", 5905, 1146.4], ["Darwin", 112, 1714.7], ["Multi\nline", 1, 2.0]])
t.align["City"] = "l"
t.float_format = ".1"
print(t)
t.sortby = "Area"
t.reversesort = True
t.set_style(prettytable.MARKDOWN)
print(t.get_string(fields=["City", "Area"]))
print(t.get_html_string(attributes={"id": "x"}), t.get_csv_string(), t.get_json_string(), t[0:1], t.rowcount)
t.set_style(prettytable.DOUBLE_BORDER)
t.title = "Title"
t.max_width = 6
print(t, t.get_latex_string())
