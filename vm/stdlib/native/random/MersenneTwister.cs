namespace CoroVm.StdLib.Native;

/// <summary>MT19937 (Matsumoto and Nishimura, 1998), seeded by an array of words as CPython does.</summary>
internal sealed class MersenneTwister
{
    internal const int Size = 624;
    private const int Middle = 397;

    /// <summary>The words of the state.</summary>
    internal uint[] State { get; } = new uint[Size];

    /// <summary>The next word to use; <see cref="Size"/> when new ones must be made.</summary>
    internal int Index { get; set; } = Size + 1;

    internal void Seed(ReadOnlySpan<uint> key)
    {
        uint[] mt = State;
        mt[0] = 19650218;
        for (int n = 1; n < Size; n++)
            mt[n] = 1812433253U * (mt[n - 1] ^ (mt[n - 1] >> 30)) + (uint)n;
        int i = 1, j = 0;
        for (int k = Math.Max(Size, key.Length); k > 0; k--)
        {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1664525U)) + key[j] + (uint)j;
            if (++i >= Size)
            {
                mt[0] = mt[Size - 1];
                i = 1;
            }
            if (++j >= key.Length)
                j = 0;
        }
        for (int k = Size - 1; k > 0; k--)
        {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1566083941U)) - (uint)i;
            if (++i >= Size)
            {
                mt[0] = mt[Size - 1];
                i = 1;
            }
        }
        mt[0] = 0x80000000U;
        Index = Size;
    }

    internal uint NextWord()
    {
        if (Index >= Size)
            Generate();
        uint y = State[Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680U;
        y ^= (y << 15) & 0xEFC60000U;
        return y ^ (y >> 18);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    internal double NextDouble()
    {
        uint a = NextWord() >> 5, b = NextWord() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    private void Generate()
    {
        uint[] mt = State;
        for (int k = 0; k < Size; k++)
        {
            uint y = (mt[k] & 0x80000000U) | (mt[(k + 1) % Size] & 0x7FFFFFFFU);
            mt[k] = mt[(k + Middle) % Size] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908B0DFU : 0);
        }
        Index = 0;
    }
}
