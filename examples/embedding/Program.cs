using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

// A machine that can compute and print, and nothing else: no files, no network, a step limit.
using Stream output = Console.OpenStandardOutput();
var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler(), Output = output, MaxSteps = 1_000_000 });
StandardLibrary.AddTo(vm);

ScriptModule script = vm.Run(vm.Compile("""
    def area(width, height):
        return width * height

    async def order(item):
        price = await Ask("price of " + item)
        amount = await Ask("how many?")
        return f"{amount} {item}: {price * amount}"

    class Ask:
        def __init__(self, question):
            self.question = question
        def __await__(self):
            return (yield self.question)

    def stuck():
        while True:
            pass
    """, "order.py"), "order");

// Call a function.
Console.WriteLine(vm.Call(script["area"], 6, 7).AsInt64());

// Drive a coroutine: the host answers what it awaits.
ScriptValue order = vm.Call(script["order"], "tea");
ResumeResult step = vm.Resume(order);
Console.WriteLine(step.Value.AsString());
step = vm.Resume(order, 3);
Console.WriteLine(step.Value.AsString());
step = vm.Resume(order, 14);
Console.WriteLine(step.IsDone + " " + step.Value.AsString());

// A script's exception is one .NET exception; a limit is another, which no handler of the script sees.
try
{
    vm.Call(script["area"], 6);
}
catch (ScriptException e)
{
    Console.WriteLine(e.TypeName + ": " + e.Message);
}
try
{
    vm.Call(script["stuck"]);
}
catch (ScriptLimitException e)
{
    Console.WriteLine(e.Message);
}
