using System.Globalization;

namespace CoroVm.Tests.Campaign;

/// <summary>What a campaign counted: names with numbers, and what went wrong. Children print theirs, the parent adds them up.</summary>
internal sealed class Summary
{
    /// <summary>Counts by name; <c>rule V15</c>, <c>opcode CALL</c> and the like are coverage.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>One line each: the index of the input and what happened.</summary>
    public List<string> Failures { get; } = [];

    public bool IsClean => Failures.Count == 0;

    public long this[string name] => Counts.GetValueOrDefault(name);

    public void Count(string name, long by = 1) => Counts[name] = Counts.GetValueOrDefault(name) + by;

    public void Highest(string name, long value) => Counts["max " + name] = Math.Max(Counts.GetValueOrDefault("max " + name), value);

    /// <summary>The names that start with a word, without it.</summary>
    public IEnumerable<string> Covered(string word) =>
        Counts.Keys.Where(k => k.StartsWith(word + " ", StringComparison.Ordinal)).Select(k => k[(word.Length + 1)..]);

    /// <summary>Adds a line that <see cref="Write"/> wrote.</summary>
    public void Read(string line)
    {
        if (line.StartsWith("FAILED ", StringComparison.Ordinal))
        {
            Failures.Add(line[7..]);
            return;
        }
        int tab = line.IndexOf('\t');
        if (tab < 0 || !long.TryParse(line.AsSpan(0, tab), CultureInfo.InvariantCulture, out long value))
            return;
        string name = line[(tab + 1)..];
        if (name.StartsWith("max ", StringComparison.Ordinal))
            Highest(name[4..], value);
        else
            Count(name, value);
    }

    public void Write(TextWriter to)
    {
        foreach ((string name, long value) in Counts)
            to.WriteLine(value.ToString(CultureInfo.InvariantCulture) + "\t" + name);
        foreach (string failure in Failures)
            to.WriteLine("FAILED " + failure);
        to.Flush();
    }
}
