namespace CoroVm.Runtime.Objects;

/// <summary>A class. Builtin types are shared between virtual machines and immutable once populated; a script's classes belong
/// to one.</summary>
internal class TypeObject : ScriptObject
{
    private readonly Lock populateLock = new();
    private volatile Action<TypeBuilder>? populate;
    private Value[]? specials;
    private LookupCache lookups = new();
    private DictObject dict = new();
    private Shape? instanceShape, dictShape;
    private List<WeakReference<TypeObject>>? subclasses, dependents;
    private TypeObject? metatype;
    private InstanceObject? holder;

    /// <summary>A builtin type; <paramref name="populate"/> fills it when its attributes are first needed.</summary>
    internal TypeObject(string name, TypeObject? baseType, string module, Action<TypeBuilder>? populate, TypeObject? metatype = null)
    {
        Name = module == "builtins" ? name : module + "." + name;
        QualName = name;
        Module = module;
        Bases = baseType is null ? [] : [baseType];
        Mro = baseType is null ? [this] : [this, .. baseType.Mro];
        SolidBase = NativeBase = this;
        IsOrdered = true;
        this.populate = populate;
        this.metatype = metatype;
        IsSubclassable = true;
    }

    /// <summary>A class that a script makes; its maker sets <see cref="Mro"/>.</summary>
    internal TypeObject(TypeObject metatype, string name, TypeObject[] bases, TypeObject solidBase, DictObject dict)
    {
        this.metatype = metatype;
        Name = QualName = name;
        Bases = bases;
        Mro = [this];
        SolidBase = solidBase;
        NativeBase = solidBase.NativeBase;
        this.dict = dict;
        IsHeapType = IsSubclassable = true;
    }

    internal override TypeObject Type => metatype ?? BuiltinTypes.Type;

    internal override void SetType(TypeObject type)
    {
        metatype = type;
        holder = null;
    }

    /// <summary>A class's own attributes are in <see cref="Dict"/>; this is for slots of a metaclass.</summary>
    internal override InstanceObject? Holder => holder ??= metatype is null ? null : new InstanceObject(metatype);

    /// <summary>The name that messages show: a script class's <c>__name__</c>, a builtin type's with its module (types.GenericAlias)
    /// unless that is builtins.</summary>
    internal string Name;

    /// <summary><c>__qualname__</c>, and a builtin type's <c>__name__</c>.</summary>
    internal string QualName;

    /// <summary>A builtin type's docstring; instances may have a <c>__doc__</c> of their own.</summary>
    internal string? DocText;

    /// <summary>The module of a builtin type; a heap type has <c>__module__</c> in its dict.</summary>
    internal readonly string Module = "builtins";

    /// <summary>The same as <see cref="Name"/>.</summary>
    internal string FullName => Name;

    /// <summary><c>__name__</c></summary>
    internal string ShortName => IsHeapType ? Name : QualName;

    internal TypeObject[] Bases;

    /// <summary>The method resolution order, this type first.</summary>
    internal TypeObject[] Mro;

    /// <summary><see cref="Mro"/> is complete: false while the metaclass computes it.</summary>
    internal bool IsOrdered;

    /// <summary>The nearest base that decides the .NET layout of instances (CPython's solid base).</summary>
    internal TypeObject SolidBase;

    /// <summary>The nearest builtin base: it decides the .NET class of instances.</summary>
    internal TypeObject NativeBase;

    /// <summary>The names of the slots that <see cref="SlotCount"/> counts, those of bases first.</summary>
    internal StrObject[] SlotNames = [];

    /// <summary>Made by a script: mutable.</summary>
    internal readonly bool IsHeapType;

    /// <summary>May be a base (<c>Py_TPFLAGS_BASETYPE</c>).</summary>
    internal bool IsSubclassable;

    /// <summary>Instances have a <c>__dict__</c>.</summary>
    internal bool HasInstanceDict;

    /// <summary>Instances can be weakly referenced.</summary>
    internal bool HasWeakReferences;

    /// <summary>The short way to make an instance of this builtin type, which its members set; null for none.</summary>
    internal NativeConstructor? Construct;

    /// <summary>Has abstract methods (<c>Py_TPFLAGS_IS_ABSTRACT</c>): not to be instantiated.</summary>
    internal bool IsAbstract;

    /// <summary>Matched by a sequence pattern / a mapping pattern (<c>Py_TPFLAGS_SEQUENCE</c>, <c>_MAPPING</c>).</summary>
    internal bool IsPatternSequence, IsPatternMapping;

    /// <summary>A positional class pattern's one value is the subject itself (<c>_Py_TPFLAGS_MATCH_SELF</c>: int, str, ...).</summary>
    internal bool MatchesSelf;

    /// <summary>The number of fields that slots of this type and its bases take in an instance.</summary>
    internal int SlotCount;

    /// <summary>How many fields a new instance starts with; learnt from earlier instances.</summary>
    internal int ExpectedFields = 4;

