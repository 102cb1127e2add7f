using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Execute;

/// <summary>What the machine knows about coroutines that were just made: which call result nothing else can hold yet, and which was
/// dropped without being awaited.</summary>
internal sealed class CoroutineTracker
{
    private static readonly StrObject warnings = StrObject.From("warnings"), warnUnawaited = StrObject.From("_warn_unawaited_coroutine");

    private readonly List<WeakReference<GeneratorObject>> tracked = [];
    private int nextPruning = 1024;
    private ScriptObject? fresh;

    /// <summary>A call made a generator or an awaitable of an async generator.</summary>
    internal void Created(VmThread t, ScriptObject made)
    {
        fresh = made;
        if (t.Profile is { } profile && made is GeneratorObject created)
            profile.Session.ProfileOf(created.Code).Created++;
        if (GeneratorObject.From(made) is { } g && (g.Flags & FrameFlags.Coroutine) != 0)
        {
            if (t.OriginDepth > 0)
                (g.Extra ??= new GeneratorExtra()).Origin = Origin(t);
            if (t.Vm.DevMode || t.OriginDepth > 0)
                Track(t, g);
        }
    }

    /// <summary>The object if it is the generator or awaitable that was made last; asked once, right after the call.</summary>
    internal ScriptObject? TakeFresh(object? made)
    {
        ScriptObject? last = fresh;
        fresh = null;
        return ReferenceEquals(last, made) ? last : null;
    }

    /// <summary>Lets go of what was made last.</summary>
    internal void Forget() => fresh = null;

    /// <summary>The generator starts, or is closed before it does.</summary>
    internal static void Started(GeneratorObject g) => g.Flags |= FrameFlags.Started;

    /// <summary>A statement discards what a call made: warns if that was to be awaited.</summary>
    internal static void DiscardedReentrant(VmThread t, ScriptObject made)
    {
        switch (made)
        {
            case GeneratorObject { State: FrameState.Created } g when (g.Flags & FrameFlags.Coroutine) != 0:
                UnawaitedReentrant(t, g);
                break;
            case AsyncGeneratorAwaitable { State: AsyncGeneratorAwaitable.Phase.Created } awaitable:
                awaitable.State = AsyncGeneratorAwaitable.Phase.Closed;
                string method = awaitable.Kind switch { AwaitableKind.ASend => "asend", AwaitableKind.AThrow => "athrow", _ => "aclose" };
                string text = "coroutine method '" + method + "' of '" + awaitable.Generator.QualName.Text + "' was never awaited";
                if (!WarningSystem.WarnReentrant(t, StrObject.From(text), ExceptionTypes.RuntimeWarning, 1, awaitable.Generator, null) && t.HasPending)
                    t.Vm.UnraisableReentrant(t, "finalizing async generator", awaitable.Generator);
                break;
        }
    }

    /// <summary>At the end of a program: warns of every coroutine that was made, in development mode or while origins were tracked, and never
    /// started.</summary>
    internal void EndReentrant(VmThread t)
    {
        if (tracked.Count == 0)
            return;
        GC.WaitForPendingFinalizers();
        t.Vm.Finalizers.RunReentrant(t);
        for (int i = 0; i < tracked.Count && t.Stopped == StopReason.None; i++)
            if (tracked[i].TryGetTarget(out GeneratorObject? g) && g.State == FrameState.Created)
                LostReentrant(t, g);
        tracked.Clear();
    }

    /// <summary>Warns of a tracked coroutine that is garbage and was never started: at the line that made it.</summary>
    internal static void LostReentrant(VmThread t, GeneratorObject g)
    {
        if ((g.Flags & FrameFlags.Started) != 0 || g.Extra?.Abandonment is not { } made)
            return;
        if (g.Extra.Origin.Ref is TupleObject)
        {
            UnawaitedReentrant(t, g);
            return;
        }
        Started(g);
        string text = "coroutine '" + g.QualName.Text + "' was never awaited";
        if (!WarningSystem.IssueReentrant(t, StrObject.From(text), ExceptionTypes.RuntimeWarning, made.File, made.Line, WarningSystem.ModuleOf(made.File), null, g) && t.HasPending)
            t.Vm.UnraisableReentrant(t, "finalizing coroutine", g);
    }

    /// <summary>Remembers a coroutine and where it was made.</summary>
    private void Track(VmThread t, GeneratorObject g)
    {
        CallerScope.Place(t, 1, null, out string file, out int line, out _);
        (g.Extra ??= new GeneratorExtra()).Abandonment = new Abandonment(g, t.Vm.Finalizers) { File = file, Line = line };
        if (tracked.Count >= nextPruning)
        {
            tracked.RemoveAll(static w => !w.TryGetTarget(out GeneratorObject? known) || known.State != FrameState.Created);
            nextPruning = Math.Max(1024, 2 * tracked.Count);
        }
        tracked.Add(new WeakReference<GeneratorObject>(g));
    }

    /// <summary>Warns of a coroutine that is dropped; an error there is unraisable.</summary>
    internal static void UnawaitedReentrant(VmThread t, GeneratorObject g)
    {
        if ((g.Flags & (FrameFlags.Coroutine | FrameFlags.Started)) != FrameFlags.Coroutine)
            return;
        Started(g);
        ExceptionObject? pending = t.Pending;
        t.Pending = null;
        bool warned = false;
        Value module = ImportSystem.ImportReentrant(t, warnings);
        Value function = module.IsError ? module : Attributes.GetReentrant(t, module, warnUnawaited);
        if (!function.IsError)
            warned = !Calls.CallReentrant(t, function, g).IsError || t.PendingIs(ExceptionTypes.RuntimeWarning);
        if (t.HasPending)
            t.Vm.UnraisableReentrant(t, "finalizing coroutine", g);
        if (!warned && t.Stopped == StopReason.None && !WarningSystem.WarnReentrant(t, StrObject.From("coroutine '" + g.QualName.Text + "' was never awaited"),
            ExceptionTypes.RuntimeWarning, 1, g, null) && t.HasPending)
            t.Vm.UnraisableReentrant(t, "finalizing coroutine", g);
        t.Pending = pending;
    }

    /// <summary><c>cr_origin</c>: file, line and function of the callers, innermost first.</summary>
    private static unsafe Value Origin(VmThread t)
    {
        var items = new List<Value>();
        for (Frame? f = t.Current; f is not null && items.Count < t.OriginDepth && !ReferenceEquals(f, t.Frames.Ground); f = f.Previous)
        {
            CodeUnit unit = f.Code.Unit;
            items.Add(TupleObject.Of(StrObject.From(unit.FileName), Value.Int(unit.SpanAt(f.Code.OffsetBefore(f.Ip)).StartLine), StrObject.From(unit.Name)));
        }
        return TupleObject.Of(items.ToArray());
    }
}
