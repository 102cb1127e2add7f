namespace CoroVm.StdLib.Native;

/// <summary><c>time.sleep</c></summary>
internal static class Sleeping
{
    internal static Value SleepReentrant(VmThread thread, Value duration)
    {
        double seconds;
        if (duration.IsFloat)
            seconds = duration.AsFloat;
        else if (duration.Ref is FloatInstance f)
            seconds = f.Value;
        else if (!duration.Type.Has(Special.Index))
            return thread.TypeError($"'{duration.Type.Name}' object cannot be interpreted as an integer or float");
        else if (!Conversions.FloatReentrant(thread, duration, out seconds))
            return Value.Error;
        if (double.IsNaN(seconds))
            return thread.ValueError("Invalid value NaN (not a number)");
        if (Math.Abs(seconds) >= 9223372036.854775807)
            return thread.OverflowError("timestamp out of range for C PyTime_t");
        if (seconds < 0)
            return thread.ValueError("sleep length must be non-negative");
        Clock clock = thread.Vm.Clock;
        long remaining = (long)Math.Ceiling(seconds * 1e9);
        long deadline = clock.MonotonicNanoseconds + remaining;
        do
        {
            thread.BeginBlocking();
            clock.Wait(remaining);
            thread.EndBlocking();
            if (thread.Vm.Requests != 0 && !thread.Vm.ServeRequestsReentrant(thread))
                return Value.Error;
            remaining = deadline - clock.MonotonicNanoseconds;
        }
        while (remaining > 0);
        return Value.None;
    }
}
