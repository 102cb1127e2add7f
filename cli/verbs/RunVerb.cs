using System.Globalization;
using System.Runtime.InteropServices;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.Runtime.Modules;
using CoroVm.StdLib;

namespace CoroVm.Cli.Verbs;

/// <summary><c>corovm run [OPTIONS] FILE|- [ARGS]</c> and <c>corovm -c CODE [ARGS]</c>. What follows the file belongs to the script, so
/// the options are read here, in order, and not by the option library.</summary>
internal static class RunVerb
{
    internal const string Help = """
        Usage: corovm run [OPTIONS] FILE [ARGS...]
               corovm run [OPTIONS] - [ARGS...]       (the program is standard input)
               corovm [OPTIONS] -c CODE [ARGS...]

        Runs a Python script (.py) or a compiled one (.cbc).

          --max-steps N    stop after N steps (backward jumps, calls, resumes)
          --path DIR       also import modules from DIR (repeatable; COROVM_PATH too)
          -O, -OO          leave out asserts; docstrings too
          -X dev           development mode: all warnings, and every coroutine never awaited
          --coroutines     at the end, or when a limit stops the script, list the coroutines and
                           generators that are not finished, each with the line it waits at;
                           Ctrl-\ (SIGQUIT) lists them while the script runs
          -h, --help       this text

        Exit status: the script's own; 1 uncaught exception, 2 wrong usage, 3 unusable file,
        4 stopped by a limit, 130 interrupted.
        """;

    /// <summary>A deep recursion of natives (nested data, sort keys that sort) takes .NET stack; script calls do not.</summary>
    private const int StackBytes = 256 << 20;

    internal static bool IsMeant(string first) => first is "run" or "-c" or "-" or "-O" or "-OO" or "-X";

    internal static int Run(string[] args)
    {
        ScriptRequest request = Parse(args);
        if (request.ShowHelp)
        {
            Console.WriteLine(Help);
            return ExitStatus.Done;
        }
        return OnScriptThread(() => Start(request));
    }

    /// <summary>Runs on a thread with room for deep recursion; a mistake of the user comes out here.</summary>
    internal static int OnScriptThread(Func<int> run)
    {
        int status = 0;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                status = run();
            }
            catch (CommandException e)
            {
                failure = e;
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        return failure is CommandException c ? throw c : status;
    }

    private static ScriptRequest Parse(string[] args)
    {
        var request = new ScriptRequest();
        int i = args[0] == "run" ? 1 : 0;
        for (; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-h" or "--help":
                    request.ShowHelp = true;
                    return request;
                case "-O":
                    request.OptimizeLevel = 1;
                    break;
                case "-OO":
                    request.OptimizeLevel = 2;
                    break;
                case "-X":
                    if (Text(args, ref i) != "dev")
                        throw CommandException.Usage("run: -X takes 'dev', not '" + args[i] + "'");
                    request.DevelopmentMode = true;
                    break;
                case "--coroutines":
                    request.ReportCoroutines = true;
                    break;
                case "-Xdev":
                    request.DevelopmentMode = true;
                    break;
                case "--max-steps":
                    request.MaxSteps = Number(args, ref i);
                    break;
                case "--path":
                    request.Path.Add(Text(args, ref i));
                    break;
                case "-c":
                    request.Code = Text(args, ref i);
                    request.Arguments = args[(i + 1)..];
                    return request;
                case "-":
                    request.File = "-";
                    request.Arguments = args[(i + 1)..];
                    return request;
                case ['-', ..]:
                    throw CommandException.Usage("run: unknown option '" + args[i] + "'");
                default:
                    request.File = args[i];
                    request.Arguments = args[(i + 1)..];
                    return request;
            }
        }
        throw CommandException.Usage("run: which file?");
    }

    private static string Text(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw CommandException.Usage("run: option '" + args[i - 1] + "' needs a value");

    private static long Number(string[] args, ref int i)
    {
        string option = args[i], text = Text(args, ref i);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long n) && n > 0
            ? n : throw CommandException.Usage("run: " + option + " takes a positive whole number, not '" + text + "'");
    }

    internal static int Start(ScriptRequest request)
    {
        byte[]? content = request.File is null or "-" ? null : Inputs.Read(request.File);
        CodeUnit? compiled = content is not null && Inputs.IsCompiled(request.File!, content) ? Inputs.ReadCompiled(request.File!, content).Main : null;
        using Stream output = request.Output ?? Outputs.Standard(), error = request.Error ?? Console.OpenStandardError(), input = Console.OpenStandardInput();
        if (request.File == "-")
            content = ReadAll(input);
        string name = request.Code is not null ? "<string>" : request.File == "-" ? "<stdin>" : Path.GetFullPath(request.File!);
        using var signals = new ProcessSignals();
        var vm = new VirtualMachine(new VirtualMachineOptions
        {
            Input = input,
            Output = output,
            Error = error,
            LineBuffered = !Console.IsOutputRedirected,
            Compiler = new SourceCompiler(new RuntimeUnicodeData()),
            ModuleFiles = new DiskModuleFiles(),
            AllowFiles = true,
            AllowNetwork = true,
            Environment = Variables(),
            Arguments = [request.Code is not null ? "-c" : request.File!, .. request.Arguments],
            Path = SearchPath(request, name),
            MaxSteps = request.MaxSteps,
            OptimizeLevel = request.OptimizeLevel,
            DevelopmentMode = request.DevelopmentMode,
            Signals = signals,
            ReportCoroutines = request.ReportCoroutines,
        });
        StandardLibrary.AddTo(vm);
        signals.Set(ProcessSignals.Interrupt, SignalAction.Tell, _ => vm.Interrupt());
        using PosixSignalRegistration? quit = request.ReportCoroutines && !OperatingSystem.IsWindows() ? PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context =>
        {
            context.Cancel = true;
            vm.ShowCoroutines();
        }) : null;
        request.Starting?.Invoke(vm);
        if (compiled is null)
            return vm.RunMain(new CompileRequest { Text = request.Code, Bytes = request.Code is null ? content : null, FileName = name, OptimizeLevel = request.OptimizeLevel });
        return vm.RunMain(compiled, name);
    }

    /// <summary>The script's directory (the current one for -c and standard input), --path, COROVM_PATH.</summary>
    private static List<string> SearchPath(ScriptRequest request, string name)
    {
        var path = new List<string> { name.StartsWith('<') ? "" : Path.GetDirectoryName(name) ?? "" };
        foreach (string directory in request.Path)
            path.Add(Path.GetFullPath(directory));
        if (Environment.GetEnvironmentVariable("COROVM_PATH") is { Length: > 0 } more)
            path.AddRange(more.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return path;
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>();
        foreach (System.Collections.DictionaryEntry entry in Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        return variables;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
