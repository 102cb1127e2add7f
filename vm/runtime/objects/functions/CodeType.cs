namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>code</c>.</summary>
internal static class CodeType
{
    /// <summary>Flags that only this machine has.</summary>
    private const CodeFlags OwnFlags = CodeFlags.Module | CodeFlags.ClassBody;

    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, _) => t.TypeError("code objects are made by the compiler; use replace()"));
        b.Special(Special.Repr, static (t, a) => Value.Str("<code object " + Unit(a[0]).Name + " at " + ObjectType.Address(t, a[0]) + ", file \"" + Unit(a[0]).FileName
            + "\", line " + Unit(a[0]).FirstLine + ">"));
        b.Special(Special.Hash, static (_, a) => Value.Int(CodeEquality.Hash((CodeObject)a[0].Ref!)));
        b.Special(Special.Eq, static (_, a) => a[1].Ref is CodeObject other ? Value.Bool(CodeEquality.Equal((CodeObject)a[0].Ref!, other)) : Value.NotImplemented);
        b.Method("co_lines", "(self, /)", static (_, a) => CodePositions.Lines(Unit(a[0])));
        b.Method("co_positions", "(self, /)", static (_, a) => new PositionsIterator(Unit(a[0])));
        b.Method("co_branches", "(self, /)", static (_, _) => new TupleIterator(TupleObject.Empty));
        const string replaceable = "(self, /, *, co_argcount=<same>, co_posonlyargcount=<same>, co_kwonlyargcount=<same>, co_nlocals=<same>, co_stacksize=<same>, "
            + "co_flags=<same>, co_firstlineno=<same>, co_code=<same>, co_consts=<same>, co_names=<same>, co_varnames=<same>, co_freevars=<same>, co_cellvars=<same>, "
            + "co_filename=<same>, co_name=<same>, co_qualname=<same>, co_linetable=<same>, co_exceptiontable=<same>)";
        b.Method("replace", replaceable, static (t, a) => CodeReplacement.ReplaceReentrant(t, (CodeObject)a[0].Ref!, a[1..]), "Return a copy of the code object with new values for the specified fields.");
        b.Method("__replace__", replaceable, static (t, a) => CodeReplacement.ReplaceReentrant(t, (CodeObject)a[0].Ref!, a[1..]), "The same as replace().");
        b.Member("co_argcount", static (_, self) => Value.Int(Unit(self).ArgCount));
        b.Member("co_posonlyargcount", static (_, self) => Value.Int(Unit(self).PosOnlyCount));
        b.Member("co_kwonlyargcount", static (_, self) => Value.Int(Unit(self).KwOnlyCount));
        b.Member("co_stacksize", static (_, self) => Value.Int(Unit(self).StackDepth));
        b.Member("co_flags", static (_, self) => Value.Int((long)(((CodeObject)self.Ref!).Flags & ~OwnFlags)));
        b.Member("co_nlocals", static (_, self) => Value.Int(VarNames(Unit(self)).Count));
        b.Member("co_consts", static (_, self) => TupleObject.Of((Value[])((CodeObject)self.Ref!).Constants.Clone()));
        b.Member("co_names", static (_, self) => Texts(Unit(self).Names));
        b.Member("co_filename", static (_, self) => Value.Str(Unit(self).FileName));
        b.Member("co_name", static (_, self) => Value.Str(Unit(self).Name));
        b.Member("co_qualname", static (_, self) => Value.Str(Unit(self).QualName));
        b.Member("co_firstlineno", static (_, self) => Value.Int(Unit(self).FirstLine));
        b.Member("co_linetable", static (_, _) => BytesObject.Empty);
        b.Member("co_exceptiontable", static (_, _) => BytesObject.Empty);
        b.Property("co_varnames", static (_, self) => VarNames(Unit(self)));
        b.Property("co_cellvars", static (_, self) => Texts(Array.ConvertAll(Unit(self).CellLocals, i => Unit(self).LocalNames[i])));
        b.Property("co_freevars", static (_, self) => Texts(Unit(self).FreeNames));
        b.Property("co_code", static (_, self) => BytesObject.Of((byte[])Unit(self).Code.Clone()));
        b.Property("_co_code_adaptive", static (_, self) => BytesObject.Of((byte[])Unit(self).Code.Clone()));
        b.Doc("Create a code object.  Not for the faint of heart.");
    }

    private static CodeUnit Unit(Value self) => ((CodeObject)self.Ref!).Unit;

    /// <summary>The parameters, and the locals that are not captured.</summary>
    private static TupleObject VarNames(CodeUnit unit)
    {
        var names = new List<Value>(unit.LocalNames.Length);
        for (int i = 0; i < unit.LocalNames.Length; i++)
            if (i < unit.ParameterSlots || Array.IndexOf(unit.CellLocals, i) < 0)
                names.Add(Value.Str(unit.LocalNames[i]));
        return TupleObject.Of(names.ToArray());
    }

    private static TupleObject Texts(string[] texts) => TupleObject.Of(Array.ConvertAll(texts, static s => Value.Str(s)));
}
