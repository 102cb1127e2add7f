namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bytearray</c>.</summary>
internal static class ByteArrayType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.MatchesSelf = true;
        BytesMembers.Add(b);
        b.New("(type, /, *args, **kwargs)", static (t, a) =>
            ReferenceEquals(a[0].Ref, BuiltinTypes.ByteArray) ? new ByteArrayObject([]) : new ByteArrayInstance((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, /, source=<b''>, encoding=<'utf-8'>, errors=<'strict'>)", InitReentrant);
        b.Special(Special.Repr, ReprReentrant);
        b.Special(Special.Str, ReprReentrant);
        b.Special(Special.Iter, static (t, a) => new BytesIterator((BytesLikeObject)a[0].Ref!));
        b.Special(Special.GetItem, ByteArraySubscript.GetReentrant);
        b.Special(Special.SetItem, ByteArraySubscript.SetReentrant);
        b.Special(Special.DelItem, static (t, a) => ByteArraySubscript.SetReentrant(t, [a[0], a[1], Value.Unbound]));
        b.Special(Special.IAdd, IAddReentrant);
        b.Special(Special.IMul, IMulReentrant);
        b.Method("__release_buffer__", "(self, buffer, /)", static (t, a) =>
        {
            if (a[1].Ref is not MemoryViewObject view)
                return t.TypeError("expected a memoryview object");
            view.Release(t);
            return Value.None;
        });
        b.Method("__alloc__", "(self, /)", static (t, a) => Value.Int(((ByteArrayObject)a[0].Ref!).Data.Length + 1));
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(56 + ((ByteArrayObject)a[0].Ref!).Data.Length + 1));
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, a[0], 2));
        b.Method("__reduce_ex__", "(self, proto=0, /)", static (t, a) =>
            TextArguments.IntReentrant(t, a[1], out int protocol) ? ReduceReentrant(t, a[0], protocol) : Value.Error);
        b.Method("append", "(self, item, /)", static (t, a) =>
            BytesArguments.ByteReentrant(t, a[1], out byte item) && ((ByteArrayObject)a[0].Ref!).Append(t, [item]) ? Value.None : Value.Error);
        b.Method("clear", "(self, /)", static (t, a) => ((ByteArrayObject)a[0].Ref!).Clear(t) ? Value.None : Value.Error);
        b.Method("copy", "(self, /)", static (t, a) => new ByteArrayObject(((ByteArrayObject)a[0].Ref!).Span.ToArray()));
        b.Method("extend", "(self, iterable_of_ints, /)", ExtendReentrant);
        b.Method("insert", "(self, index, item, /)", InsertReentrant);
        b.Method("pop", "(self, index=-1, /)", PopReentrant);
        b.Method("remove", "(self, value, /)", RemoveReentrant);
        b.Method("resize", "(self, size, /)", ResizeReentrant);
        b.Method("reverse", "(self, /)", static (t, a) =>
        {
            ((ByteArrayObject)a[0].Ref!).Items.Reverse();
            return Value.None;
        });
        b.ClassMethod("fromhex", "(type, string, /)", static (t, a) => BytesMembers.FromHexReentrant(t, a, BuiltinTypes.ByteArray));
        b.Doc("bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer");
    }

    private static Value InitReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!((ByteArrayObject)a[0].Ref!).SetContent(t, []))
            return Value.Error;
        byte[]? data = BytesConstructor.ContentReentrant(t, a[1], a[2], a[3], false);
        if (data is null || !((ByteArrayObject)a[0].Ref!).SetContent(t, data.Length > 0 && a[1].Ref is StrObject ? data.AsSpan().ToArray() : data))
            return Value.Error;
        return Value.None;
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (ByteArrayObject)a[0].Ref!;
        return BytesText.Repr(t, self.Span, self.Type.Name + "(", ")") is { } s ? s : Value.Error;
    }

    private static Value IAddReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!Buffers.TryGetReentrant(t, a[1], out BufferView other))
            return t.HasPending ? Value.Error : t.TypeError($"can't concat {a[1].Type.FullName} to {a[0].Type.FullName}");
        var self = (ByteArrayObject)a[0].Ref!;
        bool ok = self.Append(t, ReferenceEquals(self, a[1].Ref) ? other.Span.ToArray() : other.Span);
        other.Release(t);
        return ok ? self : Value.Error;
    }

    private static Value IMulReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[1], out long times))
            return Value.Error;
        var self = (ByteArrayObject)a[0].Ref!;
        byte[]? data = BytesMembers.Repeat(t, self.Span, times);
        return data is not null && self.SetContent(t, data) ? self : Value.Error;
    }

    private static Value ReduceReentrant(VmThread t, Value self, int protocol)
    {
        var b = (ByteArrayObject)self.Ref!;
        Value args = protocol < 3
            ? TupleObject.Of(StrObject.FromBmp(System.Text.Encoding.Latin1.GetString(b.Span)), Value.Str("latin-1"))
            : TupleObject.Of(BytesObject.Of(b.Span));
        if (protocol < 3 && b.Count == 0)
            args = TupleObject.Empty;
        Value state = Value.None;
        if (b.Holder is not null)
        {
            state = Calls.MethodReentrant(t, self, StrObject.From("__getstate__"));
            if (state.IsError)
                return state;
        }
        return TupleObject.Of(self.Type, args, state);
    }

    private static Value ExtendReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (ByteArrayObject)a[0].Ref!;
        byte[]? items;
        if (a[1].Ref is not MemoryViewObject && Buffers.TryGetReentrant(t, a[1], out BufferView view))
        {
            items = view.Span.ToArray();
            view.Release(t);
        }
        else if (t.HasPending)
        {
            return Value.Error;
        }
        else if (a[1].Ref is MemoryViewObject m)
        {
            items = m.CheckReleased(t) ? m.ToBytes() : null;
        }
        else if (a[1].Ref is StrObject)
        {
            return t.TypeError($"expected iterable of integers; got: '{a[1].Type.FullName}'");
        }
        else if (!a[1].Type.Has(Special.Iter) && !a[1].Type.Has(Special.GetItem))
        {
            return t.TypeError($"can't extend bytearray with {a[1].Type.FullName}");
        }
        else
        {
            items = BytesArguments.IntsReentrant(t, a[1], "byte must be in range(0, 256)");
        }
        return items is not null && self.Append(t, items) ? Value.None : Value.Error;
    }

    private static Value InsertReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[1], out long index) || !BytesArguments.ByteReentrant(t, a[2], out byte item))
            return Value.Error;
        var self = (ByteArrayObject)a[0].Ref!;
        if (index < 0)
            index = Math.Max(0, index + self.Count);
        int at = (int)Math.Min(index, self.Count);
        if (!self.Replace(t, at, 0, 1))
            return Value.Error;
        self.Items[at] = item;
        return Value.None;
    }

    private static Value PopReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[1], out long index))
            return Value.Error;
        var self = (ByteArrayObject)a[0].Ref!;
        if (self.Count == 0)
            return t.IndexError("pop from empty bytearray");
        if (index < 0)
            index += self.Count;
        if ((ulong)index >= (ulong)self.Count)
            return t.IndexError("pop index out of range");
        byte item = self.Items[(int)index];
        return self.Replace(t, (int)index, 1, 0) ? Value.Int(item) : Value.Error;
    }

    private static Value RemoveReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!BytesArguments.ByteReentrant(t, a[1], out byte item))
            return Value.Error;
        var self = (ByteArrayObject)a[0].Ref!;
        int at = self.Span.IndexOf(item);
        if (at < 0)
            return t.ValueError("value not found in bytearray");
        return self.Replace(t, at, 1, 0) ? Value.None : Value.Error;
    }

    private static Value ResizeReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[1], out long size))
            return Value.Error;
        if (size < 0)
            return t.ValueError($"Can only resize to positive sizes, got {size}");
        var self = (ByteArrayObject)a[0].Ref!;
        if (!TextArguments.Allow(t, size))
            return Value.Error;
        int old = self.Count;
        if (size < old ? !self.Replace(t, (int)size, old - (int)size, 0) : !self.Replace(t, old, 0, (int)size - old))
            return Value.Error;
        if (size > old)
            self.Items[old..].Clear();
        return Value.None;
    }
}
