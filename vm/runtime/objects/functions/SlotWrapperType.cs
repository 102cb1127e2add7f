namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>wrapper_descriptor</c>.</summary>
internal static class SlotWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (_, a) => Value.Str("<slot wrapper '" + ((NativeFunction)a[0].Ref!).Name + "' of '" + ((NativeFunction)a[0].Ref!).Owner!.Name + "' objects>"));
        CallableMembers.Call(b);
        CallableMembers.Get(b);
        CallableMembers.Describe(b);
    }
}
