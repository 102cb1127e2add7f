using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Objects;

/// <summary>A function that a script defines.</summary>
internal sealed class FunctionObject : ScriptObject
{
    private InstanceObject? holder;
    private CodeObject code;

    internal FunctionObject(CodeObject code, ModuleScope scope, CellObject[] closure)
    {
        this.code = code;
        Scope = scope;
        Closure = closure;
        Name = StrObject.From(code.Unit.Name);
        QualName = StrObject.From(code.Unit.QualName);
    }

    /// <summary>The prepared code, null until the first call and after <c>__code__</c> was set.</summary>
    internal PreparedCode? Prepared;

    internal CodeObject Code
    {
        get => code;
        set
        {
            code = value;
            Prepared = null;
            Shortcut = null;
        }
    }

    internal PreparedCode Prepare() => Prepared ??= code.PreparedFor(Scope);

    /// <summary>What can be awaited in place of its coroutines; null for almost all functions.</summary>
    internal AwaitShortcut? Shortcut;

    /// <summary>The globals and builtins that it was defined with.</summary>
    internal readonly ModuleScope Scope;
    internal readonly CellObject[] Closure;

    /// <summary>The defaults of the last positional parameters.</summary>
    internal Value[] Defaults = [];

    /// <summary><c>__defaults__</c> as it was set, null for None.</summary>
    internal TupleObject? DefaultsTuple;

    /// <summary><c>__kwdefaults__</c>, null for None.</summary>
    internal DictObject? KeywordDefaults;

    internal StrObject Name { get; private set; }
    internal StrObject QualName { get; private set; }

    /// <summary>How often the function was renamed; generators remember it, because they keep the name they were made with.</summary>
    internal byte Renamings { get; private set; }

    private List<(StrObject Name, StrObject QualName)>? formerNames;

    /// <summary>Sets <c>__name__</c> and <c>__qualname__</c>.</summary>
    internal void Rename(StrObject name, StrObject qualName)
    {
        if (Renamings < byte.MaxValue)
        {
            (formerNames ??= []).Add((Name, QualName));
            Renamings++;
        }
        (Name, QualName) = (name, qualName);
    }

    /// <summary>The names after a number of renamings.</summary>
    internal (StrObject Name, StrObject QualName) NameAt(byte renamings) => renamings == Renamings ? (Name, QualName) : formerNames![renamings];

    /// <summary><c>__annotate__</c>: a callable or None; <see cref="Annotations"/> once computed.</summary>
    internal Value Annotate = Value.None;
    internal Value Annotations = Value.Unbound;
    internal Value Doc = Value.Unbound;
    internal Value ModuleName = Value.Unbound;
    internal Value TypeParams = Value.Unbound;

    internal override TypeObject Type => BuiltinTypes.Function;

    internal override InstanceObject Holder => holder ??= new InstanceObject(BuiltinTypes.Function);

    internal override InstanceObject? ExistingHolder => holder;
}
