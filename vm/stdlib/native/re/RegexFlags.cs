namespace CoroVm.StdLib.Native;

/// <summary>The flags of a regular expression, numbered as the re module shows them.</summary>
internal static class RegexFlags
{
    internal const int IgnoreCase = 2, Locale = 4, Multiline = 8, DotAll = 16, Unicode = 32, Verbose = 64, Debug = 128, Ascii = 256;

    /// <summary>Of these only one holds at a time.</summary>
    internal const int Types = Ascii | Locale | Unicode;

    /// <summary>The largest number of repetitions and of groups that a pattern may name, exclusively.</summary>
    internal const long MaxRepeat = uint.MaxValue, MaxGroups = 1073741823;

    /// <summary>The flag of an inline letter, or 0.</summary>
    internal static int Of(int letter) => letter switch
    {
        'i' => IgnoreCase, 'L' => Locale, 'm' => Multiline, 's' => DotAll, 'x' => Verbose, 'a' => Ascii, 'u' => Unicode,
        _ => 0,
    };

    /// <summary>The flags inside a group that turns some on and others off.</summary>
    internal static int Combine(int flags, int add, int remove)
    {
        if ((add & Types) != 0)
            flags &= ~Types;
        return (flags | add) & ~remove;
    }
}
