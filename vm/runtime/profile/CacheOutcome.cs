using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>Tells, when the loop could not serve an instruction in line from its cache, whether there is another entry for it. What was served in
/// line is the rest of the instruction's count.</summary>
internal static unsafe class CacheOutcome
{
    internal static void Note(CodeProfile code, Frame f, PreparedInstruction* ip)
    {
        int index = code.IndexOf(ip);
        if (index < 0)
            return;
        code.Caches ??= new CacheUse[code.Counts.Length];
        ref CacheUse use = ref code.Caches[index];
        switch (ip->Op)
        {
            case PreparedOp.LoadGlobal:
                use.Misses++;
                return;
            case PreparedOp.StoreAttr:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->A).Ref);
                return;
            case PreparedOp.LoadAttr:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->B).Ref);
                return;
            case PreparedOp.LoadMethod:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->B).Ref);
                return;
        }
    }

    private static void Attribute(ref CacheUse use, AttributeCache cache, object? receiver)
    {
        if (receiver is InstanceObject instance)
        {
            if (cache.Find(instance.Shape) is not null)
                use.Others++;
            else
                use.Misses++;
            return;
        }
        bool known = cache.Kind switch
        {
            AttributeCacheKind.BuiltinMethod => receiver is ScriptObject o ? o.Type == cache.Type : receiver is not null && cache.Type is not null,
            AttributeCacheKind.ModuleItem => receiver is ModuleObject module && ReferenceEquals(module.Dict, cache.Dict),
            AttributeCacheKind.OfClass => receiver is TypeObject type && ReferenceEquals(type, cache.Type),
            _ => false,
        };
        if (known)
            use.Others++;
        else
            use.Misses++;
    }
}
