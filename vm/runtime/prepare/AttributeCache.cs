namespace CoroVm.Runtime.Prepare;

/// <summary>What an attribute instruction's last lookup found.</summary>
internal enum AttributeCacheKind : byte
{
    Empty,
    /// <summary>A field of the instance: <see cref="AttributeCache.Index"/>.</summary>
    Field,
    /// <summary>A plain function of the type, for a method call.</summary>
    Method,
    /// <summary>A value of the type that does not bind.</summary>
    ClassValue,
    /// <summary>A property with a script's getter.</summary>
    Property,
    /// <summary>Storing adds a field and changes the shape to <see cref="AttributeCache.Next"/>.</summary>
    NewField,
    /// <summary>A method of an immutable type, by <see cref="AttributeCache.Type"/>.</summary>
    BuiltinMethod,
    /// <summary>An item of a module's dict.</summary>
    ModuleItem,
}

/// <summary>An inline cache of an attribute instruction, valid while the object's shape is <see cref="Shape"/> with
/// <see cref="Version"/>.</summary>
internal sealed class AttributeCache(StrObject name)
{
    internal readonly StrObject Name = name;
    internal Shape? Shape;
    internal int Version;
    internal int Index;
    internal AttributeCacheKind Kind;
    internal Shape? Next;
    internal Value Found;
    internal TypeObject? Type;
    internal DictObject? Dict;
    internal int Misses;
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
