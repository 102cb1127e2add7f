# origin: debian python3-rich
# work: a table, a tree, markdown, syntax, columns, progress, pretty printing and markup in a recorded console
# fails: no `zlib`
import io

from rich import box
from rich.columns import Columns
from rich.console import Console
from rich.markdown import Markdown
from rich.panel import Panel
from rich.pretty import Pretty
from rich.progress_bar import ProgressBar
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

out = io.StringIO()
console = Console(file=out, width=72, force_terminal=True, color_system="truecolor", legacy_windows=False, _environ={})
table = Table(title="Prices", box=box.ROUNDED, show_lines=True)
table.add_column("what", style="cyan", no_wrap=True)
table.add_column("price", justify="right")
table.add_row("apple", "[bold red]1.50[/]")
table.add_row("a very long name that needs to be wrapped or cut", "22.00")
console.print(table)
tree = Tree("root")
tree.add("one").add("[green]two")
console.print(tree)
console.print(Markdown("# Head\n\n* a **b**\n* `c`\n\n> quote\n\n```py\nx = 1\n```"))
console.print(Panel(Text("centred", justify="center"), title="panel"), Columns(["a", "bb", "ccc"] * 4))
console.print(Pretty({"k": [1, 2.5, None, "text"], "nested": {"a": tuple(range(20))}}), ProgressBar(total=10, completed=4, width=20))
console.print(Syntax("def f(x):\n    return x + 1", "python", line_numbers=True), Text.from_markup("[u]u[/u] :smiley: [link=x]l[/link]"))
console.print("[red]unclosed", 12, {"a": True}, "http://x.y", highlight=True)
console.rule("rule")
print(out.getvalue())
