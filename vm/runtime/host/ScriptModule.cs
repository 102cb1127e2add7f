namespace CoroVm.Runtime;

/// <summary>A module whose body has run.</summary>
public sealed class ScriptModule
{
    internal ScriptModule(ModuleObject module) => Module = module;

    internal ModuleObject Module { get; }

    /// <summary>A global of the module.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public ScriptValue this[string name]
    {
        get => Module.Dict.TryGet(StrObject.From(name), out Value v) ? new ScriptValue(v)
            : throw new KeyNotFoundException("the module has no global '" + name + "'");
        set => Module.Dict.Set(StrObject.From(name), value.Value);
    }

    /// <summary>Whether the module has a global of that name.</summary>
    public bool Contains(string name) => Module.Dict.TryGet(StrObject.From(name), out _);
}

/// <summary>What a resumed generator or coroutine did.</summary>
/// <param name="IsDone">It returned; otherwise it is suspended.</param>
/// <param name="Value">What it returned or yielded.</param>
public readonly record struct ResumeResult(bool IsDone, ScriptValue Value);
