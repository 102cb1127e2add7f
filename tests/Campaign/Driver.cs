using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace CoroVm.Tests.Campaign;

/// <summary>Runs a campaign in child processes, a batch each. A child that dies or stands still costs one input, is counted, and
/// the rest of its batch goes to another.</summary>
internal sealed class Driver(Target target, int seed)
{
    private const int BatchSize = 5000;

    private readonly Summary _summary = new();
    private readonly object _lock = new();
    private int _next;
    private int _count;

    public int Processes { get; init; } = 1;

    /// <summary>How long a child may spend on one input.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public TextWriter? Progress { get; init; }

    /// <summary>The heap of a child, which is the bound on memory.</summary>
    public const long HeapBytes = 1L << 30;

    public Summary Run(int count)
    {
        _count = count;
        var watch = Stopwatch.StartNew();
        string folder = Directory.CreateTempSubdirectory("corovm-campaign").FullName;
        try
        {
            Seeds.Write(target, folder);
            var threads = new Thread[Math.Max(1, Processes)];
            for (int i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(() => Work(folder));
                threads[i].Start();
            }
            foreach (Thread thread in threads)
                thread.Join();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        _summary.Count("seconds", (long)watch.Elapsed.TotalSeconds);
        _summary.Count(CoroVm.Runtime.Execute.Checked.IsOn ? "checked build" : "release build");
        _summary.Count("seed " + seed.ToString(CultureInfo.InvariantCulture));
        return _summary;
    }

    private void Work(string folder)
    {
        while (true)
        {
            int first, end;
            lock (_lock)
            {
                first = _next;
                end = _next = Math.Min(_count, _next + BatchSize);
                Progress?.WriteLine(first.ToString(CultureInfo.InvariantCulture) + " inputs, " + _summary.Failures.Count.ToString(CultureInfo.InvariantCulture) + " failures");
            }
            while (first < end)
                first = Batch(folder, first, end);
            if (end >= _count)
                return;
        }
    }

    // Gives the index to go on from.
    private int Batch(string folder, int first, int end)
    {
        string place = Path.Combine(folder, "place-" + Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture));
        using var file = MemoryMappedFile.CreateFromFile(place, FileMode.Create, null, 8);
        using MemoryMappedViewAccessor view = file.CreateViewAccessor();
        view.Write(0, (long)first);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { typeof(Driver).Assembly.Location, "child", target.ToString(), folder, place,
            seed.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture), end.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        using Process child = Process.Start(start)!;
        string errors = "";
        var reader = new Thread(() => errors = child.StandardError.ReadToEnd());
        reader.Start();
        var lines = new List<string>();
        var output = new Thread(() =>
        {
            while (child.StandardOutput.ReadLine() is { } line)
                lines.Add(line);
        });
        output.Start();
        bool hung = !WaitFor(child, view);
        if (hung)
            child.Kill(entireProcessTree: true);
        child.WaitForExit();
        output.Join();
        reader.Join();
        long at = view.ReadInt64(0);
        lock (_lock)
        {
            foreach (string line in lines)
            {
                _summary.Read(line);
                if (line.StartsWith("FAILED", StringComparison.Ordinal))
                    Progress?.WriteLine(line);
            }
            if (!hung && child.ExitCode == 0)
                return end;
            _summary.Count(hung ? "hung" : "dead processes");
            _summary.Failures.Add(at.ToString(CultureInfo.InvariantCulture) + (hung ? ": hung" : ": the process died with " + child.ExitCode.ToString(CultureInfo.InvariantCulture))
                + ": " + Shorten(errors));
        }
        return (int)at + 1;
    }

    private bool WaitFor(Process child, MemoryMappedViewAccessor view)
    {
        long last = -1;
        var since = Stopwatch.StartNew();
        while (!child.WaitForExit(200))
        {
            long now = view.ReadInt64(0);
            if (now != last)
            {
                last = now;
                since.Restart();
            }
            else if (since.Elapsed > Patience)
            {
                return false;
            }
        }
        return true;
    }

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" | ").Trim();
        return line.Length > 600 ? line[..600] : line;
    }
}
