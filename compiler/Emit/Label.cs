namespace CoroVm.Compiler.Emit;

/// <summary>A place in the code of one unit that jumps name. <c>default</c> is no label.</summary>
internal readonly record struct Label(int Number)
{
    public bool IsNone => Number == 0;
}
