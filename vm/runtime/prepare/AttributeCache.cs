namespace CoroVm.Runtime.Prepare;

/// <summary>What an attribute instruction's last lookup found.</summary>
internal enum AttributeCacheKind : byte
{
    Empty,
    /// <summary>A field of the instance: <see cref="AttributeCache.Index"/>.</summary>
    Field,
    /// <summary>A slot (<c>__slots__</c>) of the instance: <see cref="AttributeCache.Index"/>.</summary>
    Slot,
    /// <summary>A plain function of the type, for a method call.</summary>
    Method,
    /// <summary>A value of the type that does not bind: <see cref="AttributeCache.Found"/>.</summary>
    ClassValue,
    /// <summary>A class method's function, for a method call: it gets the instance's class.</summary>
    ClassMethod,
    /// <summary>A value of a class, by <see cref="AttributeCache.Type"/> and its version.</summary>
    OfClass,
    /// <summary>A property with a script's getter.</summary>
    Property,
    /// <summary>Storing adds a field and changes the shape to <see cref="AttributeCache.Next"/>.</summary>
    NewField,
    /// <summary>A method of an immutable type, by <see cref="AttributeCache.Class"/> and <see cref="AttributeCache.Type"/>.</summary>
    BuiltinMethod,
    /// <summary>An item of a module's dict.</summary>
    ModuleItem,
}

/// <summary>An inline cache of an attribute instruction, valid while the object's shape is <see cref="Shape"/> with
/// <see cref="Version"/>. Where objects of several shapes come by, <see cref="More"/> leads to those seen before.</summary>
internal sealed class AttributeCache(StrObject name)
{
    private const int MaxShapes = 8;

    internal readonly StrObject Name = name;
    internal Shape? Shape;
    internal int Version;
    internal int Index;
    internal AttributeCacheKind Kind;
    internal AttributeCache? More;
    internal Shape? Next;
    internal Value Found;
    internal TypeObject? Type;
    internal DictObject? Dict;

    /// <summary>With <see cref="AttributeCacheKind.BuiltinMethod"/>: the .NET class of the objects; otherwise 0, which none has.</summary>
    internal nint Class;

    /// <summary>The .NET class has no objects but those of <see cref="Type"/>.</summary>
    internal bool IsExact;
    private int shapes;

    /// <summary>The entry that is valid for a shape, or null.</summary>
    internal AttributeCache? Find(Shape shape)
    {
        for (AttributeCache? c = this; c is not null; c = c.More)
            if (c.Shape == shape && c.Version == shape.Version)
                return c;
        return null;
    }

    /// <summary>Makes this the entry of a shape, and keeps what it was for another shape behind it while there are few.</summary>
    internal void Fill(Shape shape, AttributeCacheKind kind)
    {
        if (Shape is not null && Shape != shape && shapes < MaxShapes)
        {
            shapes++;
            More = new AttributeCache(Name)
            {
                Shape = Shape, Version = Version, Index = Index, Kind = Kind, More = More, Next = Next, Found = Found,
            };
        }
        Shape = shape;
        Version = shape.Version;
        Kind = kind;
        Class = 0;
    }

    /// <summary>Makes this an entry of a builtin type, a module or a class, whose shapes do not count.</summary>
    internal void FillOther(AttributeCacheKind kind)
    {
        Shape = null;
        Kind = kind;
        Class = 0;
    }
}

/// <summary>An inline cache of a global: an entry of the globals' or the builtins' dict, valid while their keys are the same.</summary>
internal sealed class GlobalCache(StrObject name)
{
    internal readonly StrObject Name = name;
    internal DictObject.Entry[] Entries = [];
    internal int Index;
    internal int GlobalsVersion = -1;
    internal int BuiltinsVersion;
}
