namespace CoroVm.Runtime.Execute;

/// <summary>Comprehensions whose variables an inner function captures run in frames of their own here, as each run needs new cells. Scripts
/// must not see that (PEP 709): tracebacks, frames and <c>locals()</c> show the frame around them.</summary>
internal static class InlinedComprehensions
{
    /// <summary>Whether code of that name is such a comprehension; no function can be named so.</summary>
    internal static bool Is(string name) => name.Length is 9 or 10 && name[0] == '<' && name is "<listcomp>" or "<setcomp>" or "<dictcomp>";

    /// <summary>The frame around, which is the frame itself unless it is a comprehension's.</summary>
    internal static Frame? Around(Frame? f)
    {
        while (f is not null && Is(f.Code.Unit.Name))
            f = f.Previous;
        return f;
    }

    /// <summary>Makes the entry of a comprehension the one of the frame around it; false if the last entry is none.</summary>
    internal static bool Merge(ExceptionObject exception, Frame f)
    {
        if (exception.Traceback is not { } last || !Is(last.Name) || ReferenceEquals(last.Unit, f.Code.Unit))
            return false;
        last.Name = f.Code.Unit.Name;
        last.Function = f.Function;
        last.Frame = FrameObject.Of(f);
        return true;
    }
}
