namespace CoroVm.Runtime.Protocols;

/// <summary>Calling from native code: runs the loop again on top of the .NET stack, which bounds it (RecursionError).</summary>
internal static class Calls
{
    /// <summary>Calls with positional arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, ReadOnlySpan<Value> args) => throw new NotImplementedException();

    /// <summary>Calls; the last arguments are keyword arguments, named by <paramref name="names"/>.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, ReadOnlySpan<Value> args, TupleObject? names) => throw new NotImplementedException();

    /// <summary>Calls without arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable) => CallReentrant(thread, callable, []);

    /// <summary>Calls with one argument.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a) => CallReentrant(thread, callable, [a]);

    /// <summary>Calls with two arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a, Value b) => CallReentrant(thread, callable, [a, b]);

    /// <summary>Calls with three arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a, Value b, Value c) => CallReentrant(thread, callable, [a, b, c]);

    /// <summary>Calls a special method that a type lookup found (not Unbound), binding it to <paramref name="self"/>.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self) => SpecialReentrant(thread, method, [self]);

    /// <summary>Calls a special method with one argument.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self, Value a) => SpecialReentrant(thread, method, [self, a]);

    /// <summary>Calls a special method with two arguments.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self, Value a, Value b) => SpecialReentrant(thread, method, [self, a, b]);

    /// <summary>Calls a special method that a type lookup found; the first of <paramref name="selfAndArgs"/> is self.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, ReadOnlySpan<Value> selfAndArgs) => throw new NotImplementedException();

    /// <summary><c>self.name(*args)</c></summary>
    internal static Value MethodReentrant(VmThread thread, Value self, StrObject name, params ReadOnlySpan<Value> args) => throw new NotImplementedException();

}
