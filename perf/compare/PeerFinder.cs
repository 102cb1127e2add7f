namespace CoroVm.Perf.Compare;

/// <summary>Finds the interpreters: our own, those named by option, and what the PATH offers.</summary>
internal static class PeerFinder
{
    private static readonly string[] known = ["python3.14", "python3", "pypy3", "micropython", "lua5.4", "luajit", "node"];

    /// <summary>The base first, ours second, then the others.</summary>
    /// <exception cref="PerfException">One is missing or does not answer.</exception>
    internal static List<Peer> Find(ComparisonOptions options)
    {
        var ours = new Peer(Peer.OursName, options.Vm ?? Repository.Tool, Language.Python);
        if (!File.Exists(ours.Path))
            throw PerfException.Missing("no corovm at " + ours.Path + ": build it with 'dotnet build cli -c Release', or name it with --vm");
        var peers = new List<Peer>();
        foreach (string path in options.Python)
            Add(peers, new Peer(Path.GetFileName(path), Existing(path), Language.Python));
        foreach (string pair in options.Other)
            Add(peers, Named(pair));
        if (!options.NoSearch)
        {
            foreach (string name in known)
            {
                if (OnPath(name) is { } path && !peers.Exists(p => p.Name == name))
                    peers.Add(new Peer(name, path, Languages.OfInterpreter(name)));
            }
        }
        int place = peers.FindIndex(static p => p.Language == Language.Python);
        if (place > 0)
        {
            Peer first = peers[place];
            peers.RemoveAt(place);
            peers.Insert(0, first);
        }
        peers.Insert(Math.Min(1, peers.Count), ours);
        var answering = new List<Peer>();
        foreach (Peer peer in peers)
        {
            if (VersionOf(peer) is { } version)
                answering.Add(peer with { Version = version });
            else if (peer.IsOurs || IsAskedFor(peer, options))
                throw PerfException.Missing(peer.Path + " does not run: no answer to " + string.Join(' ', peer.AskingVersion));
        }
        return answering;
    }

    private static bool IsAskedFor(Peer peer, ComparisonOptions options) =>
        options.Python.Any(p => Path.GetFileName(p) == peer.Name) || options.Other.Any(o => o.StartsWith(peer.Name + "=", StringComparison.Ordinal));

    private static void Add(List<Peer> peers, Peer peer)
    {
        if (peer.IsOurs || peers.Exists(p => p.Name == peer.Name))
            throw PerfException.Usage("two interpreters are called " + peer.Name + ": name one with --other NAME=PATH");
        peers.Add(peer);
    }

    private static Peer Named(string pair)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == pair.Length - 1)
            throw PerfException.Usage("--other takes NAME=PATH, not '" + pair + "'");
        string path = pair[(equals + 1)..];
        return new Peer(pair[..equals], Existing(path), Languages.OfInterpreter(path));
    }

    private static string Existing(string path) =>
        File.Exists(path) ? Path.GetFullPath(path) : OnPath(path) ?? throw PerfException.Missing("no interpreter " + path);

    private static string? OnPath(string name)
    {
        if (name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            string path = Path.Combine(folder, file);
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    /// <summary>What it says, on one line; null when it cannot be run (a name that a version manager only reserves).</summary>
    private static string? VersionOf(Peer peer)
    {
        ChildResult result = ChildProcess.Run(peer.Path, peer.AskingVersion, TimeSpan.FromSeconds(20));
        if (result.Failure is not null)
            return null;
        string text = string.Join(' ', (result.Output + " " + result.Error).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 90 ? text[..90] : text;
    }
}
