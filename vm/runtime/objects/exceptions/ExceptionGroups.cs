namespace CoroVm.Runtime.Objects;

/// <summary>Splitting exception groups (PEP 654), for their methods and for <c>except*</c>.</summary>
internal static class ExceptionGroups
{
    private enum MatcherKind { ByType, ByPredicate, ByInstance }

    private readonly struct Matcher(MatcherKind kind, Value value, HashSet<ExceptionObject>? instances)
    {
        internal int TestReentrant(VmThread thread, ExceptionObject e)
        {
            switch (kind)
            {
                case MatcherKind.ByType:
                    return IsInstance(e, value) ? 1 : 0;
                case MatcherKind.ByPredicate:
                    Value result = Calls.CallReentrant(thread, value, e);
                    return result.IsError ? -1 : Truth.OfReentrant(thread, result);
                default:
                    return e is not ExceptionGroupObject && instances!.Contains(e) ? 1 : 0;
            }
        }
    }

    /// <summary><c>group.split(condition)</c>: either part is None when it is empty. False on error.</summary>
    internal static bool SplitReentrant(VmThread thread, ExceptionGroupObject group, Value condition, out Value match, out Value rest)
    {
        match = rest = Value.None;
        return MakeMatcher(thread, condition, out Matcher matcher) && SplitReentrant(thread, group, matcher, true, out match, out rest);
    }

    internal static Value SubgroupReentrant(VmThread thread, ExceptionGroupObject group, Value condition)
    {
        if (!MakeMatcher(thread, condition, out Matcher matcher))
            return Value.Error;
        return SplitReentrant(thread, group, matcher, false, out Value match, out _) ? match : Value.Error;
    }

    /// <summary>What an <c>except* type</c> clause takes of an exception and what it leaves (None for nothing); the type was
    /// checked. A naked exception is wrapped. False on error.</summary>
    internal static bool MatchReentrant(VmThread thread, Value exception, Value type, out Value match, out Value rest)
    {
        match = Value.None;
        rest = exception;
        if (exception.Ref is not ExceptionObject e)
        {
            rest = Value.None;
            return true;
        }
        if (IsInstance(e, type))
        {
            match = e is ExceptionGroupObject ? e : ExceptionGroupObject.Create("", e);
            rest = Value.None;
            return true;
        }
        if (e is not ExceptionGroupObject group)
            return true;
        Value pair = Calls.MethodReentrant(thread, group, StrObject.From("split"), type);
        if (pair.IsError)
            return false;
        if (pair.Ref is not TupleObject parts)
        {
            thread.TypeError($"{group.Type.Name}.split must return a tuple, not {pair.Type.Name}");
            return false;
        }
        if (parts.Count < 2)
        {
            thread.TypeError($"{group.Type.Name}.split must return a 2-tuple, got tuple of size {parts.Count}");
            return false;
        }
        match = parts.Items[0];
        rest = parts.Items[1];
        return true;
    }

    /// <summary>Checks the type of an <c>except*</c> clause; false with TypeError pending.</summary>
    internal static bool CheckHandlerType(VmThread thread, Value type)
    {
        if (type.Ref is not TupleObject tuple)
            return CheckOneHandlerType(thread, type);
        foreach (Value t in tuple.Items)
            if (!CheckOneHandlerType(thread, t))
                return false;
        return true;
    }

    /// <summary>What an <c>except*</c> statement raises at its end, or None: <paramref name="raised"/> lists what its handlers
    /// raised and what none of them took, None entries meaning nothing.</summary>
    internal static Value PrepareReraiseReentrant(VmThread thread, ExceptionObject original, ListObject raised)
    {
        if (raised.Count == 0)
            return Value.None;
        if (original is not ExceptionGroupObject group)
            return raised.Items[0]; // a naked exception was wrapped: one clause ran at most
        var fresh = new List<Value>();
        var kept = new HashSet<ExceptionObject>(ReferenceEqualityComparer.Instance);
        foreach (Value v in raised.Span)
        {
            if (v.Ref is not ExceptionObject e)
                continue;
            if (IsPartOf(e, group))
                CollectLeaves(e, kept);
            else
                fresh.Add(v);
        }
        Value projection = Value.None;
        if (kept.Count > 0 && !SplitReentrant(thread, group, new Matcher(MatcherKind.ByInstance, Value.None, kept), false, out projection, out _))
            return Value.Error;
        if (!projection.IsNone)
        {
            if (fresh.Count == 0)
                return projection;
            fresh.Add(projection);
        }
        return fresh.Count switch
        {
            0 => Value.None,
            1 => fresh[0],
            _ => ExceptionGroupObject.Create("", new ListObject([.. fresh]), [.. fresh]),
        };
    }

