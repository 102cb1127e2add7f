namespace CoroVm.Runtime.Profile;

/// <summary>The thread that says how much time has passed.</summary>
internal sealed class Ticker : IDisposable
{
    private readonly ManualResetEventSlim stop = new();
    private readonly Thread thread;

    internal Ticker(ProfileSession session)
    {
        var interval = TimeSpan.FromMilliseconds(Math.Clamp(session.Options.IntervalMilliseconds, 0.1, 1000));
        thread = new Thread(() =>
        {
            while (!stop.IsSet)
            {
                Thread.Sleep(interval);
                session.Tick();
            }
        }) { IsBackground = true, Name = "profiler", Priority = ThreadPriority.AboveNormal };
        thread.Start();
    }

    public void Dispose()
    {
        stop.Set();
        thread.Join();
        stop.Dispose();
    }
}
