using CoroVm.Runtime.IO;
using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>Builtin functions about text, and print and input.</summary>
internal static class TextFunctions
{
    private static readonly StrObject space = StrObject.From(" "), newline = StrObject.From("\n"), stdout = StrObject.From("stdout"),
        stdin = StrObject.From("stdin"), stderr = StrObject.From("stderr"), readline = StrObject.From("readline");

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("ascii", "(obj, /)", static (t, a) => Text(Representation.AsciiReentrant(t, a[0])),
            "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.");
        b.Function("repr", "(obj, /)", static (t, a) => Text(Representation.ReprReentrant(t, a[0])),
            "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval() will return\na string that can be used to reconstruct the object.");
        b.Function("format", "(value, format_spec='', /)", static (t, a) => FormatReentrant(t, a[0], a[1]),
            "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING') for\ndetails.");
        b.Function("ord", "(c, /)", static (t, a) => Ord(t, a[0]), "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.\n\nIf the argument is a bytes or bytearray object of length 1, return its\nsingle byte value.");
        b.Function("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", static (t, a) => PrintReentrant(t, ((TupleObject)a[0].Ref!).Items, a[1], a[2], a[3], a[4]),
            "Prints the values to a stream, or to sys.stdout by default.\n\nsep\n  string inserted between values, default a space.\nend\n  string appended after the last value, default a newline.\nfile\n  a file-like object (stream); defaults to the current sys.stdout.\nflush\n  whether to forcibly flush the stream.");
        b.Function("input", "(prompt='', /)", static (t, a) => InputReentrant(t, a[0]),
            "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.");
    }

    private static Value Text(StrObject? text) => text is null ? Value.Error : text;

    private static Value FormatReentrant(VmThread thread, Value value, Value spec)
    {
        if (spec.Ref is not StrObject text)
            return thread.TypeError("format() argument 2 must be str, not " + spec.Type.Name);
        return Text(Representation.FormatReentrant(thread, value, text));
    }

    private static Value Ord(VmThread thread, Value c)
    {
        if (c.Ref is StrObject s)
            return s.Length == 1 ? Value.Int(s[0]) : thread.TypeError("ord() expected a character, but string of length " + s.Length + " found");
        if (ByteContent.TryGet(c, out ReadOnlySpan<byte> bytes))
            return bytes.Length == 1 ? Value.Int(bytes[0]) : thread.TypeError("ord() expected a character, but string of length " + bytes.Length + " found");
        return thread.TypeError("ord() expected string of length 1, but " + c.Type.Name + " found");
    }

    internal static Value PrintReentrant(VmThread thread, ReadOnlySpan<Value> args, Value separator, Value end, Value file, Value flush)
    {
        if (!Option(thread, separator, "sep", space, out StrObject sep) || !Option(thread, end, "end", newline, out StrObject last))
            return Value.Error;
        if (file.IsNone)
        {
            if (!thread.Vm.SysDict.TryGet(stdout, out file))
                return thread.RuntimeError("lost sys.stdout");
            if (file.IsNone)
                return Value.None;
        }
        for (int i = 0; i < args.Length; i++)
        {
            if (i > 0 && !WriteReentrant(thread, file, sep))
                return Value.Error;
            StrObject? text = Representation.StrReentrant(thread, args[i]);
            if (text is null || !WriteReentrant(thread, file, text))
                return Value.Error;
        }
        if (!WriteReentrant(thread, file, last))
            return Value.Error;
        int wanted = Truth.OfReentrant(thread, flush);
        if (wanted > 0)
            return Calls.MethodReentrant(thread, file, Names.Flush).IsError ? Value.Error : Value.None;
        return wanted < 0 ? Value.Error : Value.None;
    }

    private static bool Option(VmThread thread, Value value, string name, StrObject standard, out StrObject text)
    {
        text = value.Ref as StrObject ?? standard;
        if (value.IsNone || value.Ref is StrObject)
            return true;
        thread.TypeError(name + " must be None or a string, not " + value.Type.Name);
        return false;
    }

    private static bool WriteReentrant(VmThread thread, Value file, StrObject text) =>
        file.Ref is StandardStream { IsClosed: false, Writable: true } stream
            ? stream.Write(thread, text)
            : !Calls.MethodReentrant(thread, file, Names.Write, text).IsError;

    private static Value InputReentrant(VmThread thread, Value prompt)
    {
        DictObject sys = thread.Vm.SysDict;
        if (!sys.TryGet(stdin, out Value input) || input.IsNone)
            return thread.RuntimeError("input(): lost sys.stdin");
        if (!sys.TryGet(stdout, out Value output) || output.IsNone)
            return thread.RuntimeError("input(): lost sys.stdout");
        if (!sys.TryGet(stderr, out Value errors) || errors.IsNone)
            return thread.RuntimeError("input(): lost sys.stderr");
        StrObject? text = Representation.StrReentrant(thread, prompt);
        if (text is null || (text.Length > 0 && !WriteReentrant(thread, output, text)))
            return Value.Error;
        // A stream that cannot be flushed is no reason not to read.
        if (Calls.MethodReentrant(thread, output, Names.Flush).IsError)
            thread.Pending = null;
        Value line = Calls.MethodReentrant(thread, input, readline);
        if (line.IsError)
            return line;
        if (line.Ref is not StrObject s)
            return thread.TypeError("object.readline() returned non-string");
        if (s.Length == 0)
            return thread.Raise(ExceptionTypes.EOFError, "EOF when reading a line");
        string content = s.Text;
        return Value.Str(content.EndsWith('\n') ? content[..^1] : content);
    }
}
