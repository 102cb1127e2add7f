namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>KeyError</c>.</summary>
internal static class KeyErrorMembers
{
    internal static void Populate(TypeBuilder b) => b.Special(Special.Str, static (t, a) =>
    {
        var self = (ExceptionObject)a[0].Ref!;
        if (self.Args.Count != 1)
            return BaseExceptionMembers.StrReentrant(t, self);
        // The key's repr: KeyError('') must not print nothing.
        return Representation.ReprReentrant(t, self.Args.Items[0]) is { } s ? s : Value.Error;
    });
}
