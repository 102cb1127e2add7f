namespace CoroVm.StdLib.Native;

/// <summary>array</summary>
internal sealed class ArrayModule : NativeModule
{
    internal override string Name => "array";

    internal override string Doc => "Compact arrays of basic values: characters, integers, floating-point numbers.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(ArrayType.Definition);
        b.Value("ArrayType", ArrayType.Definition);
        b.Value("typecodes", Value.Str(ArrayType.Codes));
        b.Function("_array_reconstructor", "(arraytype, typecode, mformat_code, items, /)", ArrayType.ReconstructReentrant);
        // The collections' abstract class knows it, as CPython's does.
        Value abc = ImportSystem.ImportReentrant(thread, StrObject.From("collections.abc"));
        Value sequence = abc.IsError ? abc : Attributes.GetReentrant(thread, abc, StrObject.From("MutableSequence"));
        if (!sequence.IsError)
            Calls.MethodReentrant(thread, sequence, StrObject.From("register"), ArrayType.Definition);
    }
}
