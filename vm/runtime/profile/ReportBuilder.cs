using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>Makes a report of what a session measured.</summary>
internal sealed unsafe class ReportBuilder
{
    /// <summary>Sequences and sites beyond this many are left out; the sums count them.</summary>
    private const int MaxSequences = 500, MaxSites = 2000;

    private readonly ProfileSession session;
    private readonly ProfileReport report = new();
    private readonly Dictionary<string, int> files = [];
    private readonly Dictionary<CodeProfile, int> functionOf = [];
    private readonly Dictionary<CodeUnit, List<int>> byUnit = new(ReferenceEqualityComparer.Instance);
    private readonly List<FunctionProfile> functions = [];
    private readonly double msPerTick = 1000.0 / Stopwatch.Frequency;

    private ReportBuilder(ProfileSession session) => this.session = session;

    internal static ProfileReport Build(ProfileSession session) => new ReportBuilder(session).Build();

    private ProfileReport Build()
    {
        report.Mode = session.Options.Mode == ProfileMode.Counting ? "counting" : "sampling";
        report.Started = session.BegunAt;
        foreach (CodeProfile code in session.Codes)
            AddCode(code);
        Functions();
        new OpcodeTables(session, functions, report).Fill();
        Tree();
        Lines();
        Sites();
        Coroutines();
        Totals();
        Order();
        return report;
    }

    /// <summary>Codes of one unit, prepared for several namespaces, are one function.</summary>
    private void AddCode(CodeProfile code)
    {
        if (!byUnit.TryGetValue(code.Code.Unit, out List<int>? same))
            byUnit.Add(code.Code.Unit, same = []);
        int index = same.FindIndex(i => functions[i].Code.HasSameOpcodes(code.Code));
        if (index < 0)
        {
            index = same.Count;
            same.Add(functions.Count);
            functions.Add(new FunctionProfile(code.Code, session.Calibration));
        }
        functionOf.Add(code, same[index]);
        functions[same[index]].Add(code);
    }

    private int FileOf(string name)
    {
        if (files.TryGetValue(name, out int index))
            return index;
        files.Add(name, index = report.Files.Count);
        report.Files.Add(new ProfileFile { Name = name, Text = SourceText(name) });
        return index;
    }

    private string[] SourceText(string name)
    {
        var lines = new List<string>();
        while (session.Vm.SourceLines?.Line(name, lines.Count + 1) is { } line)
            lines.Add(line);
        return lines.ToArray();
    }

    private void Functions()
    {
        foreach (FunctionProfile f in functions)
        {
            var row = new ProfileFunction
            {
                Name = f.Code.Unit.QualName, File = FileOf(f.Code.Unit.FileName), Line = f.Code.Unit.FirstLine, Kind = f.Kind,
                Instructions = f.Instructions, PortableInstructions = f.PortableInstructions,
                Calls = f.Calls, Created = f.Created, Starts = f.Starts, Resumes = f.Resumes, Yields = f.Yields,
                Returns = f.Returns, Raises = f.Raises, Throws = f.Throws,
                SelfMs = f.Self * msPerTick, WaitMs = f.Waiting.Sum() * msPerTick, Bytes = f.Bytes,
                RanMs = f.Ran * msPerTick, SuspendedMs = f.Suspended * msPerTick,
            };
            // Each sample stands for an interval: the count of those that fell here is as good as Poisson.
            row.SelfErrorMs = Math.Sqrt(Math.Max(0, row.SelfMs) * session.Options.IntervalMilliseconds);
            foreach (IGrouping<int, KeyValuePair<int, WaitPlace>> line in f.Waits.GroupBy(w => f.LineOf(w.Key)))
                row.Waits.Add(new ProfileWait { Line = line.Key, Times = line.Sum(w => w.Value.Times), Ms = line.Sum(w => w.Value.Ticks) * msPerTick });
            row.Waits.Sort((a, b) => b.Ms.CompareTo(a.Ms));
            report.Functions.Add(row);
        }
    }