    /// <summary>Changes with every modification of this type or a base.</summary>
    internal int Version { get; private set; }

    /// <summary>The own attributes. Change them through <see cref="SetAttribute"/>.</summary>
    internal DictObject Dict
    {
        get
        {
            if (populate is not null)
                Populate();
            return dict;
        }
    }

    /// <summary>The shape of a new instance.</summary>
    internal Shape InstanceShape => instanceShape ??= Shape.Root(this, SlotCount);

    /// <summary>The shape of instances whose attributes are in a dict.</summary>
    internal Shape DictShape => dictShape ??= Shape.ForDict(this, SlotCount);

    internal bool IsSubtypeOf(TypeObject other)
    {
        if (ReferenceEquals(this, other))
            return true;
        TypeObject[] mro = Mro;
        foreach (TypeObject t in mro)
            if (ReferenceEquals(t, other))
                return true;
        return false;
    }

    /// <summary>The attribute that the type or the first of its bases in MRO order has, unbound; Unbound if none has.</summary>
    internal Value Lookup(StrObject name)
    {
        LookupCache cache = lookups;
        if (cache.TryGet(name, out Value found))
            return found;
        found = Value.Unbound;
        foreach (TypeObject t in Mro)
        {
            if (t.Dict.TryGet(name, out found))
                break;
        }
        cache.Add(name, found);
        return found;
    }

    /// <summary>A special method as <see cref="Lookup"/> finds it; Unbound if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value Special(Special special)
    {
        Value[]? table = specials;
        if (table is not null)
        {
            Value v = table[(int)special];
            if (!v.IsError)
                return v;
        }
        return LookupSpecial(special);
    }

    internal bool Has(Special special) => !Special(special).IsUnbound;

    /// <summary>Sets or (with Unbound) removes an own attribute and invalidates what was cached; false if it was to be removed
    /// and is not there.</summary>
    internal bool SetAttribute(StrObject name, in Value value)
    {
        bool ok = true;
        if (value.IsUnbound)
            ok = Dict.Remove(name);
        else
            Dict.Set(name, value);
        Modified();
        return ok;
    }

    /// <summary>Forgets everything cached about this type and its subclasses.</summary>
    internal void Modified()
    {
        Forget();
        if (subclasses is null && dependents is null)
            return;
        // A metaclass's mro() can tie classes into a cycle while they are made.
        var seen = new HashSet<TypeObject> { this };
        var pending = new Stack<TypeObject>(Live(subclasses));
        foreach (TypeObject t in Live(dependents))
            pending.Push(t);
        while (pending.TryPop(out TypeObject? type))
        {
            if (!seen.Add(type))
                continue;
            type.Forget();
            foreach (TypeObject t in type.Subclasses())
                pending.Push(t);
        }
    }

    private void Forget()
    {
        Version++;
        specials = null;
        lookups = new LookupCache();
        instanceShape?.Invalidate();
        dictShape?.Invalidate();
    }

    /// <summary>The live direct subclasses that are heap types, oldest first.</summary>
    internal List<TypeObject> Subclasses() => Live(subclasses);

    private static List<TypeObject> Live(List<WeakReference<TypeObject>>? types)
    {
        var live = new List<TypeObject>();
        if (types is null)
            return live;
        foreach (WeakReference<TypeObject> w in types)
            if (w.TryGetTarget(out TypeObject? t))
                live.Add(t);
        return live;
    }

    /// <summary>Records a type that a metaclass's <c>mro()</c> lets look here though this is none of its bases.</summary>
    internal void AddDependent(TypeObject type)
    {
        dependents ??= [];
        dependents.RemoveAll(static w => !w.TryGetTarget(out _));
        dependents.Add(new WeakReference<TypeObject>(type));
    }

    /// <summary>Records a subclass of this heap type (those of builtin types are recorded by the virtual machine).</summary>
    internal void AddSubclass(TypeObject type)
    {
        subclasses ??= [];
        subclasses.RemoveAll(static w => !w.TryGetTarget(out _));
        subclasses.Add(new WeakReference<TypeObject>(type));
    }

    internal void RemoveSubclass(TypeObject type) =>
        subclasses?.RemoveAll(w => !w.TryGetTarget(out TypeObject? t) || ReferenceEquals(t, type));

    public override string ToString() => "<class " + Name + ">";

    private Value LookupSpecial(Special special)
    {
        Value[]? table = specials;
        if (table is null)
        {
            table = new Value[(int)Values.Special.Count];
            Array.Fill(table, Value.Error);
            specials = table;
        }
        Value v = Lookup(SpecialNames.Of(special));
        table[(int)special] = v;
        return v;
    }

    private void Populate()
    {
        lock (populateLock)
        {
            if (populate is not { } fill)
                return;
            var builder = new TypeBuilder(this, dict);
            fill(builder);
            builder.Finish();
            populate = null;
        }
    }
}
