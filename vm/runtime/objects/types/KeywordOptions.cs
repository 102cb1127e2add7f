namespace CoroVm.Runtime.Objects;

/// <summary>The keyword arguments of a native that takes <c>*args</c> and a few names, which its signature cannot say.</summary>
internal readonly struct KeywordOptions(DictObject keywords, string function, params string[] names)
{
    /// <summary>The value of a name, or the fallback.</summary>
    internal Value Get(string name, Value fallback) => keywords.TryGet(StrObject.From(name), out Value v) ? v : fallback;

    /// <summary>Whether every argument has a known name; else TypeError.</summary>
    internal bool Check(VmThread thread)
    {
        for (int i = 0; i < keywords.EntryCount; i++)
        {
            if (keywords.Entries[i].Key.Ref is not StrObject key || Array.IndexOf(names, key.Text) >= 0)
                continue;
            thread.TypeError(function + "() got an unexpected keyword argument '" + key.Text + "'");
            return false;
        }
        return true;
    }
}
