namespace CoroVm.StdLib.Native;

/// <summary>_thread._ThreadHandle: a started thread that can be joined.</summary>
internal sealed class ThreadHandleObject : ScriptObject
{
    internal static readonly TypeObject Definition = new("_ThreadHandle", BuiltinTypes.Object, "_thread", Populate) { IsSubclassable = false };

    /// <summary>Held while the thread runs.</summary>
    private readonly LockObject running = new(false);

    internal VmThread? Thread { get; set; }

    /// <summary>The identity of a thread that is not ours to join.</summary>
    internal long KnownIdentity { get; init; }

    internal bool IsStarted { get; set; }

    internal bool IsDone { get; private set; }

    internal override TypeObject Type => Definition;

    internal long Identity => Thread is null ? KnownIdentity : ThreadModule.Ident(Thread);

    internal void Begin(VmThread starter)
    {
        IsStarted = true;
        running.AcquireReentrant(starter, false, -1);
    }

    internal void End(VmThread thread)
    {
        IsDone = true;
        if (running.Count > 0)
            running.Release(thread);
    }

    private Value JoinReentrant(VmThread thread, double timeout)
    {
        if (!IsStarted && KnownIdentity == 0)
            return thread.RuntimeError("thread not started");
        if (IsDone)
            return Value.None;
        if (ReferenceEquals(Thread, thread))
            return thread.RuntimeError("Cannot join current thread");
        Value got = running.AcquireReentrant(thread, true, timeout < 0 ? -1 : timeout);
        if (got.IsTrue)
            running.Release(thread);
        return got.IsError ? got : Value.None;
    }

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /)", static (_, _) => new ThreadHandleObject());
        b.Property("ident", static (_, self) => Value.Int(((ThreadHandleObject)self.Ref!).Identity));
        b.Method("is_done", "(self, /)", static (_, a) => Value.Bool(((ThreadHandleObject)a[0].Ref!).IsDone));
        b.Method("_set_done", "(self, /)", static (t, a) =>
        {
            ((ThreadHandleObject)a[0].Ref!).End(t);
            return Value.None;
        });
        b.Method("join", "(self, timeout=None, /)", static (t, a) =>
        {
            double seconds = -1;
            return !a[1].IsNone && !Conversions.FloatReentrant(t, a[1], out seconds) ? Value.Error : ((ThreadHandleObject)a[0].Ref!).JoinReentrant(t, seconds);
        });
        b.Special(Special.Repr, static (t, a) => Value.Str("<_ThreadHandle object: ident=" + ((ThreadHandleObject)a[0].Ref!).Identity + ">"));
    }
}
