namespace CoroVm.StdLib.Native;

/// <summary>A thread that a script started: one call.</summary>
internal sealed class ScriptThreadBody(Value function, TupleObject args, DictObject? keywords, ThreadHandleObject? handle) : ThreadBody
{
    internal override void RunReentrant(VmThread thread)
    {
        var all = new List<Value>(args.Items);
        var names = new List<Value>();
        if (keywords is not null)
        {
            int i = 0;
            while (DictOps.Next(keywords, ref i, out DictObject.Entry e))
            {
                names.Add(e.Key);
                all.Add(e.Value);
            }
        }
        Value result = Calls.CallReentrant(thread, function, all.ToArray(), TupleObject.Of(names.ToArray()));
        if (!result.IsError || thread.Stopped != StopReason.None)
            return;
        if (!thread.Swallow(ExceptionTypes.SystemExit))
            thread.Vm.UnraisableReentrant(thread, "in thread started by", function);
    }

    internal override void Ended(VmThread thread) => handle?.End(thread);
}
