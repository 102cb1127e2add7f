namespace CoroVm.StdLib.Native;

/// <summary>The members of <c>functools._lru_cache_wrapper</c>.</summary>
internal static class LruCacheMembers
{
    private static readonly StrObject qualName = StrObject.From("__qualname__");

    private static LruCacheWrapper Self(ReadOnlySpan<Value> a) => (LruCacheWrapper)a[0].Ref!;

    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize");
        b.New("(cls, user_function, maxsize, typed, cache_info_type)", static (t, a) =>
        {
            if (!a[1].Type.Has(Special.Call))
                return t.TypeError("the first argument must be callable");
            long maximum = -1;
            if (!a[2].IsNone)
            {
                if (!a[2].Type.Has(Special.Index))
                    return t.TypeError("maxsize should be integer or None");
                if (!Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out maximum))
                    return Value.Error;
                maximum = Math.Max(0, maximum);
            }
            int typed = Truth.OfReentrant(t, a[3]);
            return typed < 0 ? Value.Error : new LruCacheWrapper((TypeObject)a[0].Ref!, a[1], maximum, typed > 0, a[4]);
        });
        b.Special(Special.Call, NativeCallable.CallBody);
        b.Special(Special.Get, static (t, a) => a[1].IsNone || a[1].IsUnbound ? a[0] : new BoundMethod(a[0], a[1]));
        b.Method("cache_info", "(self, /)", static (t, a) => Self(a).InfoReentrant(t), "Report cache statistics");
        b.Method("cache_clear", "(self, /)", static (t, a) =>
        {
            Self(a).Clear();
            return Value.None;
        }, "Clear the cache and cache statistics");
        b.Method("__reduce__", "(self, /)", static (t, a) => Attributes.GetReentrant(t, a[0], qualName));
        b.Method("__copy__", "(self, /)", static (t, a) => a[0]);
        b.Method("__deepcopy__", "(self, memo, /)", static (t, a) => a[0]);
    }
}
