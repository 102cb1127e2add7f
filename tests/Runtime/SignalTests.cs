using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Runtime;

/// <summary>Signals in a machine whose host grants none, and as a host grants them.</summary>
internal sealed class SignalTests
{
    private sealed class RecordingSignals : IProcessSignals
    {
        internal List<string> Calls { get; } = [];

        internal Action<int>? Arrived { get; private set; }

        public bool Set(int number, SignalAction action, Action<int> arrived)
        {
            Calls.Add("set " + number + " " + action);
            Arrived = arrived;
            return true;
        }

        public int Send(int process, int number)
        {
            Calls.Add("send " + number + (process == Environment.ProcessId ? " to itself" : " to another"));
            return 0;
        }
    }

    private static (VirtualMachine Vm, ScriptModule Module) Run(string source, IProcessSignals? signals = null)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler(), Signals = signals });
        StandardLibrary.AddTo(vm);
        return (vm, vm.Run(vm.Compile(source, "signals.py")));
    }

    [Test]
    public void InterruptionCallsTheScriptsHandler()
    {
        (VirtualMachine vm, ScriptModule module) = Run("""
            import signal
            got = []
            signal.signal(signal.SIGINT, lambda number, frame: got.append(number))
            def wait():
                while not got:
                    pass
                return got[0]
            """);
        using var timer = new Timer(_ => vm.Interrupt(), null, 50, Timeout.Infinite);
        Assert.That(vm.Call(module["wait"]).AsInt64(), Is.EqualTo(2));
    }

    [Test]
    public void WithoutAGrantNothingReachesTheProcess()
    {
        (VirtualMachine vm, ScriptModule module) = Run("""
            import logging, os, signal
            def run():
                got = []
                signal.signal(signal.SIGUSR1, lambda number, frame: got.append(number))
                signal.raise_signal(signal.SIGUSR1)
                try:
                    signal.raise_signal(signal.SIGTERM)
                except PermissionError as e:
                    got.append(str(e))
                return str(got + [hasattr(os, 'kill'), logging.makeLogRecord({}).process])
            """);
        Assert.That(vm.Str(vm.Call(module["run"])), Is.EqualTo("[10, '[Errno 1] the host allows no signals', False, None]"));
    }

    [Test]
    public void AGrantedHostIsToldWhatIsWanted()
    {
        var signals = new RecordingSignals();
        (VirtualMachine vm, ScriptModule module) = Run("""
            import os, signal
            got = []
            signal.signal(signal.SIGUSR1, lambda number, frame: got.append(number))
            signal.signal(signal.SIGHUP, signal.SIG_IGN)
            os.kill(1, signal.SIGTERM)
            signal.raise_signal(signal.SIGTERM)
            def wait():
                while not got:
                    pass
                return got[0]
            """, signals);
        Assert.That(signals.Calls, Is.EqualTo(new[] { "set 10 Tell", "set 1 Ignore", "send 15 to another", "send 15 to itself" }));
        using var timer = new Timer(_ => signals.Arrived!(10), null, 50, Timeout.Infinite);
        Assert.That(vm.Call(module["wait"]).AsInt64(), Is.EqualTo(10));
    }
}
