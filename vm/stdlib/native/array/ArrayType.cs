namespace CoroVm.StdLib.Native;

/// <summary>The members of array.array.</summary>
internal static class ArrayType
{
    internal const string Codes = "bBuwhHiIlLqQfd";

    internal static readonly TypeObject Definition = new("array", BuiltinTypes.Object, "array", Populate) { HasWeakReferences = true, IsPatternSequence = true };

    private static ArrayObject Self(ReadOnlySpan<Value> a) => (ArrayObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, typecode, initializer=<()>, /, *args, **kwargs)", NewReentrant);
        b.Special(Special.Len, static (_, a) => Value.Int(Self(a).Count));
        b.Special(Special.Repr, ReprReentrant);
        b.Special(Special.GetItem, GetItemReentrant);
        b.Special(Special.SetItem, SetItemReentrant);
        b.Special(Special.DelItem, DeleteReentrant);
        b.Special(Special.Contains, static (t, a) => FindReentrant(t, Self(a), a[1], 0, out int at) ? Value.Bool(at >= 0) : Value.Error);
        b.Special(Special.Iter, static (_, a) => new ArrayIterator(Self(a)));
        b.Special(Special.Add, AddReentrant);
        b.Special(Special.IAdd, static (t, a) => a[1].Ref is not ArrayObject
            ? t.TypeError($"can only extend with array (not \"{a[1].Type.FullName}\")") : ExtendReentrant(t, Self(a), a[1]) ? a[0] : Value.Error);
        b.Special(Special.Mul, static (t, a) => RepeatReentrant(t, a, false));
        b.Special(Special.RMul, static (t, a) => RepeatReentrant(t, a, false));
        b.Special(Special.IMul, static (t, a) => RepeatReentrant(t, a, true));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, a, CompareOperator.Equal));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, a, CompareOperator.NotEqual));
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, a, CompareOperator.Less));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, a, CompareOperator.LessOrEqual));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, a, CompareOperator.Greater));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, a, CompareOperator.GreaterOrEqual));
        b.Method("append", "(self, v, /)", static (t, a) => Self(a).AppendReentrant(t, a[1]) ? Value.None : Value.Error, "Append new value v to the end of the array.");
        b.Method("extend", "(self, bb, /)", static (t, a) => ExtendReentrant(t, Self(a), a[1]) ? Value.None : Value.Error, "Append items to the end of the array.");
        b.Method("fromlist", "(self, list, /)", FromListReentrant, "Append items to array from list.");
        b.Method("tolist", "(self, /)", static (t, a) => ToList(t, Self(a)), "Convert array to an ordinary list with the same items.");
        b.Method("frombytes", "(self, buffer, /)", FromBytesReentrant,
            "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.");
        b.Method("tobytes", "(self, /)", static (_, a) => BytesObject.Of(Self(a).Bytes), "Convert the array to an array of machine values and return the bytes representation.");
        b.Method("fromunicode", "(self, ustr, /)", FromUnicodeReentrant);
        b.Method("tounicode", "(self, /)", ToUnicode);
        b.Method("fromfile", "(self, f, n, /)", FromFileReentrant, "Read n objects from the file object f and append them to the end of the array.");
        b.Method("tofile", "(self, f, /)", static (t, a) => Calls.MethodReentrant(t, a[1], Names.Write, BytesObject.Of(Self(a).Bytes)) is { IsError: true } e ? e : Value.None,
            "Write all items (as machine values) to the file object f.");
        b.Method("buffer_info", "(self, /)", static (t, a) => TupleObject.Of(t.Vm.Ids.Of(a[0]), Value.Int(Self(a).Count)),
            "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.");
        b.Method("byteswap", "(self, /)", ByteSwap, "Byteswap all items of the array.");
        b.Method("clear", "(self, /)", static (t, a) => Self(a).Replace(t, 0, Self(a).Count, []) ? Value.None : Value.Error, "Remove all items from the array.");
        b.Method("count", "(self, v, /)", CountReentrant, "Return number of occurrences of v in the array.");
        b.Method("index", "(self, v, start=0, stop=9223372036854775807, /)", IndexReentrant, "Return index of first occurrence of v in the array.");
        b.Method("insert", "(self, i, v, /)", InsertReentrant, "Insert a new item v into the array before position i.");
        b.Method("pop", "(self, i=-1, /)", PopReentrant, "Return the i-th element and delete it from the array.");
        b.Method("remove", "(self, v, /)", static (t, a) =>
        {
            if (!FindReentrant(t, Self(a), a[1], 0, out int at))
                return Value.Error;
            return at < 0 ? t.ValueError("array.remove(x): x not in array") : Self(a).Replace(t, at, 1, []) ? Value.None : Value.Error;
        }, "Remove the first occurrence of v in the array.");
        b.Method("reverse", "(self, /)", Reverse, "Reverse the order of the items in the array.");
        b.Method("__copy__", "(self, /)", static (t, a) => Make(t, Self(a).Type, Self(a).Code, Self(a).Bytes), "Return a copy of the array.");
        b.Method("__deepcopy__", "(self, unused, /)", static (t, a) => Make(t, Self(a).Type, Self(a).Code, Self(a).Bytes), "Return a copy of the array.");
        b.Method("__reduce_ex__", "(self, value, /)", ReduceReentrant, "Return state information for pickling.");
        b.Property("typecode", static (_, s) => Value.Str(((ArrayObject)s.Ref!).Code.ToString()), null, "the typecode character used to create the array");
        b.Property("itemsize", static (_, s) => Value.Int(((ArrayObject)s.Ref!).ItemSize), null, "the size, in bytes, of one array item");
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]), "See PEP 585");
        b.Doc("array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.");
    }

    private static Value Make(VmThread t, TypeObject type, char code, ReadOnlySpan<byte> bytes)
    {
        var array = new ArrayObject(type, code);
        return array.Replace(t, 0, 0, bytes) ? array : Value.Error;
    }

    private static Value NewReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var type = (TypeObject)a[0].Ref!;
        if (!type.IsHeapType && (((TupleObject)a[3].Ref!).Count > 0 || ((DictObject)a[4].Ref!).Count > 0))
            return ((DictObject)a[4].Ref!).Count > 0 ? t.TypeError("array.array() takes no keyword arguments") : t.TypeError("array() takes at most 2 arguments (" + (2 + ((TupleObject)a[3].Ref!).Count) + " given)");
        if (a[1].Ref is not StrObject code)
            return t.TypeError($"array() argument 1 must be a unicode character, not {a[1].Type.FullName}");
        if (code.Length != 1)
            return t.TypeError($"array() argument 1 must be a unicode character, not a string of length {code.Length}");
        if (code[0] > 127 || !Codes.Contains((char)code[0]))
            return t.ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        var array = new ArrayObject(type, (char)code[0]);
        Value initial = a[2];
        if (initial.IsUnbound)
            return array;
        if (!array.IsText && (initial.Ref is StrObject || (initial.Ref is ArrayObject { IsText: true })))
            return t.TypeError(initial.Ref is StrObject ? $"cannot use a str to initialize an array with typecode '{array.Code}'"
                : $"cannot use a unicode array to initialize an array with typecode '{array.Code}'");
        if (initial.Ref is BytesLikeObject bytes)
        {
            if (bytes.Count % array.ItemSize != 0)
                return t.ValueError("bytes length not a multiple of item size");
            return array.Replace(t, 0, 0, bytes.Span) ? array : Value.Error;
        }
        if (initial.Ref is ArrayObject other && other.Code == array.Code)
            return array.Replace(t, 0, 0, other.Bytes) ? array : Value.Error;
        return AppendAllReentrant(t, array, initial) ? array : Value.Error;
    }

    internal static Value ReconstructReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (a[0].Ref is not TypeObject type)
            return t.TypeError("first argument must be a type object, not " + a[0].Type.FullName);
        if (!type.IsSubtypeOf(Definition))
            return t.TypeError($"{type.FullName} is not a subtype of array.array");
        if (a[1].Ref is not StrObject { Length: 1 } code || !Codes.Contains((char)code[0]))
            return t.ValueError("second argument must be a valid type code");
        if (a[3].Ref is not BytesObject items)
            return t.TypeError($"fourth argument should be bytes, not {a[3].Type.FullName}");
        return Make(t, type, (char)code[0], items.Data);
    }

    private static bool AppendAllReentrant(VmThread t, ArrayObject array, Value iterable)
    {
        Value iterator = Iteration.GetIterReentrant(t, iterable);
        if (iterator.IsError)
            return false;
        while (Iteration.NextReentrant(t, iterator, out Value item))
            if (!array.AppendReentrant(t, item))
                return false;
        return !t.HasPending;
    }

    private static bool ExtendReentrant(VmThread t, ArrayObject self, Value value)
    {
        if (value.Ref is not ArrayObject other)
            return AppendAllReentrant(t, self, value);
        if (other.Code == self.Code)
            return self.Replace(t, self.Count, 0, other.Bytes);
        t.TypeError("can only extend with array of same kind");
        return false;
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        string head = $"{self.Type.ShortName}('{self.Code}'";
        if (self.Count == 0)
            return Value.Str(head + ")");
        Value content = self.IsText ? ToUnicode(t, a) : ToList(t, self);
        return Representation.ReprReentrant(t, content) is { } text ? Value.Str($"{head}, {text.Text})") : Value.Error;
    }

    private static Value ToList(VmThread t, ArrayObject self)
    {
        if (!t.Charge(self.Count))
            return Value.Error;
        var list = new ListObject(self.Count);
        for (int i = 0; i < self.Count; i++)
            list.Add(self[i]);
        return list;
    }

    private static Value GetItemReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (a[1].Ref is SliceObject slice)
        {
            if (!slice.UnpackReentrant(t, out SliceBounds bounds))
                return Value.Error;
            int n = bounds.Adjust(self.Count);
            if (bounds.Step == 1)
                return Make(t, Definition, self.Code, n == 0 ? [] : self.Bytes.Slice((int)bounds.Start * self.ItemSize, n * self.ItemSize));
            var picked = new byte[n * self.ItemSize];
            for (int i = 0; i < n; i++)
                self.Slot((int)(bounds.Start + i * bounds.Step)).CopyTo(picked.AsSpan(i * self.ItemSize));
            return Make(t, Definition, self.Code, picked);
        }
        return At(t, self, a[1], "array index out of range", out int at) ? self[at] : Value.Error;
    }

    private static bool At(VmThread t, ArrayObject self, Value key, string message, out int at)
    {
        at = 0;
        if (!key.IsInt && !key.Type.Has(Special.Index))
        {
            t.TypeError("array indices must be integers");
            return false;
        }
        if (!Conversions.IndexReentrant(t, key, ExceptionTypes.IndexError, out long index))
            return false;
        if (index < 0)
            index += self.Count;
        at = (int)Math.Clamp(index, 0, int.MaxValue);
        if (index >= 0 && index < self.Count)
            return true;
        t.IndexError(message);
        return false;
    }

    private static Value SetItemReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (a[1].Ref is SliceObject slice)
            return SetSliceReentrant(t, self, slice, a[2]);
        Span<byte> item = stackalloc byte[8];
        item = item[..self.ItemSize];
        if (!At(t, self, a[1], "array assignment index out of range", out int at) || !self.EncodeReentrant(t, a[2], item))
            return Value.Error;
        if (at >= self.Count)
            return t.IndexError("array assignment index out of range");
        item.CopyTo(self.Slot(at));
        return Value.None;
    }

    private static Value SetSliceReentrant(VmThread t, ArrayObject self, SliceObject slice, Value value)
    {
        if (value.Ref is not ArrayObject other)
            return t.TypeError($"can only assign array (not \"{value.Type.FullName}\") to array slice");
        if (other.Code != self.Code)
            return t.TypeError("bad argument type for built-in operation");
        if (!slice.UnpackReentrant(t, out SliceBounds bounds))
            return Value.Error;
        int n = bounds.Adjust(self.Count);
        if (bounds.Step == 1)
            return self.Replace(t, (int)bounds.Start, n, other.Bytes) ? Value.None : Value.Error;
        if (other.Count != n)
            return t.ValueError($"attempt to assign array of size {other.Count} to extended slice of size {n}");
        byte[] items = other.Bytes.ToArray();
        for (int i = 0; i < n; i++)
            items.AsSpan(i * self.ItemSize, self.ItemSize).CopyTo(self.Slot((int)(bounds.Start + i * bounds.Step)));
        return Value.None;
    }

    private static Value DeleteReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (a[1].Ref is not SliceObject slice)
            return At(t, self, a[1], "array assignment index out of range", out int at) && self.Replace(t, at, 1, []) ? Value.None : Value.Error;
        if (!slice.UnpackReentrant(t, out SliceBounds bounds))
            return Value.Error;
        int n = bounds.Adjust(self.Count);
        if (bounds.Step == 1)
            return self.Replace(t, (int)bounds.Start, n, []) ? Value.None : Value.Error;
        if (n > 0 && !self.CanResize(t))
            return Value.Error;
        for (int i = n - 1; i >= 0; i--)
            if (!self.Replace(t, (int)(bounds.Start + (bounds.Step > 0 ? i : n - 1 - i) * bounds.Step), 1, []))
                return Value.Error;
        return Value.None;
    }

    private static bool FindReentrant(VmThread t, ArrayObject self, Value value, int start, out int at)
    {
        for (at = start; at < self.Count; at++)
        {
            int equal = Comparison.EqualReentrant(t, self[at], value);
            if (equal < 0)
                return false;
            if (equal > 0)
                return true;
        }
        at = -1;
        return true;
    }

    private static Value CountReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        long count = 0;
        for (int at = 0; ; at++)
        {
            if (!FindReentrant(t, Self(a), a[1], at, out at))
                return Value.Error;
            if (at < 0)
                return Value.Int(count);
            count++;
        }
    }

    private static Value IndexReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!SequenceOps.BoundReentrant(t, a[2], self.Count, out long start) || !SequenceOps.BoundReentrant(t, a[3], self.Count, out long stop))
            return Value.Error;
        for (int at = (int)start; at < stop && at < self.Count; at++)
        {
            int equal = Comparison.EqualReentrant(t, self[at], a[1]);
            if (equal != 0)
                return equal < 0 ? Value.Error : Value.Int(at);
        }
        return t.ValueError("array.index(x): x not in array");
    }

    private static Value InsertReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        Span<byte> item = stackalloc byte[8];
        item = item[..self.ItemSize];
        if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long index) || !self.EncodeReentrant(t, a[2], item))
            return Value.Error;
        int at = (int)Math.Clamp(index < 0 ? index + self.Count : index, 0, self.Count);
        return self.Replace(t, at, 0, item) ? Value.None : Value.Error;
    }

    private static Value PopReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long index))
            return Value.Error;
        if (self.Count == 0)
            return t.IndexError("pop from empty array");
        if (index < 0)
            index += self.Count;
        if (index < 0 || index >= self.Count)
            return t.IndexError("pop index out of range");
        Value item = self[(int)index];
        return self.Replace(t, (int)index, 1, []) ? item : Value.Error;
    }

    private static Value Reverse(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        self.Bytes.Reverse();
        return ByteSwap(t, a);
    }

    private static Value ByteSwap(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!t.Charge(self.Count))
            return Value.Error;
        for (int i = 0; i < self.Count; i++)
            self.Slot(i).Reverse();
        return Value.None;
    }

    private static Value AddReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (a[1].Ref is not ArrayObject other)
            return t.TypeError($"can only append array (not \"{a[1].Type.FullName}\") to array");
        ArrayObject self = Self(a);
        if (other.Code != self.Code)
            return t.TypeError("bad argument type for built-in operation");
        Value sum = Make(t, Definition, self.Code, self.Bytes);
        return sum.IsError || !((ArrayObject)sum.Ref!).Replace(t, self.Count, 0, other.Bytes) ? Value.Error : sum;
    }

    private static Value RepeatReentrant(VmThread t, ReadOnlySpan<Value> a, bool inPlace)
    {
        ArrayObject self = Self(a);
        if (!a[1].IsInt && !a[1].IsBool && !a[1].Type.Has(Special.Index))
            return Value.NotImplemented;
        if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long times))
            return Value.Error;
        times = Math.Max(times, 0);
        byte[] unit = self.Bytes.ToArray();
        if (unit.Length > 0 && times > StrConcat.MaxLength / unit.Length)
            return t.Raise(ExceptionTypes.MemoryError);
        if (!t.Charge(unit.Length * times))
            return Value.Error;
        var all = new byte[unit.Length * times];
        for (int i = 0; i < times && unit.Length > 0; i++)
            unit.CopyTo(all, i * unit.Length);
        if (!inPlace)
            return Make(t, Definition, self.Code, all);
        return self.Replace(t, 0, self.Count, all) ? a[0] : Value.Error;
    }

    private static Value CompareReentrant(VmThread t, ReadOnlySpan<Value> a, CompareOperator op)
    {
        if (a[1].Ref is not ArrayObject other)
            return Value.NotImplemented;
        ArrayObject self = Self(a);
        if (self.Count != other.Count && op is CompareOperator.Equal or CompareOperator.NotEqual)
            return Value.Bool(op == CompareOperator.NotEqual);
        for (int i = 0; i < self.Count && i < other.Count; i++)
        {
            Value x = self[i], y = other[i];
            int equal = Comparison.EqualReentrant(t, x, y);
            if (equal < 0)
                return Value.Error;
            if (equal == 0)
                return op == CompareOperator.Equal ? Value.False : op == CompareOperator.NotEqual ? Value.True : Comparison.CompareReentrant(t, op, x, y);
        }
        return Value.Bool(Comparison.Holds(op, self.Count.CompareTo(other.Count)));
    }

    private static Value FromListReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (a[1].Ref is not ListObject list)
            return t.TypeError("arg must be list");
        int before = self.Count, count = list.Count;
        for (int i = 0; i < list.Count; i++)
        {
            if (!self.AppendReentrant(t, list.Items[i]))
            {
                ExceptionObject? pending = t.Pending;
                self.Replace(t, before, self.Count - before, []);
                t.Pending = pending;
                return Value.Error;
            }
            if (list.Count != count)
                return t.RuntimeError("list changed size during iteration");
        }
        return Value.None;
    }

    private static Value FromBytesReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!Buffers.RequireReentrant(t, a[1], out BufferView view))
            return Value.Error;
        bool ok = view.Length % self.ItemSize == 0 ? self.Replace(t, self.Count, 0, view.Span) : Misfit(t);
        view.Release(t);
        return ok ? Value.None : Value.Error;
    }

    private static bool Misfit(VmThread t)
    {
        t.ValueError("bytes length not a multiple of item size");
        return false;
    }

    private static Value FromFileReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!Conversions.IndexReentrant(t, a[2], ExceptionTypes.OverflowError, out long n))
            return Value.Error;
        if (n < 0)
            return t.ValueError("negative count");
        Value read = Calls.MethodReentrant(t, a[1], StrObject.From("read"), Value.Int(n * self.ItemSize));
        if (read.IsError)
            return read;
        if (read.Ref is not BytesObject bytes)
            return t.TypeError("read() didn't return bytes");
        if (FromBytesReentrant(t, [a[0], bytes]).IsError)
            return Value.Error;
        return bytes.Count < n * self.ItemSize ? t.Raise(ExceptionTypes.EOFError, "read() didn't return enough bytes") : Value.None;
    }

    private static Value FromUnicodeReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (a[1].Ref is not StrObject text)
            return t.TypeError($"fromunicode() argument must be str, not {TextArguments.NameOf(a[1])}");
        if (!self.IsText)
            return t.ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        return AppendAllReentrant(t, self, text) ? Value.None : Value.Error;
    }

    private static Value ToUnicode(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        if (!self.IsText)
            return t.ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
        return StrObject.From(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(self.Bytes).ToArray());
    }

    private static Value ReduceReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        ArrayObject self = Self(a);
        Value state = self.ExistingHolder is { } holder ? holder.OwnDict : Value.None;
        Value module = ImportSystem.ImportReentrant(t, StrObject.From("array"));
        Value make = module.IsError ? module : Attributes.GetReentrant(t, module, StrObject.From("_array_reconstructor"));
        if (make.IsError)
            return make;
        Value code = Value.Str(self.Code.ToString());
        if (a[1].IsInt && a[1].Bits < 3)
            return TupleObject.Of(self.Type, TupleObject.Of(code, ToList(t, self)), state);
        return TupleObject.Of(make, TupleObject.Of(self.Type, code, Value.Int(FormatCode(self.Code)), BytesObject.Of(self.Bytes)), state);
    }

    /// <summary>The machine format codes of pickles, little-endian ones.</summary>
    private static int FormatCode(char code) => code switch
    {
        'B' => 0, 'b' => 1, 'H' => 2, 'h' => 4, 'I' => 6, 'i' => 8, 'L' or 'Q' => 10, 'l' or 'q' => 12, 'f' => 14, 'd' => 16, _ => 20,
    };
}

/// <summary>The iterator of an array.</summary>
internal sealed class ArrayIterator(ArrayObject? array) : NativeIterator
{
    internal static readonly TypeObject Definition = new("arrayiterator", BuiltinTypes.Object, "array", Populate) { IsSubclassable = false };

    private ArrayObject? array = array;
    private int index;

    internal override TypeObject Type => Definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (array is not null && index < array.Count)
        {
            value = array[index++];
            return true;
        }
        array = null;
        value = Value.Unbound;
        return false;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (ArrayIterator)a[0].Ref!;
            return self.array is null ? Reduction.Iter(t, new ListObject()) : Reduction.Iter(t, self.array, Value.Int(self.index));
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) =>
        {
            if (!Conversions.ClampedIndexReentrant(t, a[1], out long index))
                return Value.Error;
            var self = (ArrayIterator)a[0].Ref!;
            self.index = (int)Math.Clamp(index, 0, self.array?.Count ?? 0);
            return Value.None;
        });
    }
}
