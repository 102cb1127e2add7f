using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Handlers of exceptions.</summary>
internal static unsafe class Handling
{
    /// <summary>Whether the exception r[A] matches r[C]: a class, or a tuple of classes nested to any depth that CPython allows (one).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Match(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Current = f;
        Value exception = f.Slot(i->A);
        Value type = f.Slot(i->C);
        if (!Check(t, type))
            return Flow.Error;
        f.Slot(i->B) = Value.Bool(Matches(exception, type));
        return Flow.Next;
    }

    /// <summary>Whether an exception is an instance of a class or of one in a tuple.</summary>
    internal static bool Matches(in Value exception, in Value type)
    {
        if (type.Ref is TupleObject tuple)
        {
            foreach (Value item in tuple.Items)
                if (Matches(exception, item))
                    return true;
            return false;
        }
        return type.Ref is TypeObject wanted && exception.Type.IsSubtypeOf(wanted);
    }

    /// <summary>Checks what stands after except; false with TypeError pending.</summary>
    internal static bool Check(VmThread t, in Value type)
    {
        if (type.Ref is TupleObject tuple)
        {
            foreach (Value item in tuple.Items)
                if (!IsExceptionClass(item))
                    return Fail(t);
            return true;
        }
        return IsExceptionClass(type) || Fail(t);
    }

    /// <summary>After a yield in a handler: the outermost saved exception becomes the new resumer's, and the frame's own is handled.</summary>
    internal static void Resume(VmThread t, ref Value r, PreparedInstruction* i)
    {
        ref Value outer = ref Unsafe.AddByteOffset(ref r, (nint)i->A);
        outer = t.Handled is null ? Value.None : t.Handled;
        t.Handled = Unsafe.AddByteOffset(ref r, (nint)i->B).Ref as ExceptionObject;
    }

    internal static bool IsExceptionClass(in Value value) => value.Ref is TypeObject type && type.IsSubtypeOf(ExceptionTypes.BaseException);

    private static bool Fail(VmThread t)
    {
        t.TypeError("catching classes that do not inherit from BaseException is not allowed");
        return false;
    }
}
