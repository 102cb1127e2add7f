using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Raises for variables that are not assigned.</summary>
internal static class NameErrors
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void UnboundLocal(VmThread t, Frame f, int local)
    {
        t.Current = f;
        string name = f.Code.Unit.LocalNames[local];
        // As in CPython it has no `name`.
        t.RaiseObject(Exceptions.Create(t, ExceptionTypes.UnboundLocalError, TupleObject.Of(StrObject.From(
            "cannot access local variable '" + name + "' where it is not associated with a value"))));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void UnboundFree(VmThread t, Frame f, int index)
    {
        t.Current = f;
        string name = f.Code.Unit.FreeNames[index];
        t.RaiseObject(Exceptions.CreateNameError(ExceptionTypes.NameError, StrObject.From(name),
            "cannot access free variable '" + name + "' where it is not associated with a value in enclosing scope"));
    }

    internal static Flow Undefined(VmThread t, Frame f, StrObject name)
    {
        t.Current = f;
        t.RaiseObject(Exceptions.CreateNameError(ExceptionTypes.NameError, name, "name '" + name.Text + "' is not defined"));
        return Flow.Error;
    }
}
