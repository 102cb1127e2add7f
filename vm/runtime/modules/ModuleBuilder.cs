namespace CoroVm.Runtime.Modules;

/// <summary>Fills a native module. One line a member; see <see cref="Signature"/> for the parameter text.</summary>
internal sealed class ModuleBuilder(string name, DictObject dict)
{
    /// <summary>The module's name, which becomes the functions' <c>__module__</c>.</summary>
    internal string Name { get; } = name;

    /// <summary>The module's dict.</summary>
    internal DictObject Dict { get; } = dict;

    /// <summary>A function; <paramref name="textSignature"/> is what inspect shows when it is not the signature itself.</summary>
    internal void Function(string name, string signature, NativeBody body, string? doc = null, NativeIntrinsic intrinsic = NativeIntrinsic.None,
        string? textSignature = null, NativeConstructor? direct = null) =>
        Dict.Set(StrObject.From(name), new NativeFunction(name, signature, body, NativeKind.Function, module: Name, doc: doc)
        {
            Intrinsic = intrinsic,
            TextSignature = textSignature,
            Direct = direct,
        });

    internal void Value(string name, Value value) => Dict.Set(StrObject.From(name), value);

    /// <summary>A type under its own name.</summary>
    internal void Type(TypeObject type) => Dict.Set(StrObject.From(type.QualName), type);
}
