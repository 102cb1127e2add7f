namespace CoroVm.Runtime.Objects;

/// <summary>The errors of <c>zip</c> and <c>map</c> with <c>strict=True</c>.</summary>
internal static class StrictLength
{
    /// <summary>Called when the iterator at <paramref name="index"/> ended: raises ValueError if an earlier one had an item, or if a
    /// later one still has.</summary>
    internal static void CheckReentrant(VmThread thread, string name, Value[] iterators, int index)
    {
        if (index > 0)
        {
            thread.ValueError($"{name}() argument {index + 1} is shorter than argument{Earlier(index)}");
            return;
        }
        for (int i = 1; i < iterators.Length; i++)
        {
            if (Iteration.NextReentrant(thread, iterators[i], out _))
            {
                thread.ValueError($"{name}() argument {i + 1} is longer than argument{Earlier(i)}");
                return;
            }
            if (thread.HasPending)
                return;
        }
    }

    private static string Earlier(int index) => index == 1 ? " 1" : "s 1-" + index;
}
