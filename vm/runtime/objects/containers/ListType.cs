using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>list</c>.</summary>
internal static class ListType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsPatternSequence = true;
        b.Doc("Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
            ReferenceEquals(a[0].Ref, BuiltinTypes.List) ? new ListObject() : new ListInstance((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, iterable=<unset>, /, *more, **keywords)", static (t, a) =>
        {
            var self = (ListObject)a[0].Ref!;
            // A subclass with a __new__ of its own may take keywords there.
            if (((DictObject)a[3].Ref!).Count > 0 && ReferenceEquals(self.Type.Special(Special.New).Ref, BuiltinTypes.List.Special(Special.New).Ref))
                return t.TypeError("list() takes no keyword arguments");
            if (((TupleObject)a[2].Ref!).Count is > 0 and var more)
                return t.TypeError($"list expected at most 1 argument, got {more + 1}");
            self.Clear();
            return a[1].IsUnbound || Iteration.ExtendReentrant(t, self, a[1]) ? Value.None : Value.Error;
        });
        b.Type.Construct = static (t, args, names) =>
        {
            if (names is not null || args.Length > 1)
                return Value.NotImplemented;
            var list = new ListObject();
            return args.Length == 0 || Iteration.ExtendReentrant(t, list, args[0]) ? list : Value.Error;
        };
        Methods(b);
        Specials(b);
        Operators(b);
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static void Methods(TypeBuilder b)
    {
        b.Method("append", "(self, object, /)", static (t, a) =>
        {
            ((ListObject)a[0].Ref!).Add(a[1]);
            return Value.None;
        }, "Append object to the end of the list.", NativeIntrinsic.ListAppend);
        b.Method("clear", "(self, /)", static (t, a) =>
        {
            ((ListObject)a[0].Ref!).Clear();
            return Value.None;
        }, "Remove all items from list.");
        b.Method("copy", "(self, /)", static (t, a) =>
        {
            var self = (ListObject)a[0].Ref!;
            return t.Charge(self.Count) ? new ListObject(self.Span.ToArray()) : Value.Error;
        }, "Return a shallow copy of the list.");
        b.Method("count", "(self, value, /)", static (t, a) => CountReentrant(t, (ListObject)a[0].Ref!, a[1]), "Return number of occurrences of value.");
        b.Method("extend", "(self, iterable, /)", static (t, a) =>
            Iteration.ExtendReentrant(t, (ListObject)a[0].Ref!, a[1]) ? Value.None : Value.Error,
            "Extend list by appending elements from the iterable.");
        b.Method("index", "(self, value, start=0, stop=9223372036854775807, /)", static (t, a) =>
            IndexReentrant(t, (ListObject)a[0].Ref!, a[1], a[2], a[3]),
            "Return first index of value.\n\nRaises ValueError if the value is not present.");
        b.Method("insert", "(self, index, object, /)", static (t, a) =>
        {
            var self = (ListObject)a[0].Ref!;
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long index))
                return Value.Error;
            if (index < 0)
                index = Math.Max(0, index + self.Count);
            self.Replace((int)Math.Min(index, self.Count), 0, 1)[0] = a[2];
            return Value.None;
        }, "Insert object before index.");
        b.Method("pop", "(self, index=-1, /)", static (t, a) => PopReentrant(t, (ListObject)a[0].Ref!, a[1]),
            "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.");
        b.Method("remove", "(self, value, /)", static (t, a) => RemoveReentrant(t, (ListObject)a[0].Ref!, a[1]),
            "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.");
        b.Method("reverse", "(self, /)", static (t, a) =>
        {
            ((ListObject)a[0].Ref!).Span.Reverse();
            return Value.None;
        }, "Reverse *IN PLACE*.");
        b.Method("sort", "(self, /, *, key=None, reverse=False)", static (t, a) =>
        {
            int reverse = Truth.OfReentrant(t, a[2]);
            return reverse >= 0 && ListSort.SortReentrant(t, (ListObject)a[0].Ref!, a[1], reverse > 0) ? Value.None : Value.Error;
        }, "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.");
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(40 + (8L * ((ListObject)a[0].Ref!).Items.Length)));
        b.Method("__reversed__", "(self, /)", static (t, a) => new ListReverseIterator((ListObject)a[0].Ref!));
    }

    private static void Specials(TypeBuilder b)
    {
        b.Special(Special.Len, static (t, a) => Value.Int(((ListObject)a[0].Ref!).Count));
        b.Special(Special.Iter, static (t, a) => new ListIterator((ListObject)a[0].Ref!));
        b.Special(Special.GetItem, static (t, a) => ListOps.GetItemReentrant(t, (ListObject)a[0].Ref!, a[1]));
        b.Special(Special.SetItem, static (t, a) => ListOps.SetItemReentrant(t, (ListObject)a[0].Ref!, a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelItem, static (t, a) => ListOps.SetItemReentrant(t, (ListObject)a[0].Ref!, a[1], Value.Unbound) ? Value.None : Value.Error);
        b.Special(Special.Contains, static (t, a) =>
        {
            int found = ListOps.ContainsReentrant(t, (ListObject)a[0].Ref!, a[1]);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        });
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (ListObject)a[0].Ref!));
        for (CompareOperator op = CompareOperator.Less; op <= CompareOperator.GreaterOrEqual; op++)
            b.Special(Special.Lt + (int)op, ListComparison.Bodies[(int)op]);
        b.Value("__hash__", Value.None);
    }

    private static void Operators(TypeBuilder b)
    {
        b.Special(Special.Add, static (t, a) =>
        {
            if (a[1].Ref is ListObject other)
                return ListOps.Concat(t, (ListObject)a[0].Ref!, other);
            return t.TypeError($"can only concatenate list (not \"{a[1].Type.Name}\") to list");
        });
        b.Special(Special.Mul, static (t, a) => RepeatReentrant(t, (ListObject)a[0].Ref!, a[1]));
        b.Special(Special.RMul, static (t, a) => RepeatReentrant(t, (ListObject)a[0].Ref!, a[1]));
        b.Special(Special.IAdd, static (t, a) =>
        {
            TypeObject type = a[1].Type;
            if (type.IsHeapType && a[1].Ref is not ListObject && type.Has(Special.RAdd))
                return Value.NotImplemented;
            return Iteration.ExtendReentrant(t, (ListObject)a[0].Ref!, a[1]) ? a[0] : Value.Error;
        });
        b.Special(Special.IMul, static (t, a) =>
        {
            var self = (ListObject)a[0].Ref!;
            if (!SequenceOps.TimesReentrant(t, a[1], out long times) || SequenceOps.Repeat(t, self.Span, times) is not { } items)
                return Value.Error;
            self.Items = items;
            self.Count = items.Length;
            return a[0];
        });
    }

    private static Value RepeatReentrant(VmThread thread, ListObject self, Value times)
    {
        return SequenceOps.TimesReentrant(thread, times, out long n) ? ListOps.Repeat(thread, self, n) : Value.Error;
    }

    private static Value CountReentrant(VmThread thread, ListObject self, Value value)
    {
        long count = 0;
        for (int i = 0; i < self.Count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, self.Items[i], value);
            if (equal < 0)
                return Value.Error;
            count += equal;
        }
        return Value.Int(count);
    }

    private static Value IndexReentrant(VmThread thread, ListObject self, Value value, Value start, Value stop)
    {
        if (!SequenceOps.BoundReentrant(thread, start, self.Count, out long i)
            || !SequenceOps.BoundReentrant(thread, stop, self.Count, out long end))
            return Value.Error;
        for (; i < end && i < self.Count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, self.Items[i], value);
            if (equal < 0)
                return Value.Error;
            if (equal > 0)
                return Value.Int(i);
        }
        return thread.ValueError("list.index(x): x not in list");
    }

    private static Value PopReentrant(VmThread thread, ListObject self, Value position)
    {
        long index = position.Bits;
        if (!position.IsInt && !Conversions.IndexReentrant(thread, position, ExceptionTypes.IndexError, out index))
            return Value.Error;
        int count = self.Count;
        if (count == 0)
            return thread.IndexError("pop from empty list");
        if (index < 0)
            index += count;
        if ((ulong)index >= (ulong)count)
            return thread.IndexError("pop index out of range");
        if (index == count - 1)
            return self.RemoveLast();
        Value item = self.Items[index];
        self.Replace((int)index, 1, 0);
        return item;
    }

    private static Value RemoveReentrant(VmThread thread, ListObject self, Value value)
    {
        for (int i = 0; i < self.Count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, self.Items[i], value);
            if (equal < 0)
                return Value.Error;
            if (equal == 0)
                continue;
            if (i < self.Count)
                self.Replace(i, 1, 0);
            return Value.None;
        }
        return thread.ValueError("list.remove(x): x not in list");
    }

    private static Value ReprReentrant(VmThread thread, ListObject self)
    {
        if (self.Count == 0)
            return Value.Str("[]");
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("[...]");
        if (!thread.EnterNative())
        {
            Representation.Leave(thread, self);
            return Value.Error;
        }
        var text = new StringBuilder("[");
        for (int i = 0; i < self.Count; i++)
        {
            StrObject? item = Representation.ReprReentrant(thread, self.Items[i]);
            if (item is null)
            {
                Representation.Leave(thread, self);
                return Value.Error;
            }
            if (i > 0)
                text.Append(", ");
            text.Append(item.Text);
        }
        Representation.Leave(thread, self);
        return Value.Str(text.Append(']').ToString());
    }
}
