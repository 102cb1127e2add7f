namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>frame</c>.</summary>
internal static class FrameType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Property("f_code", static (t, self) => Of(self).Code);
        b.Property("f_lineno", static (t, self) => Value.Int(Of(self).Line));
        b.Property("f_lasti", static (t, self) => Value.Int(CodePositions.Visible(Of(self).Offset)));
        b.Property("f_globals", static (t, self) => Of(self).Function.Scope.Globals);
        b.Property("f_builtins", static (t, self) => Of(self).Function.Scope.Builtins);
        b.Property("f_locals", static (t, self) => Of(self).Locals.IsUnbound ? new FrameLocalsProxy(Of(self)) : Of(self).Locals);
        b.Property("f_back", static (t, self) => Of(self).Back is { } back ? back : Value.None);
        b.Property("f_trace", static (t, self) => Of(self).Trace, static (t, self, value) =>
        {
            Of(self).Trace = value.IsUnbound ? Value.None : value;
            return true;
        });
        b.Property("f_trace_lines", static (t, self) => Value.Bool(Of(self).TracesLines), static (t, self, value) =>
        {
            if (!value.IsBool)
            {
                t.TypeError("attribute value type must be bool");
                return false;
            }
            Of(self).TracesLines = value.IsTrue;
            return true;
        });
        b.Property("f_trace_opcodes", static (t, self) => Value.False, static (t, self, value) => true);
        b.Property("f_generator", static (t, self) => Of(self).Generator is { } g ? g : Value.None);
        b.Method("clear", "(self, /)", static (t, a) => ClearReentrant(t, Of(a[0])));
        b.Special(Special.Repr, static (t, a) =>
        {
            FrameObject f = Of(a[0]);
            return Value.Str("<frame at " + t.Vm.Ids.Address(a[0]) + ", file '" + f.Code.Unit.FileName + "', line " + f.Line + ", code " + f.Code.Unit.Name + ">");
        });
    }

    private static FrameObject Of(in Value self) => (FrameObject)self.Ref!;

    private static Value ClearReentrant(VmThread t, FrameObject frame)
    {
        if (frame.IsRunning)
            return t.RuntimeError("cannot clear an executing frame");
        if (frame.Generator is not { } g)
        {
            frame.Clear();
            return Value.None;
        }
        if (g.State != FrameState.Created)
            return t.RuntimeError("cannot clear a suspended frame");
        CoroutineTracker.UnawaitedReentrant(t, g);
        Value closed = Closing.CloseReentrant(t, g);
        return closed.IsError ? closed : Value.None;
    }
}
