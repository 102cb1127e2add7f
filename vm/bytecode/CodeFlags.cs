namespace CoroVm.Bytecode;

/// <summary>What kind of body a code unit is. Values below 0x1000 are those of CPython's <c>co_flags</c>.</summary>
[Flags]
public enum CodeFlags
{
    /// <summary>No flag.</summary>
    None = 0,
    /// <summary>Locals are slots, not a mapping (every function).</summary>
    Optimized = 0x01,
    /// <summary>Each call has locals of its own.</summary>
    NewLocals = 0x02,
    /// <summary>Takes <c>*args</c>.</summary>
    VarArgs = 0x04,
    /// <summary>Takes <c>**kwargs</c>.</summary>
    VarKeywords = 0x08,
    /// <summary>Defined inside a function.</summary>
    Nested = 0x10,
    /// <summary>A generator function.</summary>
    Generator = 0x20,
    /// <summary>A coroutine function.</summary>
    Coroutine = 0x80,
    /// <summary>A generator function made awaitable by <c>types.coroutine</c>; set at run time only.</summary>
    IterableCoroutine = 0x100,
    /// <summary>An asynchronous generator function.</summary>
    AsyncGenerator = 0x200,
    /// <summary>Compiled under <c>from __future__ import annotations</c>.</summary>
    FutureAnnotations = 0x1000000,
    /// <summary>The first constant is the docstring.</summary>
    HasDocstring = 0x4000000,
    /// <summary>Defined directly in a class body.</summary>
    Method = 0x8000000,
    /// <summary>A module's body.</summary>
    Module = 0x10000000,
    /// <summary>A class body.</summary>
    ClassBody = 0x20000000,
}
