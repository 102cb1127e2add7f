namespace CoroVm.Compiler;

/// <summary>The <c>__future__</c> features that change what code means.</summary>
[Flags]
public enum FutureFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>annotations</c>: annotations are text (PEP 563).</summary>
    Annotations = 0x01,

    /// <summary><c>barry_as_FLUFL</c>: <c>&lt;></c> instead of <c>!=</c>.</summary>
    BarryAsFlufl = 0x02,
}
