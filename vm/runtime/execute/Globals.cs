using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Global names: the globals' dict, then the builtins', through caches.</summary>
internal static unsafe class Globals
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Load(VmThread t, Frame f, PreparedInstruction* i)
    {
        t.Profile?.CacheMissed(f, i);
        PreparedCode code = f.Code;
        GlobalCache cache = code.Globals[i->B];
        ModuleScope scope = code.Scope;
        DictObject dict = scope.Globals;
        if (dict.Type.IsHeapType)
            return LoadFromSubclassReentrant(t, f, i->A, cache.Name);
        int index = dict.IndexOf(cache.Name);
        if (index < 0)
        {
            dict = scope.Builtins;
            index = dict.IndexOf(cache.Name);
            if (index < 0)
                return NameErrors.Undefined(t, f, cache.Name);
        }
        cache.Entries = dict.Entries;
        cache.Index = index;
        cache.GlobalsVersion = scope.Globals.KeysVersion;
        cache.BuiltinsVersion = scope.Builtins.KeysVersion;
        f.Slot(i->A) = dict.Entries[index].Value;
        return Flow.Next;
    }

    /// <summary>A name where the globals are of a dict's subclass, whose <c>__getitem__</c> and <c>__missing__</c> count.</summary>
    internal static Flow LoadFromSubclassReentrant(VmThread t, Frame f, int slot, StrObject name)
    {
        Value v = Subscripts.GetItemReentrant(t, f.Code.Scope.Globals, name);
        if (v.IsError)
        {
            if (!t.Swallow(ExceptionTypes.KeyError))
                return Flow.Error;
            if (!f.Code.Scope.Builtins.TryGet(name, out v))
                return NameErrors.Undefined(t, f, name);
        }
        f.Slot(slot) = v;
        return Flow.Next;
    }

    /// <summary>A global or builtin by name; Unbound if there is none.</summary>
    internal static Value Find(ModuleScope scope, StrObject name) =>
        scope.Globals.TryGet(name, out Value v) || scope.Builtins.TryGet(name, out v) ? v : Value.Unbound;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Store(Frame f, int index, in Value value)
    {
        PreparedCode code = f.Code;
        code.Scope.Globals.Set(code.Globals[index].Name, value);
    }
}
