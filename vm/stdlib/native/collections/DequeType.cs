using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary>The members of <c>collections.deque</c>.</summary>
internal static class DequeType
{
    internal static readonly TypeObject Definition = new("deque", BuiltinTypes.Object, "collections", Populate) { HasWeakReferences = true, IsPatternSequence = true };

    private static DequeObject Self(ReadOnlySpan<Value> a) => (DequeObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("A list-like sequence optimized for data accesses near its endpoints.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new DequeObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, iterable=<unset>, maxlen=None)", static (t, a) => InitReentrant(t, Self(a), a[1], a[2]));
        b.Property("maxlen", static (t, self) => ((DequeObject)self.Ref!).MaxLength is var n and >= 0 ? Value.Int(n) : Value.None, doc: "maximum size of a deque or None if unbounded");
        Ends(b);
        Methods(b);
        Sequence(b);
        DequeOperators.Populate(b);
    }

    private static Value InitReentrant(VmThread thread, DequeObject self, Value iterable, Value maxLength)
    {
        long limit = -1;
        if (!maxLength.IsNone)
        {
            if (!Conversions.TryInt(maxLength, out BigInteger n))
                return thread.TypeError("an integer is required");
            if (n > long.MaxValue || n < long.MinValue)
                return thread.OverflowError("Python int too large to convert to C ssize_t");
            limit = (long)n;
            if (limit < 0)
                return thread.ValueError("maxlen must be non-negative");
        }
        self.MaxLength = limit;
        if (self.Count > 0)
            self.Clear();
        return iterable.IsUnbound || self.ExtendReentrant(thread, iterable) ? Value.None : Value.Error;
    }

