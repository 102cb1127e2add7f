namespace CoroVm.Runtime.Objects;

/// <summary>What generators, coroutines and async generators have in common: names, code, frame, state; and send, throw, close.</summary>
internal static class GeneratorMembers
{
    /// <summary>The attributes with a prefix: <c>gi_</c>, <c>cr_</c> or <c>ag_</c>.</summary>
    internal static void Common(TypeBuilder b, string prefix, string delegateName)
    {
        string kind = b.Type.Name.Replace('_', ' ');
        b.Property("__name__", static (t, self) => Of(self).Name,
            static (t, self, value) => SetName(t, self, value, qualified: false), $"The name of the {kind}; at first its function's.");
        b.Property("__qualname__", static (t, self) => Of(self).QualName,
            static (t, self, value) => SetName(t, self, value, qualified: true), $"The qualified name of the {kind}; at first its function's.");
        b.Property(prefix + "code", static (t, self) => Of(self).Code.Code);
        b.Property(prefix + "frame", static (t, self) => FrameObject.OfGenerator(Of(self)));
        b.Property(prefix + "running", static (t, self) => Value.Bool(IsRunning(Of(self))));
        b.Property(prefix + "suspended", static (t, self) => Value.Bool(Of(self).State is FrameState.Suspended or FrameState.SuspendedInDelegate && !IsRunning(Of(self))));
        b.Property(delegateName, static (t, self) => IsRunning(Of(self)) ? Value.None : DelegateOf(Of(self)));
        b.Special(Special.Repr, static (t, a) => Value.Str("<" + Of(a[0]).Type.Name + " object " + Of(a[0]).QualName.Text + " at " + t.Vm.Ids.Address(a[0]) + ">"));
        b.Method("__reduce_ex__", "(self, protocol, /)", static (t, a) => t.TypeError("cannot pickle '" + a[0].Type.Name + "' object"));
        b.Method("__reduce__", "(self, /)", static (t, a) => t.TypeError("cannot pickle '" + a[0].Type.Name + "' object"));
    }

    /// <summary>send, throw and close of generators and coroutines.</summary>
    internal static void Control(TypeBuilder b, string kind)
    {
        b.Method("send", "(self, value, /)", static (t, a) => SendReentrant(t, Of(a[0]), a[1]),
            $"Send a value into {kind} where it is suspended, or None to start it.\n\nReturns what it yields next; raises StopIteration when it returns.",
            NativeIntrinsic.GeneratorSend);
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) => ThrowReentrant(t, Of(a[0]), a[1], a[2], a[3]),
            $"Raise an exception in {kind} where it is suspended.\n\nReturns what it yields next; raises StopIteration when it returns.",
            NativeIntrinsic.GeneratorThrow);
        b.Method("close", "(self, /)", static (t, a) => Closing.CloseReentrant(t, Of(a[0])),
            $"Raise GeneratorExit inside {kind} where it is suspended, and return what it returns.", NativeIntrinsic.GeneratorClose);
        b.Special(Special.Del, static (t, a) => Closing.CloseReentrant(t, Of(a[0])).IsError ? Value.Error : Value.None);
    }

    internal static GeneratorObject Of(in Value self) => (GeneratorObject)self.Ref!;

    internal static Value SendReentrant(VmThread t, GeneratorObject g, Value value)
    {
        switch (Resuming.ResumeReentrant(t, g, value, out Value result))
        {
            case ResumeOutcome.Yielded:
                return result;
            case ResumeOutcome.Returned:
                return Exceptions.RaiseStopIteration(t, result);
            default:
                return Value.Error;
        }
    }

    internal static Value ThrowReentrant(VmThread t, GeneratorObject g, Value type, Value value, Value traceback)
    {
        if (!SignatureAllowedReentrant(t, value, traceback))
            return Value.Error;
        switch (Throwing.Reentrant(t, g, new ThrownArguments(type, value, traceback), out Value result))
        {
            case ResumeOutcome.Yielded:
                return result;
            case ResumeOutcome.Returned:
                return Exceptions.RaiseStopIteration(t, result);
            default:
                return Value.Error;
        }
    }

    /// <summary>Warns of the three-argument form; false when the warning is an error.</summary>
    internal static bool SignatureAllowedReentrant(VmThread t, Value value, Value traceback, string method = "throw") =>
        (value.IsUnbound && traceback.IsUnbound) || Warnings.WarnReentrant(t, ExceptionTypes.DeprecationWarning,
            "the (type, exc, tb) signature of " + method + "() is deprecated, use the single-arg signature instead.");

    private static bool IsRunning(GeneratorObject g) =>
        g.State is not FrameState.Created and not FrameState.Finished && Chains.IsRunning(g);

    private static Value DelegateOf(GeneratorObject g)
    {
        Value target = Delegating.Target(g);
        return target.IsUnbound ? Value.None : target;
    }

    private static bool SetName(VmThread t, Value self, Value value, bool qualified)
    {
        if (value.Ref is not StrObject name)
        {
            t.TypeError((qualified ? "__qualname__" : "__name__") + " must be set to a string object");
            return false;
        }
        GeneratorExtra extra = Of(self).Extra ??= new GeneratorExtra();
        if (qualified)
            extra.QualName = name;
        else
            extra.Name = name;
        return true;
    }
}
