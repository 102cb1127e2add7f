using CoroVm.Bytecode;
using CoroVm.Compiler.Scopes;

namespace CoroVm.Compiler.Emit;

/// <summary>Reads, assigns and deletes variables where the scopes say they live.</summary>
internal sealed class NameEmitter(Emitter emitter)
{
    private enum Place : byte
    {
        Fast,
        Cell,
        Free,
        Global,
        Namespace,
    }

    public void Load(string name, SourceSpan span)
    {
        string mangled = emitter.Mangle(name);
        UnitBuilder unit = emitter.Unit;
        CodeBuilder code = unit.Code;
        if (!code.IsReachable)
            return;
        Place place = Locate(unit, mangled, out int slot, out bool isImplicit);
        switch (place)
        {
            case Place.Fast:
                code.Emit(Opcode.LoadFast, slot, span);
                break;
            case Place.Cell when unit.Names.CanSeeClassScope:
                LoadClassNamespace(span);
                code.Emit(Opcode.LoadNamespaceOrCell, slot, span);
                break;
            case Place.Cell:
                code.Emit(Opcode.LoadCell, slot, span);
                break;
            case Place.Free when unit.Names.Kind == ScopeKind.Class:
                code.Emit(Opcode.LoadLocals, span);
                code.Emit(Opcode.LoadNamespaceOrFree, unit.FreeIndexOf(mangled), span);
                break;
            case Place.Free when unit.Names.CanSeeClassScope && !ImplicitNames.IsBoundByClass(mangled):
                LoadClassNamespace(span);
                code.Emit(Opcode.LoadNamespaceOrFree, unit.FreeIndexOf(mangled), span);
                break;
            case Place.Free:
                code.Emit(Opcode.LoadFree, unit.FreeIndexOf(mangled), span);
                break;
            case Place.Global when isImplicit && unit.Names.CanSeeClassScope:
                LoadClassNamespace(span);
                code.Emit(Opcode.LoadNamespaceOrGlobal, unit.NameIndexOf(mangled), span);
                break;
            case Place.Global:
                code.Emit(Opcode.LoadGlobal, unit.NameIndexOf(mangled), span);
                break;
            default:
                code.Emit(Opcode.LoadName, unit.NameIndexOf(mangled), span);
                break;
        }
    }

    public void Store(string name, SourceSpan span) => Write(
        name, span, Opcode.StoreFast, Opcode.StoreCell, Opcode.StoreFree, Opcode.StoreGlobal, Opcode.StoreName);

    public void Delete(string name, SourceSpan span) => Write(
        name, span, Opcode.DeleteFast, Opcode.DeleteCell, Opcode.DeleteFree, Opcode.DeleteGlobal, Opcode.DeleteName);

    /// <summary>Whether the name is a plain local variable.</summary>
    public bool IsFast(string name) => Locate(emitter.Unit, emitter.Mangle(name), out _, out _) == Place.Fast;

    /// <summary>Unbinds the name of an except clause, which the body may have unbound already.</summary>
    public void Clear(string name)
    {
        emitter.Code.Emit(Opcode.LoadNone, SourceSpan.None);
        Store(name, SourceSpan.None);
        Delete(name, SourceSpan.None);
    }

    /// <summary>Pushes the cell of a variable that an inner unit captures.</summary>
    public void LoadCellOf(string name, SourceSpan span)
    {
        UnitBuilder unit = emitter.Unit;
        if (IsOwnCell(unit, name))
            unit.Code.Emit(Opcode.LoadCellRef, unit.SlotOf(name), span);
        else
            unit.Code.Emit(Opcode.LoadFreeRef, unit.FreeIndexOf(name), span);
    }

    private static bool IsOwnCell(UnitBuilder unit, string name)
    {
        // A class may have a variable of its own in its namespace and receive a cell of the same name.
        return unit.IsCell(name) && (unit.Scope.Kind != ScopeKind.Class || ImplicitNames.IsBoundByClass(name));
    }

    private void Write(
        string name, SourceSpan span, Opcode fast, Opcode cell, Opcode free, Opcode global, Opcode inNamespace)
    {
        string mangled = emitter.Mangle(name);
        UnitBuilder unit = emitter.Unit;
        if (!unit.Code.IsReachable)
            return;
        switch (Locate(unit, mangled, out int slot, out _))
        {
            case Place.Fast:
                unit.Code.Emit(fast, slot, span);
                break;
            case Place.Cell:
                unit.Code.Emit(cell, slot, span);
                break;
            case Place.Free:
                unit.Code.Emit(free, unit.FreeIndexOf(mangled), span);
                break;
            case Place.Global:
                unit.Code.Emit(global, unit.NameIndexOf(mangled), span);
                break;
            default:
                unit.Code.Emit(inNamespace, unit.NameIndexOf(mangled), span);
                break;
        }
    }

    private void LoadClassNamespace(SourceSpan span) => emitter.Code.Emit(
        Opcode.LoadFree, emitter.Unit.FreeIndexOf(ImplicitNames.ClassNamespace), span);

    private static Place Locate(UnitBuilder unit, string name, out int slot, out bool isImplicit)
    {
        Scope scope = unit.Names;
        Symbol? symbol = scope.Find(name);
        isImplicit = symbol is not { Binding: NameBinding.GlobalExplicit };
        slot = -1;
        switch (symbol?.Binding)
        {
            case NameBinding.Local when scope.IsFunctionLike:
                return LocateSlot(unit, scope, name, out slot);
            case NameBinding.Free when symbol.Binder!.Host == unit.Scope:
                return LocateSlot(unit, symbol.Binder, name, out slot);
            case NameBinding.Free:
                return Place.Free;
            case NameBinding.GlobalExplicit:
                return Place.Global;
            case NameBinding.Local:
                return Place.Namespace;
            default:
                // A comprehension inlined into a class body does not see the class's names.
                return scope.IsFunctionLike && unit.Scope.Kind != ScopeKind.Module ? Place.Global : Place.Namespace;
        }
    }

    private static Place LocateSlot(UnitBuilder unit, Scope binder, string name, out int slot)
    {
        if (binder != unit.Scope)
        {
            slot = unit.ComprehensionSlotOf(name);
            return Place.Fast;
        }
        slot = unit.SlotOf(name);
        return unit.IsCell(name) ? Place.Cell : Place.Fast;
    }
}