    private void Tree()
    {
        report.Tree.Add(new ProfileNode { Parent = -1, Function = -1 });
        var pending = new Stack<(CallNode Node, int Parent)>();
        foreach (CallNode child in session.Root.Children)
            pending.Push((child, 0));
        while (pending.TryPop(out (CallNode Node, int Parent) item))
        {
            int function = functionOf[item.Node.Code!];
            FunctionProfile f = functions[function];
            report.Tree.Add(new ProfileNode
            {
                Parent = item.Parent, Function = function, Entries = item.Node.Entries,
                Ms = item.Node.Running * f.Correction * msPerTick, WaitMs = item.Node.Waiting * msPerTick,
            });
            int index = report.Tree.Count - 1;
            foreach (CallNode child in item.Node.Children)
                pending.Push((child, index));
        }
        report.Tree[0].Ms = session.Root.Running * msPerTick;
        report.Tree[0].WaitMs = session.Root.Waiting * msPerTick;
        InclusiveTimes.Fill(report);
    }

    private void Lines()
    {
        var lines = new Dictionary<(int File, int Line), ProfileLine>();
        for (int n = 0; n < functions.Count; n++)
        {
            FunctionProfile f = functions[n];
            int file = report.Functions[n].File;
            string?[] texts = f.Instructions > 0 || f.Self > 0 || f.Waiting.Sum() > 0 ? PreparedListing.Texts(f.Code) : [];
            for (int i = 0; i < texts.Length; i++)
            {
                if (texts[i] is null)
                    continue;
                int number = f.LineOf(i);
                report.Instructions.Add(new ProfileInstruction
                {
                    Function = n, Index = i, Offset = f.Code.Offsets[i], Line = number, Text = texts[i]!, Count = f.Counts[i], Ms = f.Time[i] * msPerTick,
                });
                if (f.Counts[i] == 0 && f.Running[i] == 0 && f.Waiting[i] == 0)
                    continue;
                if (!lines.TryGetValue((file, number), out ProfileLine? line))
                    lines.Add((file, number), line = new ProfileLine { File = file, Line = number });
                line.Instructions += f.Counts[i];
                line.Ms += f.Time[i] * msPerTick;
                line.WaitMs += f.Waiting[i] * msPerTick;
                line.Bytes += f.Allocated?[i] ?? 0;
            }
        }
        report.Lines.AddRange(lines.Values.OrderBy(l => l.File).ThenBy(l => l.Line));
    }

    private void Sites()
    {
        for (int n = 0; n < functions.Count; n++)
        {
            FunctionProfile f = functions[n];
            for (int i = 0; i < f.Counts.Length; i++)
            {
                PreparedInstruction instruction = f.Code.Start[i];
                if (f.Allocated is { } allocated && allocated[i] > 0)
                    report.Allocations.Add(new ProfileAllocation { Function = n, Index = i, Line = f.LineOf(i), Opcode = instruction.Op.ToString(), Count = f.Counts[i], Bytes = allocated[i] });
                if (f.Counts[i] == 0 || instruction.Op is not (PreparedOp.LoadGlobal or PreparedOp.LoadAttr or PreparedOp.StoreAttr or PreparedOp.LoadMethod))
                    continue;
                CacheUse use = f.Caches?[i] ?? default;
                string name = instruction.Op == PreparedOp.LoadGlobal ? f.Code.Globals[instruction.B].Name.Text : f.Code.Attributes[instruction.C].Name.Text;
                report.Caches.Add(new ProfileCache { Function = n, Index = i, Line = f.LineOf(i), Opcode = instruction.Op.ToString(), Name = name, Hits = f.Counts[i] - use.Others - use.Misses, Others = use.Others, Misses = use.Misses });
            }
        }
        foreach (KeyValuePair<TypeObject, Allocations.Amount> type in session.Allocations.ByType)
            report.AllocatedTypes.Add(new ProfileAllocatedType { Name = type.Key.Name, Times = type.Value.Times, Bytes = type.Value.Bytes });
        if (session.Allocations.Other.Times > 0)
            report.AllocatedTypes.Add(new ProfileAllocatedType { Name = "(no object)", Times = session.Allocations.Other.Times, Bytes = session.Allocations.Other.Bytes });
        report.AllocatedTypes.Sort((a, b) => b.Bytes.CompareTo(a.Bytes));
    }

