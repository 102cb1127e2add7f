namespace CoroVm.Runtime.Protocols;

/// <summary>Rich comparison (data model 3.3.1).</summary>
internal static class Comparison
{
    /// <summary><c>left op right</c>, which need not be a bool.</summary>
    internal static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right) => throw new NotImplementedException();

    /// <summary>Truth of <c>left op right</c>: 1, 0, or -1 on error.</summary>
    internal static int TestReentrant(VmThread thread, CompareOperator op, Value left, Value right) => throw new NotImplementedException();

    /// <summary>Whether the values are the same object or equal, as containers compare: 1, 0, or -1 on error.</summary>
    internal static int EqualReentrant(VmThread thread, Value left, Value right) => throw new NotImplementedException();

}
