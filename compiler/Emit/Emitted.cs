using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>One instruction before layout. Of a jump, <see cref="Operand"/> is the number of a label.</summary>
internal record struct Emitted(Opcode Opcode, int Operand, int Second, SourceSpan Span);
