namespace CoroVm.Runtime.IO;

/// <summary>The files that a virtual machine has open, by descriptor: numbers of its own, the lowest free one first, as a process has
/// them. 0, 1 and 2 are the standard streams.</summary>
internal sealed class OpenFiles
{
    private const int First = 3;

    private readonly List<Stream?> streams = [];

    /// <summary>Gives a stream the lowest free descriptor.</summary>
    internal int Add(Stream stream)
    {
        lock (streams)
        {
            int free = streams.IndexOf(null);
            if (free >= 0)
            {
                streams[free] = stream;
                return free + First;
            }
            streams.Add(stream);
            return streams.Count - 1 + First;
        }
    }

    /// <summary>The stream of a descriptor, or null.</summary>
    internal Stream? Find(long descriptor)
    {
        lock (streams)
            return descriptor >= First && descriptor - First < streams.Count ? streams[(int)descriptor - First] : null;
    }

    /// <summary>Frees a descriptor and gives its stream, still open; null if it was free.</summary>
    internal Stream? Remove(long descriptor)
    {
        lock (streams)
        {
            Stream? stream = Find(descriptor);
            if (stream is not null)
                streams[(int)descriptor - First] = null;
            return stream;
        }
    }
}
