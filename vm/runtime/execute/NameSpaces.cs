using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Names in class bodies, in exec() with a namespace of its own, and in annotation scopes.</summary>
internal static unsafe class NameSpaces
{
    internal static Flow Execute(VmThread t, Frame f, PreparedInstruction* i)
    {
        PreparedCode code = f.Code;
        // The body of a class or module that was called like a function: its names are global.
        if (i->Op is PreparedOp.LoadName or PreparedOp.StoreName or PreparedOp.DeleteName && f.Slot(code.NamespaceSlot).IsUnbound)
            f.Slot(code.NamespaceSlot) = code.Scope.Globals;
        switch (i->Op)
        {
            case PreparedOp.LoadName:
                return Load(t, f, f.Slot(code.NamespaceSlot), code.Names[i->BC], i->A, out _);
            case PreparedOp.StoreName:
            {
                Value ns = f.Slot(code.NamespaceSlot);
                if (ns.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
                {
                    dict.Set(code.Names[i->BC], f.Slot(i->A));
                    return Flow.Next;
                }
                return Subscripts.SetItemReentrant(t, ns, code.Names[i->BC], f.Slot(i->A)) ? Flow.Next : Flow.Error;
            }
            case PreparedOp.DeleteName:
            {
                Value ns = f.Slot(code.NamespaceSlot);
                StrObject name = code.Names[i->BC];
                if (ns.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
                    return dict.Remove(name) ? Flow.Next : NameErrors.Undefined(t, f, name);
                if (Subscripts.DeleteItemReentrant(t, ns, name))
                    return Flow.Next;
                return t.Swallow(ExceptionTypes.KeyError) ? NameErrors.Undefined(t, f, name) : Flow.Error;
            }
            case PreparedOp.LoadGlobalName:
            {
                StrObject name = code.Names[i->BC];
                if (code.Scope.Globals.Type.IsHeapType)
                    return Globals.LoadFromSubclassReentrant(t, f, i->A, name);
                Value v = Globals.Find(code.Scope, name);
                if (v.IsUnbound)
                    return NameErrors.Undefined(t, f, name);
                f.Slot(i->A) = v;
                return Flow.Next;
            }
            case PreparedOp.StoreGlobalName:
                code.Scope.Globals.Set(code.Names[i->BC], f.Slot(i->A));
                return Flow.Next;
            case PreparedOp.DeleteGlobal:
                return code.Scope.Globals.Remove(code.Names[i->BC]) ? Flow.Next : NameErrors.Undefined(t, f, code.Names[i->BC]);
            case PreparedOp.LoadLocals:
            {
                Value ns = CallerScope.LocalsReentrant(t);
                if (ns.IsError)
                    return Flow.Error;
                f.Slot(i->A) = ns;
                return Flow.Next;
            }
            case PreparedOp.LoadNamespaceOrGlobal:
                return Load(t, f, f.Slot(i->A), code.Names[i->BC], i->A, out _);
            case PreparedOp.LoadNamespaceOrFree:
            {
                StrObject name = StrObject.From(code.Unit.FreeNames[i->B]);
                Flow flow = Find(t, f.Slot(i->A), name, out Value v);
                if (flow != Flow.Next)
                    return flow;
                if (v.IsUnbound)
                    v = f.Function.Closure[i->B].Content;
                if (v.IsUnbound)
                {
                    NameErrors.UnboundFree(t, f, i->B);
                    return Flow.Error;
                }
                f.Slot(i->A) = v;
                return Flow.Next;
            }
            case PreparedOp.LoadNamespaceOrCell:
            {
                StrObject name = StrObject.From(code.Unit.LocalNames[i->C]);
                Flow flow = Find(t, f.Slot(i->A), name, out Value v);
                if (flow != Flow.Next)
                    return flow;
                if (v.IsUnbound && f.Slot(i->B).Ref is CellObject cell)
                    v = cell.Content;
                if (v.IsUnbound)
                {
                    NameErrors.UnboundLocal(t, f, i->C);
                    return Flow.Error;
                }
                f.Slot(i->A) = v;
                return Flow.Next;
            }
            case PreparedOp.LoadBuildClass:
                if (!code.Scope.Builtins.TryGet(Names.BuildClass, out Value build))
                {
                    t.Raise(ExceptionTypes.NameError, "__build_class__ not found");
                    return Flow.Error;
                }
                f.Slot(i->A) = build;
                return Flow.Next;
            default:
                f.Slot(i->A) = ExceptionTypes.AssertionError;
                return Flow.Next;
        }
    }

    private static Flow Load(VmThread t, Frame f, in Value ns, StrObject name, int slot, out Value value)
    {
        Flow flow = Find(t, ns, name, out value);
        if (flow != Flow.Next)
            return flow;
        if (value.IsUnbound && f.Code.Scope.Globals.Type.IsHeapType)
        {
            flow = Globals.LoadFromSubclassReentrant(t, f, slot, name);
            value = f.Slot(slot);
            return flow;
        }
        if (value.IsUnbound)
            value = Globals.Find(f.Code.Scope, name);
        if (value.IsUnbound)
            return NameErrors.Undefined(t, f, name);
        f.Slot(slot) = value;
        return Flow.Next;
    }

    /// <summary>A name in a mapping; Unbound if it is not there.</summary>
    private static Flow Find(VmThread t, in Value ns, StrObject name, out Value value)
    {
        if (ns.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
        {
            if (!dict.TryGet(name, out value))
                value = Value.Unbound;
            return Flow.Next;
        }
        value = Subscripts.GetItemReentrant(t, ns, name);
        if (!value.IsError)
            return Flow.Next;
        value = Value.Unbound;
        return t.Swallow(ExceptionTypes.KeyError) ? Flow.Next : Flow.Error;
    }
}
