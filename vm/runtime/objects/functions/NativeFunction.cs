namespace CoroVm.Runtime.Objects;

/// <summary>What a native function is to scripts.</summary>
internal enum NativeKind : byte
{
    /// <summary>builtin_function_or_method: a module's function.</summary>
    Function,
    /// <summary>method_descriptor: binds its first argument.</summary>
    Method,
    /// <summary>wrapper_descriptor: a method named like <c>__add__</c>.</summary>
    SlotWrapper,
    /// <summary>classmethod_descriptor: binds the class.</summary>
    ClassMethod,
    /// <summary>A static method of a builtin type, in particular <c>__new__</c>: never binds.</summary>
    StaticMethod,
}

/// <summary>Natives that the loop knows.</summary>
internal enum NativeIntrinsic : byte
{
    None,
    /// <summary>Performed by the loop for the common arguments; a call of them is a call like others.</summary>
    Len, ListAppend, TypeCall,
    /// <summary>They switch frames, or make what is to be awaited: never called by the short way.</summary>
    GeneratorSend, GeneratorThrow, GeneratorClose, GeneratorNext, Next, MakesAwaitable,
}

/// <summary>A function written in C#. Immutable and shared between virtual machines.</summary>
internal sealed class NativeFunction : ScriptObject
{
    private readonly string signatureText;
    private Signature? signature;

    internal NativeFunction(string name, string signature, NativeBody body, NativeKind kind = NativeKind.Function,
        TypeObject? owner = null, string? module = null, string? doc = null)
    {
        Name = name;
        signatureText = signature;
        Body = body;
        Kind = kind;
        Owner = owner;
        Module = module;
        Doc = doc;
        IsNew = kind == NativeKind.StaticMethod && name == "__new__" && owner is not null;
        // One .NET class for exactly this type: the usual check of self.
        SelfKind = kind is not (NativeKind.Method or NativeKind.SlotWrapper) || owner is null ? null
            : ReferenceEquals(owner, BuiltinTypes.Str) ? typeof(StrObject)
            : ReferenceEquals(owner, BuiltinTypes.List) ? typeof(ListObject)
            : ReferenceEquals(owner, BuiltinTypes.Dict) ? typeof(DictObject)
            : ReferenceEquals(owner, BuiltinTypes.Set) ? typeof(SetObject)
            : ReferenceEquals(owner, BuiltinTypes.Tuple) ? typeof(TupleObject)
            : ReferenceEquals(owner, BuiltinTypes.Bytes) ? typeof(BytesObject)
            : ReferenceEquals(owner, BuiltinTypes.ByteArray) ? typeof(ByteArrayObject) : null;
        HasSelf = IsNew || kind is NativeKind.Method or NativeKind.SlotWrapper or NativeKind.ClassMethod;
    }

    internal string Name { get; }
    internal NativeBody Body { get; }
    internal NativeKind Kind { get; }

    /// <summary>The type whose method this is (<c>__objclass__</c>); its instances are the valid selfs.</summary>
    internal TypeObject? Owner { get; }

    /// <summary>The .NET class that instances of exactly <see cref="Owner"/> have and no others; null if it is not known.</summary>
    internal Type? SelfKind { get; }

    /// <summary>The module of a function (<c>__module__</c>).</summary>
    internal string? Module { get; }
    internal string? Doc { get; }
    internal NativeIntrinsic Intrinsic { get; init; }

    /// <summary>The short way for usual arguments, which need no packing into tuple and dict; self is not checked.</summary>
    internal NativeConstructor? Direct { get; init; }

    /// <summary>How many arguments a call that the loop makes itself has: no binding, no self to check, no frame switched; else -1.</summary>
    internal int DirectCount { get; private set; } = -1;

    /// <summary>As <see cref="DirectCount"/>, for a method, whose self (one of the arguments) is to be of exactly <see cref="Owner"/>.</summary>
    internal int DirectMethodCount { get; private set; } = -1;

    /// <summary><c>__text_signature__</c> where it is not the signature itself.</summary>
    internal string? TextSignature { get; init; }

    /// <summary>The parameters; parsed when first needed.</summary>
    internal Signature Signature => signature ?? ParseSignature();

    /// <summary><see cref="Signature"/> was needed before.</summary>
    internal bool IsParsed => signature is not null;

    /// <summary>How many arguments a call must have to need no binding; -1 where every call does, or before the signature is parsed.</summary>
    internal int PlainCount { get; private set; } = -1;

    /// <summary>Is a type's <c>__new__</c>.</summary>
    internal bool IsNew { get; }

    /// <summary>The first argument is self, or the class, and is checked against <see cref="Owner"/>.</summary>
    internal bool HasSelf { get; }

    internal string QualName => Owner is null ? Name : Owner.QualName + "." + Name;

    private Signature ParseSignature()
    {
        Signature parsed = Objects.Signature.Parse(signatureText);
        if (parsed.IsPlain)
        {
            PlainCount = parsed.MaxPositional;
            if (Intrinsic < NativeIntrinsic.GeneratorSend && !HasSelf)
                DirectCount = PlainCount;
            if (Intrinsic < NativeIntrinsic.GeneratorSend && Kind == NativeKind.Method)
                DirectMethodCount = PlainCount;
        }
        return signature = parsed;
    }

    internal override TypeObject Type => Kind switch
    {
        NativeKind.Method => BuiltinTypes.MethodDescriptor,
        NativeKind.SlotWrapper => BuiltinTypes.SlotWrapper,
        NativeKind.ClassMethod => BuiltinTypes.ClassMethodDescriptor,
        _ => BuiltinTypes.BuiltinFunction,
    };
}
