namespace CoroVm.Runtime.Objects;

/// <summary>Constants of a code unit as values.</summary>
internal static class ConstantValues
{
    internal static Value Of(Constant constant) => constant switch
    {
        SingletonConstant { Kind: SingletonKind.None } => Value.None,
        SingletonConstant { Kind: SingletonKind.True } => Value.True,
        SingletonConstant { Kind: SingletonKind.False } => Value.False,
        SingletonConstant => Value.Ellipsis,
        IntConstant i => Value.Int(i.Value),
        FloatConstant f => Value.Float(f.Value),
        ComplexConstant c => new ComplexObject(c.Real, c.Imaginary),
        StrConstant s => s.CodePoints is { } points ? StrObject.From(points) : StrObject.From(s.Text),
        BytesConstant b => BytesObject.Of(b.Value),
        SequenceConstant { IsFrozenSet: false } t => TupleObject.Of(Array.ConvertAll(t.Items, Of)),
        SequenceConstant s => FrozenSet(s.Items),
        CodeConstant c => new CodeObject(c.Unit),
        _ => throw new InvalidOperationException("unknown constant"),
    };

    private static FrozenSetObject FrozenSet(Constant[] items)
    {
        var set = new FrozenSetObject();
        foreach (Constant item in items)
            set.AddReentrant(null!, Of(item)); // constants hash and compare without a thread: no script, no error
        return set;
    }
}
