using System.Text;

namespace CoroVm.Perf.Bench;

/// <summary>A module's text of a known number of lines: classes, methods, loops, comprehensions, exceptions, coroutines.</summary>
internal static class BenchSource
{
    private const int Parts = 100;

    private static readonly string[] part =
    [
        "class Thing@(object):",
        "    \"\"\"A thing of kind @.\"\"\"",
        "    limit = @ * 2 + 1",
        "    def __init__(self, name, *, size=@, tags=()):",
        "        self.name, self.size = name, size",
        "        self.tags = [tag.strip().lower() for tag in tags if tag]",
        "    def grow(self, by=1):",
        "        while by > 0 and self.size < self.limit:",
        "            self.size += by % 7 or 1",
        "            by -= 1",
        "        return f\"{self.name!r}: {self.size:>4} of {self.limit}\"",
        "    async def visit@(self, others, depth=0):",
        "        try:",
        "            async for other in others:",
        "                if other is not self and depth < @:",
        "                    yield await other.visit(others, depth + 1), {\"depth\": depth, **vars(other)}",
        "        except (ValueError, KeyError) as error:",
        "            raise RuntimeError(\"visit@\") from error",
        "        finally:",
        "            self.tags.append(lambda x, y=depth: x[y:-1] if y else x)",
    ];

    /// <summary>How many lines it has.</summary>
    internal const int Lines = Parts * 20;

    /// <summary>The text.</summary>
    internal static string Text { get; } = Build();

    private static string Build()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Parts; i++)
        {
            foreach (string line in part)
                text.Append(line.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append('\n');
        }
        return text.ToString();
    }
}