    private static void Ends(TypeBuilder b)
    {
        b.Method("append", "(self, item, /)", static (t, a) =>
        {
            Self(a).AddLast(a[1]);
            return Value.None;
        }, "Add an element to the right side of the deque.");
        b.Method("appendleft", "(self, item, /)", static (t, a) =>
        {
            Self(a).AddFirst(a[1]);
            return Value.None;
        }, "Add an element to the left side of the deque.");
        b.Method("pop", "(self, /)", static (t, a) => Self(a).Count == 0 ? t.IndexError("pop from an empty deque") : Self(a).RemoveLast(),
            "Remove and return the rightmost element.");
        b.Method("popleft", "(self, /)", static (t, a) => Self(a).Count == 0 ? t.IndexError("pop from an empty deque") : Self(a).RemoveFirst(),
            "Remove and return the leftmost element.");
        b.Method("extend", "(self, iterable, /)", static (t, a) => Self(a).ExtendReentrant(t, a[1]) ? Value.None : Value.Error,
            "Extend the right side of the deque with elements from the iterable.");
        b.Method("extendleft", "(self, iterable, /)", static (t, a) => Self(a).ExtendReentrant(t, a[1], left: true) ? Value.None : Value.Error,
            "Extend the left side of the deque with elements from the iterable.");
        b.Method("rotate", "(self, n=1, /)", static (t, a) =>
        {
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long n) || !t.Charge(Math.Min(Math.Abs(n), Self(a).Count)))
                return Value.Error;
            Self(a).Rotate(n);
            return Value.None;
        }, "Rotate the deque n steps to the right.  If n is negative, rotates left.");
    }

    private static void Methods(TypeBuilder b)
    {
        b.Method("clear", "(self, /)", static (t, a) =>
        {
            Self(a).Clear();
            return Value.None;
        }, "Remove all elements from the deque.");
        b.Method("copy", "(self, /)", static (t, a) => CopyReentrant(t, Self(a)), "Return a shallow copy of a deque.");
        b.Method("__copy__", "(self, /)", static (t, a) => CopyReentrant(t, Self(a)), "Return a shallow copy of a deque.");
        b.Method("reverse", "(self, /)", static (t, a) =>
        {
            Self(a).Reverse();
            return Value.None;
        }, "Reverse *IN PLACE*.");
        b.Method("count", "(self, value, /)", static (t, a) => CountReentrant(t, Self(a), a[1]), "Return number of occurrences of value.");
        b.Method("index", "(self, value, start=0, stop=9223372036854775807, /)", static (t, a) => IndexReentrant(t, Self(a), a[1], a[2], a[3]),
            "Return first index of value.\n\nRaises ValueError if the value is not present.");
        b.Method("insert", "(self, index, value, /)", static (t, a) =>
        {
            DequeObject self = Self(a);
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long index))
                return Value.Error;
            if (self.Count == self.MaxLength)
                return t.IndexError("deque already at its maximum size");
            if (index < 0)
                index = Math.Max(0, index + self.Count);
            self.Insert((int)Math.Min(index, self.Count), a[2]);
            return Value.None;
        }, "Insert value before index.");
        b.Method("remove", "(self, value, /)", static (t, a) => RemoveReentrant(t, Self(a), a[1]), "Remove first occurrence of value.");
        b.Method("__reversed__", "(self, /)", static (t, a) => new DequeIterator(Self(a), true, 0), "Return a reverse iterator over the deque.");
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(232 + (16L * Self(a).Count)), "Return the size of the deque in memory, in bytes.");
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, a[0]), "Return state information for pickling.");
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static void Sequence(TypeBuilder b)
    {
        b.Special(Special.Len, static (t, a) => Value.Int(Self(a).Count));
        b.Special(Special.Iter, static (t, a) => new DequeIterator(Self(a), false, 0));
        b.Special(Special.Contains, static (t, a) =>
        {
            int found = FindReentrant(t, Self(a), a[1], 0, long.MaxValue, out _);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        });
        b.Special(Special.GetItem, static (t, a) => PlaceReentrant(t, Self(a), a[1], out int i) ? Self(a)[i] : Value.Error);
        b.Special(Special.SetItem, static (t, a) =>
        {
            if (!PlaceReentrant(t, Self(a), a[1], out int i))
                return Value.Error;
            Self(a)[i] = a[2];
            return Value.None;
        });
        b.Special(Special.DelItem, static (t, a) =>
        {
            if (!PlaceReentrant(t, Self(a), a[1], out int i))
                return Value.Error;
            Self(a).RemoveAt(i);
            return Value.None;
        });
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Value("__hash__", Value.None);
    }

    /// <summary>A copy: of the same class and length limit.</summary>
    internal static Value CopyReentrant(VmThread thread, DequeObject self)
    {
        if (ReferenceEquals(self.Type, Definition))
        {
            var copy = new DequeObject(Definition) { MaxLength = self.MaxLength };
            return copy.ExtendReentrant(thread, self) ? copy : Value.Error;
        }
        return self.MaxLength < 0
            ? Calls.CallReentrant(thread, self.Type, self)
            : Calls.CallReentrant(thread, self.Type, self, Value.Int(self.MaxLength));
    }

    /// <summary>Looks for a value between two indices: 1 found, 0, or -1 on error.</summary>
    private static int FindReentrant(VmThread thread, DequeObject self, Value value, long from, long to, out int place)
    {
        int version = self.Version;
        for (place = (int)Math.Min(from, self.Count); place < to && place < self.Count; place++)
        {
            int equal = Comparison.EqualReentrant(thread, self[place], value);
            if (equal < 0)
                return equal;
            if (equal > 0)
                return 1;
            if (version != self.Version)
            {
                thread.RuntimeError("deque mutated during iteration");
                return -1;
            }
        }
        return 0;
    }

    private static bool PlaceReentrant(VmThread thread, DequeObject self, Value key, out int place)
    {
        place = 0;
        if (!key.IsInt && !key.IsBool && !key.Type.Has(Special.Index))
        {
            thread.TypeError($"sequence index must be integer, not '{key.Type.Name}'");
            return false;
        }
        long index = key.Bits;
        if (!key.IsInt && !Conversions.IndexReentrant(thread, key, ExceptionTypes.IndexError, out index))
            return false;
        if (index < 0)
            index += self.Count;
        if ((ulong)index >= (ulong)self.Count)
        {
            thread.IndexError("deque index out of range");
            return false;
        }
        place = (int)index;
        return true;
    }

    private static Value CountReentrant(VmThread thread, DequeObject self, Value value)
    {
        int version = self.Version;
        long count = 0;
        for (int i = 0; i < self.Count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, self[i], value);
            if (equal < 0)
                return Value.Error;
            count += equal;
            if (version != self.Version)
                return thread.RuntimeError("deque mutated during iteration");
        }
        return Value.Int(count);
    }

    private static Value IndexReentrant(VmThread thread, DequeObject self, Value value, Value start, Value stop)
    {
        if (!SequenceOps.BoundReentrant(thread, start, self.Count, out long from) || !SequenceOps.BoundReentrant(thread, stop, self.Count, out long to))
            return Value.Error;
        return FindReentrant(thread, self, value, from, to, out int place) switch
        {
            > 0 => Value.Int(place),
            0 => thread.ValueError("deque.index(x): x not in deque"),
            _ => Value.Error,
        };
    }

    private static Value RemoveReentrant(VmThread thread, DequeObject self, Value value)
    {
        int count = self.Count;
        for (int i = 0; i < count; i++)
        {
            int equal = Comparison.EqualReentrant(thread, self[i], value);
            if (equal < 0)
                return Value.Error;
            if (count != self.Count)
                return thread.IndexError("deque mutated during remove().");
            if (equal > 0)
            {
                self.RemoveAt(i);
                return Value.None;
            }
        }
        return thread.ValueError("deque.remove(x): x not in deque");
    }

    private static Value ReduceReentrant(VmThread thread, Value self)
    {
        Value state = Calls.MethodReentrant(thread, self, StrObject.From("__getstate__"));
        if (state.IsError)
            return state;
        var deque = (DequeObject)self.Ref!;
        Value iterator = Iteration.GetIterReentrant(thread, self);
        if (iterator.IsError)
            return iterator;
        var args = deque.MaxLength < 0 ? TupleObject.Empty : TupleObject.Of(TupleObject.Empty, Value.Int(deque.MaxLength));
        return TupleObject.Of(self.Type, args, state, iterator);
    }

    private static Value ReprReentrant(VmThread thread, DequeObject self)
    {
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("[...]");
        StrObject? items = Representation.ReprReentrant(thread, new ListObject(self.ToArray()));
        Representation.Leave(thread, self);
        if (items is null)
            return Value.Error;
        var text = new StringBuilder(self.Type.ShortName).Append('(').Append(items.Text);
        if (self.MaxLength >= 0)
            text.Append(", maxlen=").Append(self.MaxLength);
        return Value.Str(text.Append(')').ToString());
    }
}
