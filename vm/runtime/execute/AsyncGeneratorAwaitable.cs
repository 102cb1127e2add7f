namespace CoroVm.Runtime.Execute;

/// <summary>What an awaitable of an async generator does.</summary>
internal enum AwaitableKind : byte { ASend, AThrow, AClose }

/// <summary>asend(), __anext__(), athrow() and aclose(): drives the generator to its next own yield (PEP 525).</summary>
internal sealed class AsyncGeneratorAwaitable(GeneratorObject generator, AwaitableKind kind, Value argument) : ScriptObject
{
    internal enum Phase : byte { Created, Driving, Closed }

    internal GeneratorObject Generator { get; } = generator;
    internal AwaitableKind Kind { get; } = kind;

    /// <summary>What is sent, or the tuple of what is thrown (type, value and traceback, as many as were given).</summary>
    internal Value Argument { get; } = argument;

    /// <summary>What athrow() was given.</summary>
    internal ThrownArguments Thrown
    {
        get
        {
            Value[] given = ((TupleObject)Argument.Ref!).Items;
            return new ThrownArguments(given[0], given.Length > 1 ? given[1] : Value.Unbound, given.Length > 2 ? given[2] : Value.Unbound);
        }
    }

    internal Phase State;

    internal override TypeObject Type => Kind == AwaitableKind.ASend ? BuiltinTypes.AsyncGeneratorASend : BuiltinTypes.AsyncGeneratorAThrow;
}

/// <summary>coroutine.__await__(): an iterator over a coroutine.</summary>
internal sealed class CoroutineWrapperObject(GeneratorObject coroutine) : ScriptObject
{
    internal GeneratorObject Coroutine { get; } = coroutine;

    internal override TypeObject Type => BuiltinTypes.CoroutineWrapper;
}
