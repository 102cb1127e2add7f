namespace CoroVm.Runtime.Execute;

/// <summary>What an instruction finds in a stack entry. The verifier proves that the entry is there, not what it is: code that no
/// compiler of ours made may have put anything into it.</summary>
internal static class Entry
{
    /// <summary>The entry's object; null with SystemError pending if it is of another kind.</summary>
    internal static T? As<T>(VmThread t, in Value value)
        where T : class
    {
        if (value.Ref is T found)
            return found;
        t.Raise(ExceptionTypes.SystemError, "an instruction found an object of type '" + value.Type.Name + "' that it cannot work on");
        return null;
    }
}
