using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Objects;

/// <summary>What <c>generate.py</c> records about code points; the order of its <c>FLAGS</c>.</summary>
[Flags]
internal enum UnicodeFlags : ushort
{
    Alpha = 1, Decimal = 2, Digit = 4, Numeric = 8, Lower = 16, Upper = 32, Title = 64, Space = 128, Printable = 256,
    IdStart = 512, IdContinue = 1024, Cased = 2048, CaseIgnorable = 4096, LineBreak = 8192, Mirrored = 16384,
}

/// <summary>The properties that many code points share; as <c>generate.py</c> writes it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct UnicodeRecord
{
    internal readonly UnicodeFlags Flags;
    internal readonly byte Category, Bidirectional, EastAsianWidth, Combining;

    /// <summary>The values as a decimal digit and as a digit, or -1.</summary>
    internal readonly sbyte DecimalValue, DigitValue;

    /// <summary>Full case mappings, see <see cref="UnicodeProperties.Map"/>.</summary>
    internal readonly int Upper, Lower, Title, Fold;
}