    private static bool IsInstance(ExceptionObject e, Value type)
    {
        if (type.Ref is TypeObject one)
            return e.Type.IsSubtypeOf(one);
        if (type.Ref is TupleObject several)
            foreach (Value t in several.Items)
                if (IsInstance(e, t))
                    return true;
        return false;
    }

    private static bool IsExceptionType(Value v) => v.Ref is TypeObject t && t.IsSubtypeOf(ExceptionTypes.BaseException);

    private static bool CheckOneHandlerType(VmThread thread, Value type)
    {
        if (!IsExceptionType(type))
        {
            thread.TypeError("catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (((TypeObject)type.Ref!).IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
        {
            thread.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
        return true;
    }

    private static bool MakeMatcher(VmThread thread, Value condition, out Matcher matcher)
    {
        bool byType = IsExceptionType(condition);
        if (!byType && condition.Ref is TupleObject tuple)
        {
            byType = true;
            foreach (Value t in tuple.Items)
                byType &= IsExceptionType(t);
        }
        matcher = new Matcher(byType ? MatcherKind.ByType : MatcherKind.ByPredicate, condition, null);
        if (byType || (condition.Ref is not TypeObject and not TupleObject && IsCallable(condition)))
            return true;
        thread.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
        return false;
    }

    private static bool IsCallable(Value v) =>
        v.Ref is FunctionObject or BoundMethod or NativeFunction || v.Type.Has(Special.Call);

    private static bool SplitReentrant(VmThread thread, ExceptionObject e, Matcher matcher, bool wantRest, out Value match, out Value rest)
    {
        match = rest = Value.None;
        int matches = matcher.TestReentrant(thread, e);
        if (matches < 0)
            return false;
        if (matches > 0)
        {
            match = e;
            return true;
        }
        if (e is not ExceptionGroupObject group)
        {
            if (wantRest)
                rest = e;
            return true;
        }
        if (!thread.EnterNative())
            return false;
        var matched = new List<Value>();
        var others = new List<Value>();
        foreach (Value item in group.Exceptions.Items)
        {
            if (!SplitReentrant(thread, (ExceptionObject)item.Ref!, matcher, wantRest, out Value m, out Value r))
                return false;
            if (!m.IsNone)
                matched.Add(m);
            if (!r.IsNone)
                others.Add(r);
        }
        return SubsetReentrant(thread, group, matched, out match) && (!wantRest || SubsetReentrant(thread, group, others, out rest));
    }

    private static bool SubsetReentrant(VmThread thread, ExceptionGroupObject original, List<Value> items, out Value subset)
    {
        subset = Value.None;
        if (items.Count == 0)
            return true;
        Value derived = Calls.MethodReentrant(thread, original, StrObject.From("derive"), new ListObject(items.ToArray()));
        if (derived.IsError)
            return false;
        if (derived.Ref is not ExceptionGroupObject group)
        {
            thread.TypeError("derive must return an instance of BaseExceptionGroup");
            return false;
        }
        group.Traceback = original.Traceback;
        group.Context = original.Context;
        Exceptions.SetCause(group, original.Cause);
        int found = Attributes.TryGetReentrant(thread, original, Names.Notes, out Value notes);
        if (found < 0)
            return false;
        if (found > 0 && notes.Type.Has(Special.GetItem))
        {
            if (Iteration.ToArrayReentrant(thread, notes) is not { } copy
                || !Attributes.SetReentrant(thread, group, Names.Notes, new ListObject(copy)))
                return false;
        }
        subset = group;
        return true;
    }

    private static bool IsPartOf(ExceptionObject e, ExceptionGroupObject original) =>
        ReferenceEquals(e, original)
        || (e is ExceptionGroupObject && ReferenceEquals(e.Traceback, original.Traceback) && ReferenceEquals(e.Cause, original.Cause)
            && ReferenceEquals(e.Context, original.Context));

    private static void CollectLeaves(ExceptionObject e, HashSet<ExceptionObject> leaves)
    {
        var pending = new Stack<ExceptionObject>();
        pending.Push(e);
        while (pending.TryPop(out ExceptionObject? next))
        {
            if (next is not ExceptionGroupObject group)
            {
                leaves.Add(next);
                continue;
            }
            foreach (Value v in group.Exceptions.Items)
                pending.Push((ExceptionObject)v.Ref!);
        }
    }
}
