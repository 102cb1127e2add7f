using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What counting costs, measured on small loops that run with and without it, in clock ticks. It is subtracted from the times of
/// functions and lines: without that, code of many cheap instructions would look dearer than it is.</summary>
internal sealed class Calibration
{
    private const string Loops = """
        def plain(n):
            i = 0
            s = 1
            while i < n:
                s = s + i & 255
                if s == i:
                    s = i
                i = i + 1
        def watch(n):
            for i in range(n):
                pass
        def call(n):
            i = 0
            while i < n:
                callee()
                i = i + 1
        def callee():
            return None
        """;

    private const int Iterations = 10_000, Rounds = 25;

    /// <summary>Counting one instruction.</summary>
    internal double Dispatch { get; private init; }

    /// <summary>Following a change of frames.</summary>
    internal double FrameChange { get; private init; }

    /// <summary>Watching what an instruction allocates or how its cache does.</summary>
    internal double Watch { get; private init; }

    /// <summary>How much longer an instruction takes while it is timed than otherwise, the clock not counted.</summary>
    internal double Stall { get; private init; }

    internal double CostOf(PreparedOp op) => Dispatch + (IsWatched(op) ? Watch : 0);

    private static bool IsWatched(PreparedOp op) => OpcodeTraits.Of(op) is not (OpcodeTrait.None or OpcodeTrait.AllocatesForObjects);

    /// <summary>Measures; without a compiler nothing is known and nothing is subtracted.</summary>
    internal static Calibration Measure(IScriptCompiler? compiler)
    {
        if (compiler is null)
            return new Calibration();
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = compiler });
        ScriptModule script = vm.Run(vm.Compile(Loops, "<calibration>"));
        string[] names = ["plain", "watch", "call"];
        double[] without = Array.ConvertAll(names, n => Shortest(vm, script[n]));
        vm.Profiler.Start(new ProfileOptions { Calibrate = false });
        ProfileSession session = vm.Profiler.Session!;
        double[] with = Array.ConvertAll(names, n => Shortest(vm, script[n]));
        (double plain, _) = Executed(session, "plain");
        (double watch, double watched) = Executed(session, "watch");
        (double call, double callWatched) = Executed(session, "call");
        (double callee, _) = Executed(session, "callee");
        double stall = (Timed(session) - without.Sum()) / (plain + watch + call + callee);
        vm.Profiler.Abandon();
        double dispatch = Math.Max(0, (with[0] - without[0]) / plain);
        double watching = Math.Max(0, (with[1] - without[1] - dispatch * watch) / watched);
        double change = Math.Max(0, (with[2] - without[2] - dispatch * (call + callee) - watching * callWatched) / (2 * Iterations));
        return new Calibration { Dispatch = dispatch, Watch = watching, FrameChange = change, Stall = Math.Max(0, stall) };
    }

    /// <summary>The time of one round of all loops by timed instructions.</summary>
    private static unsafe double Timed(ProfileSession session)
    {
        double sum = 0;
        foreach (CodeProfile code in session.Codes)
            for (int i = 0; i < code.Counts.Length; i++)
                sum += code.Counts[i] * session.Clock.Mean((int)code.Code.Start[i].Op);
        return sum / Rounds;
    }

    private static double Shortest(VirtualMachine vm, ScriptValue function)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            vm.Call(function, Iterations);
            least = Math.Min(least, Stopwatch.GetTimestamp() - begin);
        }
        return least;
    }

    /// <summary>Instructions of a function in one round, and those of them that are watched.</summary>
    private static unsafe (double All, double Watched) Executed(ProfileSession session, string name)
    {
        double all = 0, watched = 0;
        foreach (CodeProfile code in session.Codes)
        {
            if (code.Code.Unit.Name != name)
                continue;
            for (int i = 0; i < code.Counts.Length; i++)
            {
                all += code.Counts[i];
                if (IsWatched(code.Code.Start[i].Op))
                    watched += code.Counts[i];
            }
        }
        return (Math.Max(1, all / Rounds), Math.Max(1, watched / Rounds));
    }
}
