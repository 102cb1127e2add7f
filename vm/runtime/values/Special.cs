namespace CoroVm.Runtime.Values;

/// <summary>The special methods that the machine looks up on types, bypassing instances (data model 3.3.12). The name of each
/// is in <see cref="SpecialNames"/>, in this order; binary operators follow
/// <see cref="BinaryOperator"/>'s order, comparisons <see cref="CompareOperator"/>'s.</summary>
internal enum Special
{
    Add, Sub, Mul, MatMul, TrueDiv, FloorDiv, Mod, Pow, LShift, RShift, And, Xor, Or,
    RAdd, RSub, RMul, RMatMul, RTrueDiv, RFloorDiv, RMod, RPow, RLShift, RRShift, RAnd, RXor, ROr,
    IAdd, ISub, IMul, IMatMul, ITrueDiv, IFloorDiv, IMod, IPow, ILShift, IRShift, IAnd, IXor, IOr,
    Lt, Le, Eq, Ne, Gt, Ge,
    DivMod, RDivMod,
    Neg, Pos, Invert, Abs, Bool, Int, Float, Complex, Index, Round, Trunc, Floor, Ceil,
    Len, LengthHint, GetItem, SetItem, DelItem, Missing, Contains, Reversed,
    Iter, Next, Call, Hash, Repr, Str, Format, Bytes,
    GetAttribute, GetAttr, SetAttr, DelAttr, Dir,
    Get, Set, Delete, SetName,
    New, Init, Del, InitSubclass, ClassGetItem, Prepare, MroEntries, InstanceCheck, SubclassCheck,
    Enter, Exit, AEnter, AExit, Await, AIter, ANext,
    Sizeof, Reduce, ReduceEx, Copy, DeepCopy, Fspath, Buffer, ReleaseBuffer,
    Count,
}

/// <summary>The names of the special methods.</summary>
internal static class SpecialNames
{
    private static readonly StrObject[] names = Array.ConvertAll(new[]
    {
        "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or",
        "radd", "rsub", "rmul", "rmatmul", "rtruediv", "rfloordiv", "rmod", "rpow", "rlshift", "rrshift", "rand", "rxor", "ror",
        "iadd", "isub", "imul", "imatmul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift", "iand", "ixor", "ior",
        "lt", "le", "eq", "ne", "gt", "ge",
        "divmod", "rdivmod",
        "neg", "pos", "invert", "abs", "bool", "int", "float", "complex", "index", "round", "trunc", "floor", "ceil",
        "len", "length_hint", "getitem", "setitem", "delitem", "missing", "contains", "reversed",
        "iter", "next", "call", "hash", "repr", "str", "format", "bytes",
        "getattribute", "getattr", "setattr", "delattr", "dir",
        "get", "set", "delete", "set_name",
        "new", "init", "del", "init_subclass", "class_getitem", "prepare", "mro_entries", "instancecheck", "subclasscheck",
        "enter", "exit", "aenter", "aexit", "await", "aiter", "anext",
        "sizeof", "reduce", "reduce_ex", "copy", "deepcopy", "fspath", "buffer", "release_buffer",
    }, static s => StrObject.From("__" + s + "__"));

    private static readonly Dictionary<string, Special> byName = ByName();

    /// <summary>The special method of that name.</summary>
    internal static bool TryFind(string name, out Special special) => byName.TryGetValue(name, out special);

    private static Dictionary<string, Special> ByName()
    {
        var map = new Dictionary<string, Special>(names.Length);
        for (int i = 0; i < names.Length; i++)
            map.Add(names[i].Text, (Special)i);
        return map;
    }

    internal static StrObject Of(Special special) => names[(int)special];
}
