namespace CoroVm.Bytecode;

/// <summary>The sections of a .cbc file, in their order.</summary>
public enum CbcSection : byte
{
    /// <summary>Flags and hash.</summary>
    Metadata = 1,
    /// <summary>Every string: names, string constants, file names.</summary>
    Strings = 2,
    /// <summary>Constants that units share, other than strings and small ints.</summary>
    Constants = 3,
    /// <summary>The code units.</summary>
    Units = 4,
    /// <summary>The exception tables of the units that have one; absent if none has.</summary>
    Handlers = 5,
    /// <summary>First lines and positions; absent in a stripped file.</summary>
    Lines = 6,
}
