using System.Text;

namespace CoroVm.Runtime.IO;

/// <summary>sys.stdin, sys.stdout or sys.stderr: UTF-8 text over a host's byte stream. Output is collected and written when the buffer
/// is full, at a line's end if <see cref="LineBuffered"/>, and by <see cref="Flush()"/>.</summary>
internal sealed class StandardStream(string name, Stream? stream, string errors, bool writable) : ScriptObject
{
    private const int Capacity = 8192;

    private readonly byte[] buffer = new byte[writable ? Capacity : 0];
    private int used;
    private StreamReader? reader;
    private StandardBuffer? bytes;
    private InstanceObject? holder;

    internal string Name { get; } = name;
    internal string Errors { get; } = errors;
    internal bool Writable { get; } = writable;
    internal Stream? Stream { get; } = stream;
    internal bool LineBuffered { get; init; }
    internal bool IsClosed;

    /// <summary>The bytes below the text.</summary>
    internal StandardBuffer Bytes => bytes ??= new StandardBuffer(this);

    internal override TypeObject Type => StandardStreamType.Instance;

    internal override InstanceObject Holder => holder ??= new InstanceObject(Type);

    internal override InstanceObject? ExistingHolder => holder;

    /// <summary>Why the host's stream refused what was written; what is not yet written stays in the buffer.</summary>
    private IOException? failure;

    /// <summary>Writes text; false with an exception pending: OSError when the host's stream takes no more.</summary>
    internal bool Write(VmThread thread, StrObject text)
    {
        if (text.Bmp is { } bmp)
        {
            Write(bmp);
            if (LineBuffered && bmp.Contains('\n'))
                Flush();
            return Succeeded(thread);
        }
        return WriteCodePoints(thread, text) && Succeeded(thread);
    }

    /// <summary>Writes what is in the buffer; false with OSError pending.</summary>
    internal bool Flush(VmThread thread)
    {
        Flush();
        return Succeeded(thread);
    }

    private bool Succeeded(VmThread thread)
    {
        if (failure is not { } error)
            return true;
        failure = null;
        // On Unix .NET puts the system's error number there.
        Value number = Value.Int(error.HResult is > 0 and < 4096 ? error.HResult : InputOutputError);
        string text = number.Bits switch { 28 => "No space left on device", 32 => "Broken pipe", 9 => "Bad file descriptor", InputOutputError => "Input/output error", _ => error.Message };
        thread.Raise(OSErrorObject.TypeOf(number), [number, StrObject.From(text)]);
        return false;
    }

    private const int InputOutputError = 5;

    /// <summary>Writes text without surrogates.</summary>
    internal void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (Capacity - used < 4)
                Drain();
            if (failure is not null)
                return;
            int n = Math.Min(text.Length, (Capacity - used) / 3);
            if (n == 0)
            {
                Drain();
                continue;
            }
            used += Encoding.UTF8.GetBytes(text[..n], buffer.AsSpan(used));
            text = text[n..];
        }
    }

    internal void Flush()
    {
        Drain();
        try
        {
            Stream?.Flush();
        }
        catch (IOException e)
        {
            failure = e;
        }
    }

    /// <summary>The next line with its end, empty at the end of input.</summary>
    internal string ReadLine()
    {
        if (Stream is null)
            return "";
        reader ??= new StreamReader(Stream, new UTF8Encoding(false), false);
        var line = new StringBuilder();
        while (reader.Read() is var c && c >= 0)
        {
            if (c == '\r')
            {
                if (reader.Peek() == '\n')
                    reader.Read();
                c = '\n';
            }
            line.Append((char)c);
            if (c == '\n')
                break;
        }
        return line.ToString();
    }

    /// <summary>At most so many characters.</summary>
    internal string Read(long size)
    {
        if (Stream is null)
            return "";
        reader ??= new StreamReader(Stream, new UTF8Encoding(false), false);
        var text = new StringBuilder();
        while (size-- > 0 && reader.Read() is var c && c >= 0)
        {
            if (c == '\r')
            {
                if (reader.Peek() == '\n')
                    reader.Read();
                c = '\n';
            }
            text.Append((char)c);
            if (char.IsHighSurrogate((char)c))
                size++;
        }
        return text.ToString();
    }

    /// <summary>All that is left.</summary>
    internal string ReadAll()
    {
        if (Stream is null)
            return "";
        reader ??= new StreamReader(Stream, new UTF8Encoding(false), false);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private bool WriteCodePoints(VmThread thread, StrObject text)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (Rune.TryCreate(c, out Rune rune))
            {
                Write(bytes[..rune.EncodeToUtf8(bytes)]);
                continue;
            }
            if (Errors != "backslashreplace")
            {
                thread.Raise(ExceptionTypes.UnicodeEncodeError, Value.Str("utf-8"), text, Value.Int(i), Value.Int(i + 1), Value.Str("surrogates not allowed"));
                return false;
            }
            Write("\\u" + c.ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }
        if (LineBuffered)
            Flush();
        return true;
    }

    /// <summary>Writes bytes behind the text so far; false with OSError pending.</summary>
    internal bool WriteBytes(VmThread thread, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > Capacity)
        {
            Write(bytes[..Capacity]);
            bytes = bytes[Capacity..];
        }
        Write(bytes);
        if (LineBuffered)
            Flush();
        return Succeeded(thread);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (Capacity - used < bytes.Length)
            Drain();
        if (failure is not null)
            return;
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Drain()
    {
        try
        {
            if (used > 0)
                Stream?.Write(buffer, 0, used);
            used = 0;
        }
        catch (IOException e)
        {
            failure = e;
        }
    }
}
