namespace CoroVm.Bytecode;

/// <summary>The rules that the bytes of a .cbc file must obey to be decoded. The number of a rule never changes.</summary>
public enum CbcRule
{
    /// <summary>See the attribute.</summary>
    [Rule("The file starts with the magic bytes C0 43 42 43.")]
    Magic = 1,
    /// <summary>See the attribute.</summary>
    [Rule("The major version is the reader's, the minor version is not newer.")]
    Version = 2,
    /// <summary>See the attribute.</summary>
    [Rule("The checksum is the CRC-32C of everything behind it.")]
    Checksum = 3,
    /// <summary>See the attribute.</summary>
    [Rule("The section table lists known sections in ascending order, each at most once and the required ones exactly once; their lengths add up to the rest of the file.")]
    Sections = 4,
    /// <summary>See the attribute.</summary>
    [Rule("Every number and run of bytes ends within its section; a varint has at most five bytes, fits 32 bits (31 where it is not a coded constant) and is as short as its value allows.")]
    Number = 5,
    /// <summary>See the attribute.</summary>
    [Rule("A count does not exceed the number of bytes left in its section.")]
    Count = 6,
    /// <summary>See the attribute.</summary>
    [Rule("Strings are UTF-8 in shortest form, extended by the lone surrogates D800 to DFFF.")]
    Text = 7,
    /// <summary>See the attribute.</summary>
    [Rule("An index of a string or a shared constant lies within its section's count.")]
    Index = 8,
    /// <summary>See the attribute.</summary>
    [Rule("A constant has a known tag, nests at most 256 deep, and is a code unit only directly in a unit's list.")]
    Constant = 9,
    /// <summary>See the attribute.</summary>
    [Rule("Units come in the order in which a walk from the first meets them; each but the first is a constant of one before it.")]
    UnitOrder = 10,
    /// <summary>See the attribute.</summary>
    [Rule("Reserved bits are zero.")]
    Reserved = 11,
    /// <summary>See the attribute.</summary>
    [Rule("A position table covers every instruction of its unit exactly and its lines and columns stay between 0 and 2^30.")]
    Lines = 12,
    /// <summary>See the attribute.</summary>
    [Rule("The offsets of an exception table stay between 0 and 2^30.")]
    Handlers = 13,
    /// <summary>See the attribute.</summary>
    [Rule("Nothing follows the last item of a section.")]
    Trailing = 14,
    /// <summary>See the attribute.</summary>
    [Rule("Qualified names that are put together from others have, over all units, at most 64 characters for each byte of the file, and 4194304 more.")]
    QualName = 15,
}
