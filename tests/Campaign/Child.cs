using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace CoroVm.Tests.Campaign;

/// <summary>A child process: some inputs of a campaign, one after the other. Says in a mapped file which one it is at.</summary>
internal static class Child
{
    private const int StackBytes = 16 << 20;

    public static int Run(string[] args)
    {
        var target = Enum.Parse<Target>(args[1]);
        List<byte[]> seeds = Seeds.Read(args[2]);
        int seed = int.Parse(args[4], CultureInfo.InvariantCulture);
        int first = int.Parse(args[5], CultureInfo.InvariantCulture), end = int.Parse(args[6], CultureInfo.InvariantCulture);
        using var file = MemoryMappedFile.CreateFromFile(args[3], FileMode.Open, null, 8);
        using MemoryMappedViewAccessor view = file.CreateViewAccessor();
        var summary = new Summary();
        var thread = new Thread(() =>
        {
            for (int i = first; i < end; i++)
            {
                if (i % 100 == 0)
                {
                    // So that little is lost should the process die.
                    summary.Write(Console.Out);
                    summary = new Summary();
                }
                view.Write(0, (long)i);
                int failures = summary.Failures.Count;
                One(target, seeds, seed, i, summary);
                for (; failures < summary.Failures.Count; failures++)
                    summary.Failures[failures] = i.ToString(CultureInfo.InvariantCulture) + ": " + summary.Failures[failures];
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        summary.Write(Console.Out);
        return 0;
    }

    /// <summary><c>show TARGET SEED INDEX FILE</c>: writes one input to a file, and what happens to it to standard output.</summary>
    public static int Show(string[] args)
    {
        var target = Enum.Parse<Target>(args[1], ignoreCase: true);
        List<byte[]> seeds = [.. Seeds.Of(target)];
        int seed = int.Parse(args[2], CultureInfo.InvariantCulture), index = int.Parse(args[3], CultureInfo.InvariantCulture);
        File.WriteAllBytes(args[4], Make(target, seeds, seed, index));
        var summary = new Summary();
        var thread = new Thread(() => One(target, seeds, seed, index, summary), StackBytes);
        thread.Start();
        thread.Join();
        summary.Write(Console.Out);
        return 0;
    }

    private static byte[] Make(Target target, List<byte[]> seeds, int seed, int index)
    {
        var random = new Random(unchecked(seed * 1_000_003 + index));
        byte[] first = Pick(seeds, random), second = Pick(seeds, random);
        return target == Target.Cbc ? CbcMutation.Make(first, second, random) : TextMutation.Make(first, second, random);
    }

    private static void One(Target target, List<byte[]> seeds, int seed, int index, Summary summary)
    {
        byte[] input = Make(target, seeds, seed, index);
        summary.Count("inputs");
        switch (target)
        {
            case Target.Cbc:
                CbcTrial.Run(input, index, summary);
                break;
            case Target.Source:
                SourceTrial.Run(input, summary);
                break;
            default:
                CasmTrial.Run(input, summary);
                break;
        }
    }

    // Small ones more often: they reach more per millisecond.
    private static byte[] Pick(List<byte[]> seeds, Random random)
    {
        byte[] one = seeds[random.Next(seeds.Count)], other = seeds[random.Next(seeds.Count)];
        return one.Length < other.Length || random.Next(4) == 0 ? one : other;
    }
}
