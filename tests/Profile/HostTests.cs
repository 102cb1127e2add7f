using System.Diagnostics.Tracing;
using CoroVm.Runtime;

namespace CoroVm.Tests.Profile;

/// <summary>The profiler from C#: start, stop, snapshot, in the middle of a run too, and what .NET's own tools see.</summary>
[NonParallelizable]
internal sealed class HostTests
{
    [Test]
    public void StartsStopsAndTakesSnapshots()
    {
        VirtualMachine vm = ProfiledRun.Machine();
        ScriptModule script = vm.Run(vm.Compile("def f(n):\n    s = 0\n    while n > 0:\n        n = n - 1\n"));
        vm.Call(script["f"], 100);
        vm.Profiler.Start();
        Assert.That(() => vm.Profiler.Start(), Throws.InvalidOperationException);
        vm.Call(script["f"], 100);
        ProfileReport first = vm.Profiler.Snapshot();
        vm.Call(script["f"], 100);
        ProfileReport second = vm.Profiler.Stop();
        vm.Call(script["f"], 100);
        vm.Profiler.Start();
        ProfileReport empty = vm.Profiler.Stop();
        Assert.Multiple(() =>
        {
            // Constant, compare; 100 rounds of subtract, jump back, compare; return.
            Assert.That(first.Totals.Instructions, Is.EqualTo(3 + 300));
            Assert.That(second.Totals.Instructions, Is.EqualTo(2 * first.Totals.Instructions));
            Assert.That(second.Function("f").Calls, Is.EqualTo(2));
            Assert.That(empty.Totals.Instructions, Is.Zero);
            Assert.That(() => vm.Profiler.Stop(), Throws.InvalidOperationException);
        });
    }

    [Test]
    public void BeginsInTheMiddleOfARun()
    {
        VirtualMachine vm = ProfiledRun.Machine();
        ScriptModule script = vm.Run(vm.Compile("""
            stop = [False]
            def leaf(i): return i + 1
            def loop():
                i = 0
                while not stop[0]:
                    i = leaf(i)
                return i
            def middle(): return loop()
            def end(): stop[0] = True
            """));
        var thread = new Thread(() =>
        {
            try
            {
                vm.Call(script["middle"]);
            }
            catch (ScriptException)
            {
                // Interrupted, below.
            }
        }, 16 << 20);
        thread.Start();
        Assert.That(SpinWait.SpinUntil(() => vm.MainThread.Steps > 100_000, 60_000), "the script does not run");
        vm.Profiler.Start(new ProfileOptions { Calibrate = false });
        Assert.That(SpinWait.SpinUntil(() => vm.Profiler.SampledMilliseconds > 100, 60_000), "nothing is profiled");
        vm.Interrupt();
        thread.Join();
        ProfileReport r = vm.Profiler.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(r.Function("loop").Instructions, Is.GreaterThan(1000));
            Assert.That(r.Function("leaf").Calls, Is.GreaterThan(1000));
            Assert.That(r.Function("middle").TotalMs, Is.GreaterThan(50), "what was active already is in the tree");
        });
    }

    [Test]
    public void AReportSurvivesItsJson()
    {
        ProfileReport r = ProfiledRun.Of("def g():\n    yield 1\nprint(list(g()))\n");
        using var stream = new MemoryStream();
        r.Save(stream);
        stream.Position = 0;
        ProfileReport again = ProfileReport.Load(stream);
        using var second = new MemoryStream();
        again.Save(second);
        Assert.That(second.ToArray(), Is.EqualTo(stream.ToArray()));
        foreach (string bad in new[] { "", "[]", "{}", "null", "{\"format\":1,", "{\"format\":99,\"mode\":\"counting\"}" })
            Assert.That(() => ProfileReport.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(bad))), Throws.InstanceOf<InvalidDataException>(), bad);
    }

    private sealed class Listener(long keywords) : EventListener
    {
        internal readonly List<EventWrittenEventArgs> Events = [];

        protected override void OnEventSourceCreated(EventSource source)
        {
            if (source.Name == "CoroVm")
                EnableEvents(source, EventLevel.Informational, (EventKeywords)keywords, new Dictionary<string, string?> { ["EventCounterIntervalSec"] = "1" });
        }

        protected override void OnEventWritten(EventWrittenEventArgs e)
        {
            lock (Events)
                Events.Add(e);
        }
    }

    [Test]
    public void EventsShowTasksAndFunctions()
    {
        VirtualMachine vm = ProfiledRun.Machine();
        CoroVm.Runtime.Profile.VmEventSource.Log.Register(vm);
        using var listener = new Listener(3);
        vm.Run(vm.Compile("""
            import asyncio, time
            async def task():
                await asyncio.sleep(0.01)
            def busy():
                end = time.perf_counter() + 0.2
                while time.perf_counter() < end:
                    pass
            asyncio.run(task())
            busy()
            """));
        EventWrittenEventArgs[] events;
        lock (listener.Events)
            events = listener.Events.ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(events.Count(e => e.EventName == "StepStart" && (string)e.Payload![1]! == "task"), Is.EqualTo(2));
            Assert.That(events.Count(e => e.EventName == "StepStop" && (string)e.Payload![1]! == "task"), Is.EqualTo(2));
            Assert.That(events.Where(e => e.EventName == "Sample").Select(e => (string)e.Payload![0]!), Has.Some.EqualTo("<module>;busy"));
        });
    }

    [Test]
    public void CountersCount()
    {
        VirtualMachine vm = ProfiledRun.Machine();
        CoroVm.Runtime.Profile.VmEventSource.Log.Register(vm);
        using var listener = new Listener(0);
        vm.Run(vm.Compile("import time\nend = time.perf_counter() + 2.5\nwhile time.perf_counter() < end:\n    pass\n"));
        lock (listener.Events)
        {
            var steps = listener.Events.Where(e => e.EventName == "EventCounters").Select(e => (IDictionary<string, object>)e.Payload![0]!)
                .Where(p => (string)p["Name"] == "steps").Select(p => (double)p["Increment"]).ToList();
            Assert.That(steps, Has.Some.GreaterThan(1000));
        }
    }
}
