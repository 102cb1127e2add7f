namespace CoroVm.Runtime.Objects;

/// <summary>A field of an exception, by reference.</summary>
internal delegate ref Value ExceptionField<T>(T exception);

/// <summary>What the constructors and fields of exception types share.</summary>
internal static class ExceptionArguments
{
    /// <summary>Stores the positional arguments of an <c>__init__</c> that takes no others; false on error.</summary>
    internal static bool Set(VmThread thread, ReadOnlySpan<Value> args)
    {
        var self = (ExceptionObject)args[0].Ref!;
        if (args[2].Ref is DictObject { Count: > 0 })
        {
            thread.TypeError(self.Type.Name + "() takes no keyword arguments");
            return false;
        }
        self.Args = (TupleObject)args[1].Ref!;
        return true;
    }

    internal static Value UnexpectedKeyword(VmThread thread, string function, StrObject name) =>
        thread.TypeError(function + "() got an unexpected keyword argument '" + name.Text + "'");

    /// <summary>A plain attribute: anything may be assigned, deleting gives None.</summary>
    internal static void Field<T>(TypeBuilder b, string name, ExceptionField<T> field, string? doc = null) where T : ExceptionObject
    {
        var accessor = new FieldAccessor<T>(field);
        b.Member(name, accessor.Get, accessor.Set, doc);
    }

    /// <summary>A fresh dict of the exception's own attributes.</summary>
    internal static DictObject CopyOfAttributes(ExceptionObject exception)
    {
        var copy = new DictObject();
        if (exception.HasAttributes)
        {
            DictObject own = exception.Holder.OwnDict;
            for (int i = 0; i < own.EntryCount; i++)
                if (own.Entries[i].Key.Ref is StrObject key)
                    copy.Set(key, own.Entries[i].Value);
        }
        return copy;
    }

    private sealed class FieldAccessor<T>(ExceptionField<T> field) where T : ExceptionObject
    {
        internal Value Get(VmThread thread, Value self)
        {
            Value v = field((T)self.Ref!);
            return v.IsUnbound ? Value.None : v;
        }

        internal bool Set(VmThread thread, Value self, Value value)
        {
            field((T)self.Ref!) = value;
            return true;
        }
    }

    /// <summary>The keyword arguments that a <c>**kwargs</c> parameter got.</summary>
    internal readonly struct Keywords(Value kwargs)
    {
        private readonly DictObject? dict = kwargs.Ref as DictObject;

        public Enumerator GetEnumerator() => new(dict);

        internal struct Enumerator(DictObject? dict)
        {
            private int index = -1;

            public readonly (StrObject Key, Value Value) Current => ((StrObject)dict!.Entries[index].Key.Ref!, dict.Entries[index].Value);

            public bool MoveNext()
            {
                if (dict is null)
                    return false;
                while (++index < dict.EntryCount)
                    if (!dict.Entries[index].Key.IsUnbound)
                        return true;
                return false;
            }
        }
    }
}
