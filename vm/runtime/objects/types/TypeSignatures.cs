namespace CoroVm.Runtime.Objects;

/// <summary><c>__text_signature__</c> of native types: what <c>inspect.signature()</c> shows. Mostly that of <c>__new__</c>; where a type takes its
/// arguments apart itself, or CPython's shows none, it is in the table.</summary>
internal static class TypeSignatures
{
    private static readonly StrObject create = StrObject.From("__new__");

    internal static Value Of(TypeObject type)
    {
        string? text = Special(type.Module + "." + type.QualName);
        if (text is not null)
            return text.Length == 0 ? Value.None : Value.Str(text);
        if (!type.Dict.TryGet(create, out Value found) || found.Ref is not NativeFunction { Signature.Text: { } whole } || whole.Contains('<', StringComparison.Ordinal))
            return Value.None;
        int rest = whole.IndexOf(',', StringComparison.Ordinal);
        string own = rest < 0 ? "" : whole[(rest + 1)..^1].Trim();
        if (own.StartsWith("/,", StringComparison.Ordinal))
            own = own[2..].TrimStart();
        return own is "*args, **kwargs" ? Value.None : Value.Str("(" + (own is "/" ? "" : own) + ")");
    }

    /// <summary>Null: that of <c>__new__</c>; empty: none.</summary>
    private static string? Special(string name) => name switch
    {
        "_asyncio.Future" => "(*, loop=None)",
        "_asyncio.Task" => "(coro, *, loop=None, name=None, context=None, eager_start=False)",
        "_io.BytesIO" => "(initial_bytes=b'')",
        "_io.StringIO" => "(initial_value='', newline='\\n')",
        "_thread._local" or "_thread.lock" or "builtins.NoneType" or "builtins.NotImplementedType" or "builtins.ellipsis" or "builtins.object" => "()",
        "builtins.cell" => "([contents])",
        "builtins.classmethod" or "builtins.staticmethod" => "(function, /)",
        "builtins.code" => "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n"
            + "     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)",
        "builtins.complex" => "(real=0, imag=0)",
        "builtins.float" => "(x=0, /)",
        "builtins.function" => "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)",
        "builtins.list" or "builtins.set" => "(iterable=(), /)",
        "builtins.map" => "(function, iterable, /, *iterables, strict=False)",
        "builtins.module" => "(name, doc=None)",
        "builtins.property" => "(fget=None, fset=None, fdel=None, doc=None)",
        "builtins.reversed" => "(sequence, /)",
        "collections.deque" => "([iterable[, maxlen]])",
        "functools.partial" => "(func, /, *args, **keywords)",
        "operator.attrgetter" => "(attr, /, *attrs)",
        "operator.itemgetter" => "(item, /, *items)",
        "operator.methodcaller" => "(name, /, *args, **kwargs)",
        "types.SimpleNamespace" => "(mapping_or_iterable=(), /, **kwargs)",
        "_json.Encoder" or "_json.Scanner" or "_struct.Struct" or "_thread.RLock" or "_thread._ThreadHandle" or "collections._tuplegetter"
            or "functools._lru_cache_wrapper" or "itertools._grouper" or "string.templatelib.Interpolation" or "typing.ParamSpecArgs"
            or "typing.ParamSpecKwargs" or "typing.TypeAliasType" or "weakref.ReferenceType" => "",
        _ => null,
    };
}
