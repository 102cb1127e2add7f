namespace CoroVm.StdLib.Native;

/// <summary>The operators of <c>collections.deque</c>.</summary>
internal static class DequeOperators
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Add, static (t, a) =>
        {
            if (a[1].Ref is not DequeObject)
            {
                TypeObject type = a[1].Type;
                return type.IsHeapType && type.Has(Special.RAdd) ? Value.NotImplemented
                    : t.TypeError($"can only concatenate deque (not \"{type.Name}\") to deque");
            }
            Value sum = DequeType.CopyReentrant(t, (DequeObject)a[0].Ref!);
            return !sum.IsError && ((DequeObject)sum.Ref!).ExtendReentrant(t, a[1]) ? sum : Value.Error;
        });
        b.Special(Special.IAdd, static (t, a) => ((DequeObject)a[0].Ref!).ExtendReentrant(t, a[1]) ? a[0] : Value.Error);
        b.Special(Special.Mul, static (t, a) => RepeatReentrant(t, (DequeObject)a[0].Ref!, a[1]));
        b.Special(Special.RMul, static (t, a) => RepeatReentrant(t, (DequeObject)a[0].Ref!, a[1]));
        b.Special(Special.IMul, static (t, a) => RepeatInPlaceReentrant(t, (DequeObject)a[0].Ref!, a[1]) ? a[0] : Value.Error);
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, a[0], a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, a[0], a[1]));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, a[0], a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, a[0], a[1]));
    }

    private static Value RepeatReentrant(VmThread thread, DequeObject self, Value times)
    {
        if (times.Type.IsHeapType && times.Type.Has(Special.RMul))
            return Value.NotImplemented;
        Value copy = DequeType.CopyReentrant(thread, self);
        return !copy.IsError && RepeatInPlaceReentrant(thread, (DequeObject)copy.Ref!, times) ? copy : Value.Error;
    }

    private static bool RepeatInPlaceReentrant(VmThread thread, DequeObject self, Value times)
    {
        if (!SequenceOps.TimesReentrant(thread, times, out long n))
            return false;
        if (n <= 0)
        {
            self.Clear();
            return true;
        }
        if (n == 1 || self.Count == 0)
            return true;
        Value[] items = self.ToArray();
        // Beyond a full deque more rounds change nothing but which item is where.
        if (self.MaxLength >= 0 && self.MaxLength / items.Length + 2 is var enough && n > enough)
            n = enough;
        if (n > ContainerLimits.MaxItems || !ContainerLimits.Allow(thread, n * items.Length))
        {
            if (!thread.HasPending)
                thread.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        for (long i = 1; i < n; i++)
            foreach (Value item in items)
                self.AddLast(item);
        return true;
    }

    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        if (right.Ref is not DequeObject b)
            return Value.NotImplemented;
        var a = (DequeObject)left.Ref!;
        bool equality = op is CompareOperator.Equal or CompareOperator.NotEqual;
        if (equality && (ReferenceEquals(a, b) || a.Count != b.Count))
            return Value.Bool(ReferenceEquals(a, b) == (op == CompareOperator.Equal));
        if (!thread.EnterNative())
            return Value.Error;
        var first = new DequeIterator(a, false, 0);
        var second = new DequeIterator(b, false, 0);
        while (true)
        {
            bool hasX = first.MoveNext(thread, out Value x), hasY = !thread.HasPending & second.MoveNext(thread, out Value y);
            if (thread.HasPending)
                return Value.Error;
            if (!hasX || !hasY)
                return Value.Bool(Comparison.Holds(op, (hasX ? 1 : 0) - (hasY ? 1 : 0)));
            int equal = Comparison.EqualReentrant(thread, x, y);
            if (equal < 0)
                return Value.Error;
            if (equal == 0)
                return equality ? Value.Bool(op == CompareOperator.NotEqual) : Comparison.CompareReentrant(thread, op, x, y);
        }
    }
}
