namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>Template</c>.</summary>
internal static class TemplateType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
