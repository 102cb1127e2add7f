namespace CoroVm.StdLib.Native;

/// <summary>_os: what the os module asks of the host. Every function needs the host's grant.</summary>
internal sealed class OsModule : NativeModule
{
    internal override string Name => "_os";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(FileStatus.Type);
        b.Type(terminalSize);
        b.Type(unameResult);
        b.Type(timesResult);
        FileStatus.Populate(b);
        DirectoryFunctions.Populate(b);
        DescriptorFunctions.Populate(b);
        b.Value("name", Value.Str(OperatingSystem.IsWindows() ? "nt" : "posix"));
        b.Function("strerror", "(code, /)", static (t, a) => TextArguments.IntReentrant(t, a[0], out int code) ? Value.Str(ErrorNumbers.TextOf(code)) : Value.Error);
        b.Function("environ", "()", static (t, _) => Variables(t));
        if (thread.Vm.Options.Signals is not null)
            b.Function("kill", "(pid, signal, /)", static (t, a) => SignalModule.KillReentrant(t, a[0], a[1]), "Kill a process with a signal.");
        b.Function("getpid", "()", static (t, _) => HostFiles.Allowed(t, Value.Unbound) ? Value.Int(Environment.ProcessId) : Value.Error);
        b.Function("getlogin", "()", static (t, _) => HostFiles.Allowed(t, Value.Unbound) ? Value.Str(Environment.UserName) : Value.Error);
        b.Function("home", "()", static (t, _) => HostFiles.Allowed(t, Value.Unbound) ? Value.Str(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) : Value.Error);
        b.Function("cpu_count", "()", static (_, _) => Value.Int(Environment.ProcessorCount));
        b.Function("urandom", "(size, /)", Random);
        b.Function("uname", "()", static (t, _) => HostFiles.Allowed(t, Value.Unbound) ? Uname() : Value.Error);
        b.Function("times", "()", static (_, _) => Times());
        b.Function("get_terminal_size", "()", static (t, _) => TerminalSize(t));
    }

    private static readonly StructSequenceType terminalSize = new("terminal_size", "os", "A tuple of (columns, lines) for holding terminal window size", 2, "columns", "lines");

    private static readonly StructSequenceType unameResult = new("uname_result", "posix", "uname_result: Result from os.uname().", 5,
        "sysname", "nodename", "release", "version", "machine");

    private static readonly StructSequenceType timesResult = new("times_result", "posix", "times_result: Result from os.times().", 5,
        "user", "system", "children_user", "children_system", "elapsed");

    private static DictObject Variables(VmThread t)
    {
        var result = new DictObject();
        if (t.Vm.Options.Environment is not { } variables)
            return result;
        foreach ((string name, string value) in variables)
            result.Set(StrObject.From(name), Value.Str(value));
        return result;
    }

    private static Value Random(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[0], out long size))
            return Value.Error;
        if (size < 0)
            return t.ValueError("negative argument not allowed");
        if (!TextArguments.Allow(t, size))
            return Value.Error;
        var data = new byte[size];
        System.Security.Cryptography.RandomNumberGenerator.Fill(data);
        return BytesObject.Of(data);
    }

    private static StructSequenceObject Uname()
    {
        string system = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "Darwin" : "Linux";
        string machine = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture switch
        {
            System.Runtime.InteropServices.Architecture.X64 => OperatingSystem.IsWindows() ? "AMD64" : "x86_64",
            System.Runtime.InteropServices.Architecture.Arm64 => OperatingSystem.IsLinux() ? "aarch64" : "arm64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return unameResult.Make(Value.Str(system), Value.Str(Environment.MachineName), Value.Str(Environment.OSVersion.Version.ToString()),
            Value.Str(System.Runtime.InteropServices.RuntimeInformation.OSDescription), Value.Str(machine));
    }

    private static StructSequenceObject Times()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return timesResult.Make(Value.Float(process.UserProcessorTime.TotalSeconds), Value.Float(process.PrivilegedProcessorTime.TotalSeconds),
            Value.Float(0), Value.Float(0), Value.Float(Environment.TickCount64 / 1000.0));
    }

    private static Value TerminalSize(VmThread t)
    {
        if (!HostFiles.Allowed(t, Value.Unbound))
            return Value.Error;
        if (Console.IsOutputRedirected)
            return HostFiles.Fail(t, 25, Value.Unbound);
        try
        {
            return terminalSize.Make(Value.Int(Console.WindowWidth), Value.Int(Console.WindowHeight));
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return HostFiles.Fail(t, 25, Value.Unbound);
        }
    }
}
