namespace CoroVm.Runtime.IO;

/// <summary><c>sys.stdout.buffer</c> and its like: the bytes below a standard stream. What is written goes in turn with the stream's text;
/// what is read comes from the host's stream, so text and bytes are not to be read in turns.</summary>
internal sealed class StandardBuffer(StandardStream text) : ScriptObject
{
    private const int Block = 8192;

    private byte[] ahead = [];
    private int position;

    internal StandardStream Text { get; } = text;

    internal override TypeObject Type => Text.Writable ? StandardBufferType.Writer : StandardBufferType.Reader;

    /// <summary>At most so many bytes, all that there are if negative; one read of the host's if <paramref name="once"/>.</summary>
    internal byte[] Read(long size, bool once)
    {
        var result = new List<byte>();
        while ((size < 0 || result.Count < size) && Fill())
        {
            int n = (int)Math.Min(ahead.Length - position, size < 0 ? int.MaxValue : size - result.Count);
            result.AddRange(ahead.AsSpan(position, n));
            position += n;
            if (once)
                break;
        }
        return [.. result];
    }

    /// <summary>Up to the end of the line, at most so many bytes unless negative.</summary>
    internal byte[] ReadLine(long limit)
    {
        var result = new List<byte>();
        while ((limit < 0 || result.Count < limit) && Fill())
        {
            byte next = ahead[position++];
            result.Add(next);
            if (next == (byte)'\n')
                break;
        }
        return [.. result];
    }

    private bool Fill()
    {
        if (position < ahead.Length)
            return true;
        if (Text.Stream is not { } stream)
            return false;
        var block = new byte[Block];
        int n = stream.Read(block);
        ahead = block.AsSpan(0, n).ToArray();
        position = 0;
        return n > 0;
    }
}
