using System.Globalization;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>What the command line of <c>corovm profile</c> asks for.</summary>
internal sealed class ProfileRequest
{
    internal ScriptRequest Script { get; } = new();
    internal ProfileOptions Options { get; private set; } = new();
    internal int Top { get; private set; } = 20;
    internal bool Quiet { get; private set; }

    /// <summary>The two files of --diff.</summary>
    internal string? Before { get; private set; }
    internal string? After { get; private set; }

    private readonly List<(string Path, IProfileFormat Format)> outputs = [];

    /// <summary>An output goes to standard output.</summary>
    internal bool HasOutputToStandard => outputs.Exists(static o => o.Path == "-");

    internal static ProfileRequest Parse(string[] args)
    {
        var request = new ProfileRequest();
        ScriptRequest script = request.Script;
        ProfileMode mode = ProfileMode.Counting;
        double interval = 0, blockage = 50;
        int i = 1;
        for (; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-h" or "--help":
                    script.ShowHelp = true;
                    return request;
                case "--sampling":
                    mode = ProfileMode.Sampling;
                    break;
                case "--interval":
                    interval = Number(args, ref i, 0.1, 1000);
                    break;
                case "--blockage":
                    blockage = Number(args, ref i, 0.001, 1e9);
                    break;
                case "--top":
                    request.Top = (int)Number(args, ref i, 1, 1_000_000);
                    break;
                case "--quiet":
                    request.Quiet = true;
                    break;
                case "--json" or "--html" or "--collapsed" or "--speedscope" or "--trace":
                    string name = args[i];
                    request.outputs.Add((Text(args, ref i), ProfileFormats.Of(name[2..])));
                    break;
                case "--diff":
                    request.Before = Text(args, ref i);
                    request.After = ++i < args.Length ? args[i] : throw Usage("--diff takes two files");
                    break;
                case "--max-steps":
                    script.MaxSteps = (long)Number(args, ref i, 1, long.MaxValue);
                    break;
                case "--path":
                    script.Path.Add(Text(args, ref i));
                    break;
                case "-O":
                    script.OptimizeLevel = 1;
                    break;
                case "-OO":
                    script.OptimizeLevel = 2;
                    break;
                case "-Xdev":
                    script.DevelopmentMode = true;
                    break;
                case "-X":
                    if (Text(args, ref i) != "dev")
                        throw Usage("-X takes 'dev', not '" + args[i] + "'");
                    script.DevelopmentMode = true;
                    break;
                case "-c":
                    script.Code = Text(args, ref i);
                    script.Arguments = args[(i + 1)..];
                    goto done;
                case "-":
                    script.File = "-";
                    script.Arguments = args[(i + 1)..];
                    goto done;
                case ['-', ..]:
                    throw Usage("unknown option '" + args[i] + "'");
                default:
                    script.File = args[i];
                    script.Arguments = args[(i + 1)..];
                    goto done;
            }
        }
        if (request.Before is null)
            throw Usage("which file?");
    done:
        request.Options = new ProfileOptions { Mode = mode, IntervalMilliseconds = interval > 0 ? interval : mode == ProfileMode.Sampling ? 2 : 1, BlockageMilliseconds = blockage };
        return request;
    }

    /// <summary>What cannot be written is better known before the script has run for an hour.</summary>
    /// <exception cref="CommandException">An output cannot be written.</exception>
    internal void CheckOutputs()
    {
        foreach ((string path, _) in outputs)
        {
            if (path == "-")
                continue;
            string? directory = Path.GetDirectoryName(Path.GetFullPath(path));
            if (Directory.Exists(path))
                throw CommandException.File("can't write '" + path + "': it is a directory");
            if (directory is not null && !Directory.Exists(directory))
                throw CommandException.File("can't write '" + path + "': its directory does not exist");
            Inputs.CheckWritable(path);
        }
    }

    internal void WriteOutputs(ProfileReport report)
    {
        CommandException? failed = null;
        foreach ((string path, IProfileFormat format) in outputs)
        {
            using var content = new MemoryStream();
            format.Write(report, content);
            if (path == "-")
            {
                using Stream standard = Outputs.Standard();
                content.WriteTo(standard);
                continue;
            }
            try
            {
                Inputs.WriteWhole(path, content.ToArray());
            }
            catch (CommandException e)
            {
                // The others are still worth having.
                failed ??= e;
            }
        }
        if (failed is not null)
            throw failed;
    }

    private static CommandException Usage(string message) => new(ExitStatus.Usage, "profile: " + message + " (try 'corovm profile --help')");

    private static string Text(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw Usage("option '" + args[i - 1] + "' needs a value");

    private static double Number(string[] args, ref int i, double least, double most)
    {
        string option = args[i], text = Text(args, ref i);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double n) && n >= least && n <= most
            ? n : throw Usage(option + " takes a number from " + least.ToString(CultureInfo.InvariantCulture) + " on, not '" + text + "'");
    }
}
