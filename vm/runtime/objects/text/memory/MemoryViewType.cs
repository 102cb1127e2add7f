namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>memoryview</c>.</summary>
internal static class MemoryViewType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.New("(type, object)", NewReentrant);
        b.Special(Special.Repr, static (t, a) =>
            Value.Str($"<{(((MemoryViewObject)a[0].Ref!).IsReleased ? "released " : "")}memory at 0x{t.Vm.Ids.Of((ScriptObject)a[0].Ref!):x}>"));
        b.Special(Special.Hash, HashReentrant);
        b.Special(Special.Eq, static (t, a) => MemoryViewCompare.EqualReentrant(t, a));
        b.Special(Special.Ne, static (t, a) =>
        {
            Value equal = MemoryViewCompare.EqualReentrant(t, a);
            return equal.IsBool ? Value.Bool(!equal.IsTrue) : equal;
        });
        b.Special(Special.Lt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Value.NotImplemented);
        b.Special(Special.Len, static (t, a) =>
        {
            var self = (MemoryViewObject)a[0].Ref!;
            if (!self.CheckReleased(t))
                return Value.Error;
            return self.Shape.Length == 0 ? t.TypeError("0-dim memory has no length") : Value.Int(self.Length);
        });
        b.Special(Special.Iter, static (t, a) =>
        {
            var self = (MemoryViewObject)a[0].Ref!;
            return !self.CheckReleased(t) ? Value.Error
                : self.Shape.Length == 0 ? t.TypeError("invalid indexing of 0-dim memory")
                : self.Shape.Length > 1 ? t.Raise(ExceptionTypes.NotImplementedError, "multi-dimensional sub-views are not implemented")
                : self.Code == '\0' ? UnsupportedFormat(t, self) : new MemoryIterator(self);
        });
        b.Special(Special.GetItem, MemoryViewSubscript.GetReentrant);
        b.Special(Special.SetItem, MemoryViewSubscript.SetReentrant);
        b.Special(Special.DelItem, static (t, a) => t.TypeError(((MemoryViewObject)a[0].Ref!).IsReadOnly ? "cannot modify read-only memory" : "cannot delete memory"));
        b.Method("__buffer__", "(self, flags, /)", static (t, a) => Buffers.ViewReentrant(t, a[0]) is { } view ? view : Value.Error);
        b.Method("__release_buffer__", "(self, buffer, /)", static (t, a) =>
        {
            (a[1].Ref as MemoryViewObject)?.Release(t);
            return Value.None;
        });
        b.Method("release", "(self, /)", static (t, a) =>
        {
            ((MemoryViewObject)a[0].Ref!).Release(t);
            return t.HasPending ? Value.Error : Value.None;
        });
        b.Method("tobytes", "(self, /, order='C')", ToBytesReentrant);
        b.Method("hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", static (t, a) =>
        {
            var self = (MemoryViewObject)a[0].Ref!;
            if (!self.CheckReleased(t))
                return Value.Error;
            self.Exports++;
            Value hex = BytesText.HexReentrant(t, self.ToBytes(), a[1], a[2]);
            self.Exports--;
            return hex;
        }, "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = memoryview(b'\\xb9\\x01\\xef')\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'");
        b.Method("tolist", "(self, /)", static (t, a) =>
        {
            var self = (MemoryViewObject)a[0].Ref!;
            if (!self.CheckReleased(t) || !t.Charge(self.ItemCount))
                return Value.Error;
            return self.Code == '\0' ? UnsupportedFormat(t, self) : ToList(self, 0, self.Offset);
        });
        b.Method("cast", "(self, /, format, shape=<unrepresentable>)", MemoryViewCast.CastReentrant);
        b.Method("toreadonly", "(self, /)", static (t, a) =>
        {
            var self = (MemoryViewObject)a[0].Ref!;
            return self.CheckReleased(t) ? self.ToReadOnly() : Value.Error;
        });
        b.ClassMethod("_from_flags", "(type, /, object, flags)", static (t, a) => NewReentrant(t, a));
        b.Method("count", "(self, value, /)", CountReentrant);
        b.Method("index", "(self, value, start=0, stop=<sys.maxsize>, /)", IndexReentrant);
        b.Method("__enter__", "(self, /)", static (t, a) => ((MemoryViewObject)a[0].Ref!).CheckReleased(t) ? a[0] : Value.Error);
        b.Method("__exit__", "(self, /, *exc_info)", static (t, a) =>
        {
            ((MemoryViewObject)a[0].Ref!).Release(t);
            return t.HasPending ? Value.Error : Value.None;
        });
        b.ClassMethod("__class_getitem__", "(type, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]));
        b.Property("obj", static (t, self) => Read(t, self, static m => m.Owner));
        b.Property("nbytes", static (t, self) => Read(t, self, static m => Value.Int(m.ByteCount)));
        b.Property("readonly", static (t, self) => Read(t, self, static m => Value.Bool(m.IsReadOnly)));
        b.Property("itemsize", static (t, self) => Read(t, self, static m => Value.Int(m.ItemSize)));
        b.Property("format", static (t, self) => Read(t, self, static m => Value.Str(m.Format)));
        b.Property("ndim", static (t, self) => Read(t, self, static m => Value.Int(m.Shape.Length)));
        b.Property("shape", static (t, self) => Read(t, self, static m => Ints(m.Shape)));
        b.Property("strides", static (t, self) => Read(t, self, static m => Ints(m.Strides)));
        b.Property("suboffsets", static (t, self) => Read(t, self, static m => TupleObject.Empty));
        b.Property("c_contiguous", static (t, self) => Read(t, self, static m => Value.Bool(m.IsCContiguous)));
        b.Property("f_contiguous", static (t, self) => Read(t, self, static m => Value.Bool(m.IsFContiguous)));
        b.Property("contiguous", static (t, self) => Read(t, self, static m => Value.Bool(m.IsCContiguous || m.IsFContiguous)));
        b.Doc("Create a new memoryview object which references the given object.");
    }

    internal static Value UnsupportedFormat(VmThread t, MemoryViewObject m) =>
        t.Raise(ExceptionTypes.NotImplementedError, $"memoryview: format {m.Format} not supported");

    private static Value NewReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MemoryViewObject? view = Buffers.ViewReentrant(t, a[1]);
        if (view is not null)
            return view;
        return t.HasPending ? Value.Error : t.TypeError($"memoryview: a bytes-like object is required, not '{a[1].Type.FullName}'");
    }

    private static Value HashReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (self.CachedHash != -1)
            return Value.Int(self.CachedHash);
        if (!self.CheckReleased(t))
            return Value.Error;
        if (!self.IsReadOnly)
            return t.ValueError("cannot hash writable memoryview object");
        if (self.Code is not ('B' or 'b' or 'c'))
            return t.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        self.Exports++;
        bool hashable = Hashing.HashReentrant(t, self.Owner, out _);
        self.Exports--;
        if (!hashable)
            return Value.Error;
        self.CachedHash = StrHash.Of(self.ToBytes());
        return Value.Int(self.CachedHash);
    }

    private static Value ToBytesReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (!self.CheckReleased(t))
            return Value.Error;
        char order = 'C';
        if (!a[1].IsNone)
        {
            if (TextArguments.Str(t, a[1], "tobytes", "order") is not { } text)
                return Value.Error;
            if (text.Length != 1 || text[0] is not ('C' or 'F' or 'A'))
                return t.ValueError("order must be 'C', 'F' or 'A'");
            order = (char)text[0];
        }
        if (!t.Charge(self.ByteCount))
            return Value.Error;
        return BytesObject.Of(self.ToBytes(order == 'F' || (order == 'A' && self.IsFContiguous && !self.IsCContiguous)));
    }

    private static Value CountReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        Value iterator = Iteration.GetIterReentrant(t, a[0]);
        if (iterator.IsError)
            return iterator;
        long count = 0;
        while (Iteration.NextReentrant(t, iterator, out Value item))
        {
            int equal = Comparison.EqualReentrant(t, item, a[1]);
            if (equal < 0)
                return Value.Error;
            count += equal;
        }
        return t.HasPending ? Value.Error : Value.Int(count);
    }

    private static Value IndexReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (MemoryViewObject)a[0].Ref!;
        if (!self.CheckReleased(t))
            return Value.Error;
        if (self.Shape.Length == 0)
            return t.TypeError("invalid lookup on 0-dim memory");
        if (self.Shape.Length > 1)
            return t.Raise(ExceptionTypes.NotImplementedError, "multi-dimensional lookup is not implemented");
        if (!TextArguments.BoundReentrant(t, a[2], 0, out long start) || !TextArguments.BoundReentrant(t, a[3], long.MaxValue, out long stop))
            return Value.Error;
        int n = self.Length;
        if (start < 0) start = Math.Max(0, start + n);
        if (stop < 0) stop = Math.Max(0, stop + n);
        for (long i = start; i < Math.Min(stop, n); i++)
        {
            if (!self.CheckReleased(t))
                return Value.Error;
            int equal = Comparison.EqualReentrant(t, ItemFormat.Read(self.Code, self.Data.AsSpan((int)(self.Offset + i * self.Strides[0]))), a[1]);
            if (equal != 0)
                return equal < 0 ? Value.Error : Value.Int(i);
        }
        return t.ValueError("memoryview.index(x): x not found");
    }

    private static Value ToList(MemoryViewObject self, int dimension, int offset)
    {
        if (dimension == self.Shape.Length)
            return ItemFormat.Read(self.Code, self.Data.AsSpan(offset));
        var items = new Value[self.Shape[dimension]];
        for (int i = 0; i < items.Length; i++)
            items[i] = ToList(self, dimension + 1, offset + i * self.Strides[dimension]);
        return new ListObject(items);
    }

    private static Value Read(VmThread t, Value self, Func<MemoryViewObject, Value> read)
    {
        var m = (MemoryViewObject)self.Ref!;
        return m.CheckReleased(t) ? read(m) : Value.Error;
    }

    private static TupleObject Ints(int[] numbers) => TupleObject.Of(Array.ConvertAll(numbers, static n => Value.Int(n)));
}
