namespace CoroVm.Runtime.Objects;

/// <summary>The code of a native function. <paramref name="args"/> holds one value for each parameter of its
/// <see cref="Signature"/>, in order: Unbound for an optional parameter without a default that was not passed,
/// a tuple for <c>*args</c>, a dict for <c>**kwargs</c>; a method's first is self, already checked to be of
/// the owner type. Returns the result, or <see cref="Value.Error"/> with the exception pending on the thread; it never throws
/// a .NET exception for what a script can cause. The span may lie in the data stack: it stays valid during the call.</summary>
internal delegate Value NativeBody(VmThread thread, ReadOnlySpan<Value> args);
