using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>Foretells, before an instruction with an inline cache runs, how the cache will do. It looks at what the loop will look at, and
/// changes nothing.</summary>
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
            {
                GlobalCache cache = f.Code.Globals[ip->B];
                if (cache.GlobalsVersion == f.Code.Scope.Globals.KeysVersion && cache.BuiltinsVersion == f.Code.Scope.Builtins.KeysVersion)
                    use.Hits++;
                else
                    use.Misses++;
                return;
            }
            case PreparedOp.StoreAttr:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->A).Ref, AttributeCacheKind.Field);
                return;
            case PreparedOp.LoadAttr:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->B).Ref, AttributeCacheKind.Field);
                return;
            case PreparedOp.LoadMethod:
                Attribute(ref use, f.Code.Attributes[ip->C], f.Slot(ip->B).Ref, AttributeCacheKind.Method);
                return;
        }
    }

    private static void Attribute(ref CacheUse use, AttributeCache cache, object? receiver, AttributeCacheKind inline)
    {
        if (receiver is InstanceObject instance)
        {
            Shape shape = instance.Shape;
            if (instance.GetType() == typeof(InstanceObject) && shape == cache.Shape && shape.Version == cache.Version && cache.Kind == inline)
                use.Hits++;
            else if (cache.Find(shape) is not null)
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
        if (known && cache.Kind == AttributeCacheKind.BuiltinMethod && inline == AttributeCacheKind.Method)
            use.Hits++;
        else if (known)
            use.Others++;
        else
            use.Misses++;
    }
}
