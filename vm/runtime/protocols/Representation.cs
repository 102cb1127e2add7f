using System.Globalization;

namespace CoroVm.Runtime.Protocols;

/// <summary><c>repr()</c>, <c>str()</c>, <c>ascii()</c> and <c>format()</c>; null on error.</summary>
internal static class Representation
{
    private static readonly StrObject none = StrObject.From("None"), yes = StrObject.From("True"), no = StrObject.From("False");

    /// <summary><c>repr(value)</c></summary>
    internal static StrObject? ReprReentrant(VmThread thread, Value value)
    {
        if (Primitive(value) is { } simple)
            return simple;
        if (value.Ref is StrObject s && s.GetType() == typeof(StrObject))
            return StrRepr.Of(thread, s);
        if (thread.ReprGuard.Depth > ReprGuard.MaxDepth)
        {
            thread.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
            return null;
        }
        return CallReentrant(thread, value, Special.Repr);
    }

    /// <summary><c>str(value)</c></summary>
    internal static StrObject? StrReentrant(VmThread thread, Value value)
    {
        if (value.Ref is StrObject s && s.GetType() == typeof(StrObject))
            return s;
        return Primitive(value) ?? CallReentrant(thread, value, Special.Str);
    }

    /// <summary><c>ascii(value)</c></summary>
    internal static StrObject? AsciiReentrant(VmThread thread, Value value)
    {
        StrObject? repr = ReprReentrant(thread, value);
        return repr is null || repr.IsAscii ? repr : StrRepr.EscapeNonAscii(repr);
    }

    /// <summary><c>format(value, spec)</c></summary>
    internal static StrObject? FormatReentrant(VmThread thread, Value value, StrObject spec)
    {
        if (spec.Length == 0)
        {
            if (value.Ref is StrObject s && s.GetType() == typeof(StrObject))
                return s;
            if (Primitive(value) is { } simple)
                return simple;
        }
        Value method = value.Type.Special(Special.Format);
        if (method.IsUnbound)
        {
            thread.TypeError($"Type {value.Type.FullName} doesn't define __format__");
            return null;
        }
        if (!thread.EnterNative())
            return null;
        Value result = InvokeReentrant(thread, method, value, spec);
        if (result.Ref is StrObject text)
            return text;
        if (!result.IsError)
            thread.TypeError($"__format__ must return a str, not {result.Type.FullName}");
        return null;
    }

    // Each level copies the text of those below it.
    private const int MaxDepth = 10_000;

    /// <summary>Guards a container's repr against itself: false when its repr is already being made on this thread (then print <c>[...]</c>),
    /// or when too many are inside one another (then RecursionError is pending).</summary>
    internal static bool Enter(VmThread thread, ScriptObject container)
    {
        if (thread.ReprGuard.Depth < MaxDepth)
            return thread.ReprGuard.TryEnter(container);
        thread.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
        return false;
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal static void Leave(VmThread thread, ScriptObject container) => thread.ReprGuard.Leave(container);

    /// <summary>The text of a value whose repr and str are the same and need no call.</summary>
    private static StrObject? Primitive(in Value value)
    {
        if (value.IsInt)
            return (ulong)value.Bits < 10 ? StrObject.FromCodePoint('0' + (int)value.Bits) : StrObject.FromBmp(value.Bits.ToString(CultureInfo.InvariantCulture));
        if (value.IsBool)
            return value.Bits != 0 ? yes : no;
        return value.IsNone ? none : null;
    }

    private static StrObject? CallReentrant(VmThread thread, in Value value, Special special)
    {
        Value method = value.Type.Special(special);
        if (method.IsUnbound)
            return StrObject.From($"<{value.Type.FullName} object>");
        if (!thread.EnterNative())
            return null;
        Value result = InvokeReentrant(thread, method, value);
        if (result.Ref is StrObject text)
            return text;
        if (!result.IsError)
            thread.TypeError($"__{(special == Special.Repr ? "repr" : "str")}__ returned non-string (type {result.Type.FullName})");
        return null;
    }

    private static Value InvokeReentrant(VmThread thread, Value method, Value self) =>
        method.Ref is NativeFunction { Kind: NativeKind.SlotWrapper } native ? native.Body(thread, [self]) : Calls.SpecialReentrant(thread, method, self);

    private static Value InvokeReentrant(VmThread thread, Value method, Value self, Value argument) =>
        method.Ref is NativeFunction { Kind: NativeKind.SlotWrapper } native ? native.Body(thread, [self, argument]) : Calls.SpecialReentrant(thread, method, self, argument);
}
