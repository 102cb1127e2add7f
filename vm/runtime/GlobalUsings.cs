global using System.Diagnostics.CodeAnalysis;
global using System.Numerics;
global using System.Runtime.CompilerServices;
global using CoroVm.Bytecode;
global using CoroVm.Runtime.Execute;
global using CoroVm.Runtime.Objects;
global using CoroVm.Runtime.Protocols;
global using CoroVm.Runtime.Values;