    private double Point(long ticks) => (ticks - session.Begun) * msPerTick;

    private void Coroutines()
    {
        Timeline timeline = session.Timeline;
        foreach (CoroutineRecord r in timeline.Records)
        {
            report.Coroutines.Add(new ProfileCoroutine
            {
                Id = r.Id, Name = r.Name, Function = functionOf[r.Code], Awaiter = r.Awaiter?.Id ?? -1, Start = Point(r.Started),
                End = r.Finished == 0 ? null : Point(r.Finished), RanMs = r.Ran * msPerTick, SuspendedMs = r.Suspended * msPerTick, Resumes = r.Resumptions,
            });
        }
        foreach (Slice s in timeline.Slices)
        {
            report.Slices.Add(new ProfileSlice
            {
                Coroutine = s.Root.Id, Start = Point(s.From), End = Point(s.To), Function = functionOf[s.Code], Line = s.Code.LineOf(s.Index), Done = s.Finished,
            });
        }
        foreach (Blockage b in timeline.Blockages)
        {
            report.Blockages.Add(new ProfileBlockage
            {
                Coroutine = b.Root.Id, Start = Point(b.From), Ms = (b.To - b.From) * msPerTick, Function = functionOf[b.Code], Line = b.Code.LineOf(b.Index), Share = b.Share,
            });
        }
    }

    private void Totals()
    {
        ProfileTotals t = report.Totals;
        t.WallMs = ((session.Ended != 0 ? session.Ended : Stopwatch.GetTimestamp()) - session.Begun) * msPerTick;
        t.WaitingMs = session.Waited * msPerTick;
        t.CpuMs = (session.Ended != 0 ? session.Cpu : Environment.CpuUsage.TotalTime - session.CpuAtStart).TotalMilliseconds;
        t.PauseMs = session.Pause.TotalMilliseconds;
        t.Collections = session.Collections;
        foreach (ProfileFunction f in report.Functions)
        {
            t.RunningMs += f.SelfMs;
            t.Instructions += f.Instructions;
            t.PortableInstructions += f.PortableInstructions;
            t.Calls += f.Calls;
            t.Created += f.Created;
            t.Starts += f.Starts;
            t.Resumes += f.Resumes;
            t.Yields += f.Yields;
            t.Throws += f.Throws;
            t.Returns += f.Returns;
            t.Raises += f.Raises;
            t.AllocatedBytes += f.Bytes;
        }
        t.Sends = report.Opcodes.Where(o => o.Name == nameof(PreparedOp.Send)).Sum(o => o.Count);
        foreach (ProfileCache c in report.Caches)
        {
            t.CacheHits += c.Hits;
            t.CacheOthers += c.Others;
            t.CacheMisses += c.Misses;
        }
        t.DroppedSlices = session.Timeline.DroppedSlices;
        t.DroppedCoroutines = session.Timeline.DroppedRecords;
        report.Overhead = new ProfileOverhead
        {
            ClockNs = session.Clock.Overhead * msPerTick * 1e6,
            CountNs = session.Calibration.Dispatch * msPerTick * 1e6,
            CountingMs = functions.Sum(f => f.Overhead) * msPerTick,
            TimedInstructions = report.Opcodes.Sum(o => o.Timed),
            SampleMs = session.Options.IntervalMilliseconds,
        };
    }

    /// <summary>Rows in the order people want them. Functions keep their place, as others refer to them.</summary>
    private void Order()
    {
        report.Caches = report.Caches.OrderByDescending(c => c.Misses).ThenByDescending(c => c.Others).ThenByDescending(c => c.Hits).Take(MaxSites).ToList();
        report.Allocations = report.Allocations.OrderByDescending(a => a.Bytes).Take(MaxSites).ToList();
        report.Pairs = report.Pairs.Take(MaxSequences).ToList();
        report.Triples = report.Triples.Take(MaxSequences).ToList();
    }
}
