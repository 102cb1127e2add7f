namespace CoroVm.Runtime.Objects;

/// <summary>Makes an instance of exactly a builtin type without packing arguments for <c>__new__</c> and <c>__init__</c>, or calls a
/// function without packing them. NotImplemented for
/// arguments that it leaves to them, in particular wrong ones.</summary>
internal delegate Value NativeConstructor(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names);
