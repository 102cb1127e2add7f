namespace CoroVm.StdLib.Native;

/// <summary>_binascii: the parts of binascii that go over every byte.</summary>
internal sealed class BinasciiModule : NativeModule
{
    internal override string Name => "_binascii";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("to_base64", "(data, /)", static (t, a) => View(t, a[0], out byte[] data)
            ? BytesObject.Of(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(data))) : Value.Error);
        b.Function("pack_base64", "(digits, /)", static (t, a) => View(t, a[0], out byte[] digits) ? BytesObject.Of(Packed(digits)) : Value.Error);
        b.Function("crc32", "(data, value=0, /)", static (t, a) => View(t, a[0], out byte[] data) ? Value.Int(Crc32(data, (uint)Low(a[1]))) : Value.Error);
        b.Function("adler32", "(data, value=1, /)", static (t, a) => View(t, a[0], out byte[] data) ? Value.Int(Adler32(data, (uint)Low(a[1]))) : Value.Error);
        b.Function("crc_hqx", "(data, crc, /)", static (t, a) => View(t, a[0], out byte[] data) ? Value.Int(Crc16(data, (int)Low(a[1]) & 0xFFFF)) : Value.Error);
    }

    /// <summary>The bytes of numbers from 0 to 63, of six bits each; bits that make no whole byte are dropped.</summary>
    private static byte[] Packed(byte[] digits)
    {
        byte[] data = new byte[digits.Length * 6L / 8];
        uint bits = 0;
        int held = 0, at = 0;
        foreach (byte digit in digits)
        {
            bits = bits << 6 | (digit & 63u);
            held += 6;
            if (held < 8)
                continue;
            held -= 8;
            data[at++] = (byte)(bits >> held);
        }
        return data;
    }

    private static bool View(VmThread t, Value value, out byte[] data)
    {
        data = [];
        if (!Buffers.RequireReentrant(t, value, out BufferView view))
            return false;
        if (t.Charge(view.Length))
            data = view.Span.ToArray();
        view.Release(t);
        return !t.HasPending;
    }

    private static ulong Low(Value value) => Conversions.TryInt(value, out BigInteger n) ? (ulong)(n & ulong.MaxValue) : 0;

    private static uint Crc32(ReadOnlySpan<byte> data, uint crc)
    {
        Span<uint> table = stackalloc uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++)
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[(int)i] = c;
        }
        crc = ~crc;
        foreach (byte b in data)
            crc = table[(int)((crc ^ b) & 255)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Adler32(ReadOnlySpan<byte> data, uint adler)
    {
        uint a = adler & 0xFFFF, b = adler >> 16;
        foreach (byte x in data)
        {
            a = (a + x) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    private static int Crc16(ReadOnlySpan<byte> data, int crc)
    {
        foreach (byte b in data)
        {
            crc ^= b << 8;
            for (int k = 0; k < 8; k++)
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : crc << 1;
        }
        return crc & 0xFFFF;
    }
}
