namespace CoroVm.Runtime.Builtins;

/// <summary>What a class statement does (reference 3.3.3): bases, metaclass, namespace, body, class.</summary>
internal static class ClassStatement
{
    private static readonly StrObject metaclassName = StrObject.From("metaclass"), origBases = StrObject.From("__orig_bases__");

    /// <summary><c>__build_class__(func, name, *bases, metaclass=None, **keywords)</c></summary>
    internal static Value BuildReentrant(VmThread thread, ReadOnlySpan<Value> args, DictObject keywords)
    {
        if (args.Length < 2)
            return thread.TypeError("__build_class__: not enough arguments");
        if (args[0].Ref is not FunctionObject body)
            return thread.TypeError("__build_class__: func must be a function");
        if (args[1].Ref is not StrObject name)
            return thread.TypeError("__build_class__: name is not a string");
        TupleObject written = TupleObject.Of(args[2..].ToArray());
        if (ResolveBasesReentrant(thread, written) is not { } bases)
            return Value.Error;
        if (!keywords.TryGet(metaclassName, out Value metaclass))
            metaclass = bases.Count == 0 ? BuiltinTypes.Type : bases.Items[0].Type;
        else
            keywords.Remove(metaclassName);
        if (metaclass.Ref is TypeObject type)
        {
            if (TypeMaker.Metaclass(thread, type, bases) is not { } winner)
                return Value.Error;
            metaclass = winner;
        }
        Value ns = PrepareReentrant(thread, metaclass, name, bases, keywords);
        if (ns.IsError)
            return ns;
        Value cell = CodeExecution.RunReentrant(thread, body.Code, body.Scope, ns, body.Closure);
        if (cell.IsError)
            return cell;
        if (!ReferenceEquals(bases, written) && !Subscripts.SetItemReentrant(thread, ns, origBases, written))
            return Value.Error;
        Value made = CallArguments.CallReentrant(thread, metaclass, [name, bases, ns], keywords);
        if (made.IsError || cell.Ref is not CellObject classCell || made.Ref is not TypeObject)
            return made;
        return CheckCell(thread, classCell, name, made);
    }

    private static Value CheckCell(VmThread thread, CellObject cell, StrObject name, Value made)
    {
        if (ReferenceEquals(cell.Content.Ref, made.Ref))
            return made;
        StrObject? shownName = Representation.ReprReentrant(thread, name), shown = Representation.ReprReentrant(thread, made);
        if (shownName is null || shown is null)
            return Value.Error;
        if (cell.Content.IsUnbound)
            return thread.RuntimeError("__class__ not set defining " + shownName.Text + " as " + shown.Text + ". Was __classcell__ propagated to type.__new__?");
        StrObject? other = Representation.ReprReentrant(thread, cell.Content);
        return other is null ? Value.Error : thread.TypeError("__class__ set to " + other.Text + " defining " + shownName.Text + " as " + shown.Text);
    }

    /// <summary>The namespace that the metaclass's <c>__prepare__</c> gives.</summary>
    private static Value PrepareReentrant(VmThread thread, Value metaclass, StrObject name, TupleObject bases, DictObject keywords)
    {
        if (ReferenceEquals(metaclass.Ref, BuiltinTypes.Type))
            return new DictObject();
        int found = Attributes.TryGetReentrant(thread, metaclass, SpecialNames.Of(Special.Prepare), out Value prepare);
        if (found < 0)
            return Value.Error;
        if (found == 0)
            return new DictObject();
        Value ns = CallArguments.CallReentrant(thread, prepare, [name, bases], keywords);
        if (ns.IsError || ns.Ref is DictObject || (ns.Type.Has(Special.GetItem) && ns.Ref is not (ListObject or TupleObject or StrObject)))
            return ns;
        string owner = metaclass.Ref is TypeObject t ? t.Name : "<metaclass>";
        return thread.TypeError(owner + ".__prepare__() must return a mapping, not " + ns.Type.Name);
    }

    /// <summary>The bases with <c>__mro_entries__</c> applied (PEP 560); the same tuple if there was nothing to apply, null on error.</summary>
    internal static TupleObject? ResolveBasesReentrant(VmThread thread, TupleObject bases)
    {
        List<Value>? resolved = null;
        for (int i = 0; i < bases.Count; i++)
        {
            Value b = bases.Items[i];
            if (b.Ref is TypeObject)
            {
                resolved?.Add(b);
                continue;
            }
            int found = Attributes.TryGetReentrant(thread, b, SpecialNames.Of(Special.MroEntries), out Value method);
            if (found < 0)
                return null;
            if (found == 0)
            {
                resolved?.Add(b);
                continue;
            }
            Value entries = Calls.CallReentrant(thread, method, bases);
            if (entries.IsError)
                return null;
            if (entries.Ref is not TupleObject tuple)
            {
                thread.TypeError("__mro_entries__ must return a tuple");
                return null;
            }
            resolved ??= [.. bases.Items[..i]];
            resolved.AddRange(tuple.Items);
        }
        return resolved is null ? bases : TupleObject.Of(resolved.ToArray());
    }
}
