using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>Builtin functions about numbers and characters.</summary>
internal static class NumberFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("abs", "(number, /)", static (t, a) => Operators.UnaryReentrant(t, Special.Abs, a[0]), "Return the absolute value of the argument.");
        b.Function("bin", "(number, /)", static (t, a) => RadixReentrant(t, a[0], 2),
            "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'");
        b.Function("oct", "(number, /)", static (t, a) => RadixReentrant(t, a[0], 8),
            "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'");
        b.Function("hex", "(number, /)", static (t, a) => RadixReentrant(t, a[0], 16),
            "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'");
        b.Function("divmod", "(x, y, /)", static (t, a) => Operators.DivModReentrant(t, a[0], a[1]), "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.");
        b.Function("pow", "(base, exp, mod=None)", static (t, a) => Operators.PowerReentrant(t, a[0], a[1], a[2]),
            "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.");
        b.Function("round", "(number, ndigits=None)", static (t, a) => RoundReentrant(t, a[0], a[1]),
            "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.");
        b.Function("sum", "(iterable, /, start=0)", static (t, a) => Summation.OfReentrant(t, a[0], a[1]),
            "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.");
        b.Function("chr", "(i, /)", static (t, a) => ChrReentrant(t, a[0]), "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.");
    }

    private static Value RadixReentrant(VmThread thread, Value number, int radix)
    {
        Value index = Conversions.IndexReentrant(thread, number);
        return index.IsError ? index : Value.Str(IntText.WithPrefix(index, radix));
    }

    private static Value RoundReentrant(VmThread thread, Value number, Value digits)
    {
        Value method = number.Type.Special(Special.Round);
        if (method.IsUnbound)
            return thread.TypeError("type " + number.Type.Name + " doesn't define __round__ method");
        return digits.IsNone ? Calls.SpecialReentrant(thread, method, number) : Calls.SpecialReentrant(thread, method, number, digits);
    }

    private static Value ChrReentrant(VmThread thread, Value code)
    {
        Value index = Conversions.IndexReentrant(thread, code);
        if (index.IsError)
            return index;
        if (!index.IsInt || index.Bits is < 0 or > 0x10FFFF)
            return thread.ValueError("chr() arg not in range(0x110000)");
        return StrObject.FromCodePoint((int)index.Bits);
    }
}
