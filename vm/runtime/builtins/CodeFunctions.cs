using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>Builtin functions that compile, run and import code.</summary>
internal static class CodeFunctions
{
    /// <summary>The flags that <c>compile()</c> accepts: future features, top-level await, incomplete input and dedent rules.</summary>
    private const int KnownFlags = 0x01ff_0000 | 0x2000 | 0x4000 | 0x0200 | 0x0100 | 0x0400 | 0x0800 | 0x1000 | 0x8000;

    private static readonly StrObject breakpointHook = StrObject.From("breakpointhook");

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", static (t, a) => ImportStatement.ImportReentrant(t, a[0], a[1], a[3], a[4]),
            "Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\nimportlib.import_module() to programmatically import a module.");
        b.Function("compile", "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", static (t, a) => CompileReentrant(t, a),
            "Compile source into a code object that can be executed by exec() or eval().\n\nThe source code may represent a Python module, statement or expression.\nThe filename will be used for run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.\nThe flags argument, if present, controls which future statements influence\nthe compilation of the code.\nThe dont_inherit argument, if true, stops the compilation inheriting\nthe effects of any future statements in effect in the code calling\ncompile; if absent or false these statements do influence the compilation,\nin addition to any features explicitly specified.");
        b.Function("eval", "(source, /, globals=None, locals=None)", static (t, a) => EvalReentrant(t, a[0], a[1], a[2]),
            "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.");
        b.Function("exec", "(source, /, globals=None, locals=None, *, closure=None)", static (t, a) => ExecReentrant(t, a[0], a[1], a[2], a[3]),
            "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.");
        b.Function("globals", "()", static (t, _) => CallerScope.Current(t) is { } scope ? scope.Globals : Value.None,
            "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.");
        b.Function("locals", "()", static (t, _) => CallerScope.LocalsReentrant(t),
            "Return a dictionary containing the current scope's local variables.\n\nNOTE: Whether or not updates to this dictionary will affect name lookups in\nthe local scope and vice-versa is *implementation dependent* and not\ncovered by any backwards compatibility guarantees.");
        b.Function("breakpoint", "(*args, **kws)", static (t, a) => BreakpointReentrant(t, (TupleObject)a[0].Ref!, (DictObject)a[1].Ref!),
            "Call sys.breakpointhook(*args, **kws).\n\nsys.breakpointhook() must accept whatever arguments are passed.\n\nBy default, this drops you into the pdb debugger.");
    }

    private static Value CompileReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value source = a[0], fileName = a[1], mode = a[2], flags = a[3], optimize = a[5];
        if (FileNameReentrant(thread, fileName) is not { } name)
            return Value.Error;
        if (mode.Ref is not StrObject kind)
            return thread.TypeError("compile() argument 'mode' must be str, not " + mode.Type.Name);
        if (!Conversions.Int32Reentrant(thread, flags, out int bits) || !Conversions.Int32Reentrant(thread, optimize, out int level))
            return Value.Error;
        if ((bits & ~KnownFlags) != 0)
            return thread.ValueError("compile(): unrecognised flags");
        if (level is < -1 or > 2)
            return thread.ValueError("compile(): invalid optimize value");
        CompileKind? what = kind.Text switch
        {
            "exec" => CompileKind.Exec,
            "eval" => CompileKind.Eval,
            "single" => CompileKind.Single,
            _ => null,
        };
        if (what is null)
            return thread.ValueError("compile() mode must be 'exec', 'eval' or 'single'");
        int inherit = Truth.OfReentrant(thread, a[4]);
        if (inherit < 0)
            return Value.Error;
        if (inherit == 0)
            bits |= InheritedFlags(thread);
        int isTree = SyntaxTrees.IsTreeReentrant(thread, source);
        if (isTree < 0)
            return Value.Error;
        if (isTree > 0)
        {
            if ((bits & SyntaxTrees.OnlyTree) != 0)
                return source;
            source = SyntaxTrees.SourceReentrant(thread, source);
            if (source.IsError)
                return source;
        }
        return CompileTextReentrant(thread, source, "compile() arg 1 must be a string, bytes or AST object", name, what.Value, bits, level < 0 ? thread.Vm.OptimizeLevel : level);
    }

    /// <summary>The future features of the code that calls eval, exec or compile.</summary>
    private static int InheritedFlags(VmThread thread) =>
        (CallerScope.Flags(thread) & CodeFlags.FutureAnnotations) != 0 ? (int)CodeFlags.FutureAnnotations : 0;

    private static Value CompileTextReentrant(VmThread thread, Value source, string otherwise, string fileName, CompileKind kind, int flags, int optimize)
    {
        string? text = null;
        byte[]? content = null;
        if (source.Ref is StrObject s)
            text = s.Text;
        else if (ByteContent.TryGet(source, out ReadOnlySpan<byte> bytes))
            content = bytes.ToArray();
        else if (Buffers.TryGetReentrant(thread, source, out BufferView view))
            content = view.Span.ToArray();
        else
            return thread.HasPending ? Value.Error : thread.TypeError(otherwise);
        if (kind == CompileKind.Eval && text is not null)
            text = text.TrimStart(' ', '\t');
        return SourceCompilation.CompileReentrant(thread, new CompileRequest
        {
            Text = text,
            Bytes = content,
            FileName = fileName,
            Kind = kind,
            Flags = flags,
            OptimizeLevel = optimize,
        });
    }

    private static string? FileNameReentrant(VmThread thread, Value value)
    {
        if (value.Ref is StrObject s)
            return s.Text;
        if (ByteContent.TryGet(value, out ReadOnlySpan<byte> bytes))
            return System.Text.Encoding.UTF8.GetString(bytes);
        Value method = value.Type.Special(Special.Fspath);
        if (!method.IsUnbound)
        {
            Value path = Calls.SpecialReentrant(thread, method, value);
            if (path.IsError)
                return null;
            if (path.Ref is StrObject text)
                return text.Text;
        }
        thread.TypeError("expected str, bytes or os.PathLike object, not " + value.Type.Name);
        return null;
    }

    private static Value EvalReentrant(VmThread thread, Value source, Value globals, Value locals)
    {
        if (!locals.IsNone && !IsMapping(locals))
            return thread.TypeError("locals must be a mapping");
        if (!globals.IsNone && globals.Ref is not DictObject)
            return thread.TypeError(IsMapping(globals) ? "globals must be a real dict; try eval(code, {}, mapping)" : "globals must be a dict");
        if (!NamespacesReentrant(thread, "eval", ref globals, ref locals, out ModuleScope? scope))
            return Value.Error;
        Value code = source;
        if (source.Ref is not CodeObject)
        {
            code = CompileTextReentrant(thread, source, "eval() arg 1 must be a string, bytes or code object", "<string>", CompileKind.Eval,
                InheritedFlags(thread), thread.Vm.OptimizeLevel);
            if (code.IsError)
                return code;
        }
        var unit = (CodeObject)code.Ref!;
        if (unit.Unit.FreeNames.Length > 0)
            return thread.TypeError("code object passed to eval() may not contain free variables");
        return CodeExecution.RunReentrant(thread, unit, scope!, locals, []);
    }

    private static Value ExecReentrant(VmThread thread, Value source, Value globals, Value locals, Value closure)
    {
        if (!globals.IsNone && globals.Ref is not DictObject)
            return thread.TypeError("exec() globals must be a dict, not " + globals.Type.Name);
        if (!locals.IsNone && !IsMapping(locals))
            return thread.TypeError("locals must be a mapping or None, not " + locals.Type.Name);
        if (!NamespacesReentrant(thread, "exec", ref globals, ref locals, out ModuleScope? scope))
            return Value.Error;
        CellObject[] cells = [];
        Value code = source;
        if (source.Ref is CodeObject given)
        {
            if (!Closure(thread, given, closure, out cells))
                return Value.Error;
        }
        else
        {
            if (!closure.IsNone)
                return thread.TypeError("closure can only be used when source is a code object");
            code = CompileTextReentrant(thread, source, "exec() arg 1 must be a string, bytes or code object", "<string>", CompileKind.Exec,
                InheritedFlags(thread), thread.Vm.OptimizeLevel);
            if (code.IsError)
                return code;
        }
        return CodeExecution.RunReentrant(thread, (CodeObject)code.Ref!, scope!, locals, cells).IsError ? Value.Error : Value.None;
    }

    private static bool Closure(VmThread thread, CodeObject code, Value closure, out CellObject[] cells)
    {
        cells = [];
        int needed = code.Unit.FreeNames.Length;
        if (needed == 0)
            return closure.IsNone || Fail(thread, "cannot use a closure with this code object");
        if (closure.Ref is not TupleObject tuple || tuple.Count != needed)
            return Fail(thread, "code object requires a closure of exactly length " + needed);
        cells = new CellObject[needed];
        for (int i = 0; i < needed; i++)
        {
            if (tuple.Items[i].Ref is not CellObject cell)
                return Fail(thread, "code object requires a closure of exactly length " + needed);
            cells[i] = cell;
        }
        return true;
    }

    /// <summary>Fills in the namespaces that were not given from the caller's.</summary>
    private static bool NamespacesReentrant(VmThread thread, string function, ref Value globals, ref Value locals, out ModuleScope? scope)
    {
        scope = null;
        if (globals.IsNone)
        {
            scope = CallerScope.Current(thread);
            if (scope is null)
            {
                thread.Raise(ExceptionTypes.SystemError, function + "(): globals and locals are required when there is no caller");
                return false;
            }
            globals = scope.Globals;
            if (locals.IsNone)
            {
                locals = CallerScope.LocalsReentrant(thread);
                return !locals.IsError;
            }
            return true;
        }
        var dict = (DictObject)globals.Ref!;
        if (locals.IsNone)
            locals = globals;
        if (!dict.TryGet(Names.Builtins, out _))
            dict.Set(Names.Builtins, thread.Vm.BuiltinsValue);
        scope = thread.Vm.ScopeOf(thread, dict);
        return true;
    }

    private static bool IsMapping(Value v) => v.Ref is DictObject || (v.Type.Has(Special.GetItem) && v.Ref is not (TupleObject or StrObject));

    private static Value BreakpointReentrant(VmThread thread, TupleObject args, DictObject keywords)
    {
        if (!thread.Vm.SysDict.TryGet(breakpointHook, out Value hook))
            return thread.RuntimeError("lost sys.breakpointhook");
        return CallArguments.CallReentrant(thread, hook, args.Items, keywords);
    }

    private static bool Fail(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }
}
