namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>builtin_function_or_method</c>.</summary>
internal static class BuiltinFunctionType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
