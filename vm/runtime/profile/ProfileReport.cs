using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoroVm.Runtime;

/// <summary>What a profile measured. Times are in milliseconds, from the profile's start where they are points in time. spec.md describes the
/// JSON form.</summary>
public sealed class ProfileReport
{
    /// <summary>The version of this form.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of the form that the report has.</summary>
    public int Format { get; set; } = CurrentFormat;

    /// <summary>What was profiled, as given to the tool.</summary>
    public string Program { get; set; } = "";

    /// <summary>"counting" or "sampling".</summary>
    public string Mode { get; set; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; set; }

    /// <summary>The program's exit status; -1 if it is not known.</summary>
    public int Status { get; set; } = -1;

    /// <summary>Sums over everything.</summary>
    public ProfileTotals Totals { get; set; } = new();

    /// <summary>What profiling itself cost, as far as it is known.</summary>
    public ProfileOverhead Overhead { get; set; } = new();

    /// <summary>The prepared opcodes that ran, most time first.</summary>
    public List<ProfileOpcode> Opcodes { get; set; } = [];

    /// <summary>The portable opcodes that ran, most frequent first.</summary>
    public List<ProfilePortableOpcode> PortableOpcodes { get; set; } = [];

    /// <summary>Pairs of prepared opcodes that ran one after the other, most frequent first.</summary>
    public List<ProfileSequence> Pairs { get; set; } = [];

    /// <summary>The most frequent triples.</summary>
    public List<ProfileSequence> Triples { get; set; } = [];

    /// <summary>The functions that ran, most time of their own first. Other lists refer to them by index.</summary>
    public List<ProfileFunction> Functions { get; set; } = [];

    /// <summary>The files, with their text if it is known.</summary>
    public List<ProfileFile> Files { get; set; } = [];

    /// <summary>The lines that ran.</summary>
    public List<ProfileLine> Lines { get; set; } = [];

    /// <summary>The prepared instructions of functions, with their counts.</summary>
    public List<ProfileInstruction> Instructions { get; set; } = [];

    /// <summary>The inline caches, most misses first.</summary>
    public List<ProfileCache> Caches { get; set; } = [];

    /// <summary>Bytes by place, most first.</summary>
    public List<ProfileAllocation> Allocations { get; set; } = [];

    /// <summary>Bytes by the type of what was made, most first.</summary>
    public List<ProfileAllocatedType> AllocatedTypes { get; set; } = [];

    /// <summary>The call tree: node 0 is the root, a node comes behind its parent.</summary>
    public List<ProfileNode> Tree { get; set; } = [];

    /// <summary>The coroutines, in the order they started.</summary>
    public List<ProfileCoroutine> Coroutines { get; set; } = [];

    /// <summary>When tasks ran, in order.</summary>
    public List<ProfileSlice> Slices { get; set; } = [];

    /// <summary>Tasks that kept their loop from everything else.</summary>
    public List<ProfileBlockage> Blockages { get; set; } = [];

    /// <summary>Writes the report as JSON.</summary>
    public void Save(Stream output) => JsonSerializer.Serialize(output, this, ProfileJsonContext.Default.ProfileReport);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such report, or of another version.</exception>
    public static ProfileReport Load(Stream input)
    {
        ProfileReport? report;
        try
        {
            report = JsonSerializer.Deserialize(input, ProfileJsonContext.Default.ProfileReport);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("it is no profile: " + e.Message.ReplaceLineEndings(" "), e);
        }
        if (report is null || report.Mode.Length == 0)
            throw new InvalidDataException("it is no profile");
        return report.Format == CurrentFormat ? report
            : throw new InvalidDataException("it is a profile of format " + report.Format + ", not " + CurrentFormat + "; take it again");
    }
}

/// <summary>Sums.</summary>
public sealed class ProfileTotals
{
    /// <summary>From start to stop.</summary>
    public double WallMs { get; set; }
    /// <summary>Script and natives ran.</summary>
    public double RunningMs { get; set; }
    /// <summary>Threads of script waited: for a time, input, a lock.</summary>
    public double WaitingMs { get; set; }
    /// <summary>Processor time of the process, all threads.</summary>
    public double CpuMs { get; set; }
    /// <summary>The collector's pauses.</summary>
    public double PauseMs { get; set; }
    /// <summary>The number of collections.</summary>
    public int Collections { get; set; }
    /// <summary>Prepared instructions.</summary>
    public long Instructions { get; set; }
    /// <summary>Portable instructions.</summary>
    public long PortableInstructions { get; set; }
    /// <summary>Calls of script functions.</summary>
    public long Calls { get; set; }
    /// <summary>Generators and coroutines made by calls.</summary>
    public long Created { get; set; }
    /// <summary>Generators and coroutines begun.</summary>
    public long Starts { get; set; }
    /// <summary>Suspended frames that went on.</summary>
    public long Resumes { get; set; }
    /// <summary>Suspensions.</summary>
    public long Yields { get; set; }
    /// <summary>SEND instructions.</summary>
    public long Sends { get; set; }
    /// <summary>Exceptions thrown into generators and coroutines.</summary>
    public long Throws { get; set; }
    /// <summary>Frames left by return.</summary>
    public long Returns { get; set; }
    /// <summary>Frames left by an exception.</summary>
    public long Raises { get; set; }
    /// <summary>Inline caches: served in line.</summary>
    public long CacheHits { get; set; }
    /// <summary>Served by another entry or kind.</summary>
    public long CacheOthers { get; set; }
    /// <summary>Full lookups.</summary>
    public long CacheMisses { get; set; }
    /// <summary>Bytes allocated by instructions.</summary>
    public long AllocatedBytes { get; set; }
    /// <summary>Slices that were counted and not kept.</summary>
    public long DroppedSlices { get; set; }
    /// <summary>Coroutines that were counted and not kept.</summary>
    public long DroppedCoroutines { get; set; }
}

/// <summary>What profiling cost.</summary>
public sealed class ProfileOverhead
{
    /// <summary>Two readings of the clock around nothing: subtracted from each timed instruction.</summary>
    public double ClockNs { get; set; }
    /// <summary>Counting one instruction: subtracted from the time of functions and lines.</summary>
    public double CountNs { get; set; }
    /// <summary>What was subtracted for counting altogether.</summary>
    public double CountingMs { get; set; }
    /// <summary>Instructions that were timed.</summary>
    public long TimedInstructions { get; set; }
    /// <summary>Milliseconds between two samples.</summary>
    public double SampleMs { get; set; }
}

/// <summary>A prepared opcode.</summary>
public sealed class ProfileOpcode
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";
    /// <summary>How often it ran.</summary>
    public long Count { get; set; }
    /// <summary>Nanoseconds each, by sampling.</summary>
    public double Ns { get; set; }
    /// <summary>The standard error of that; null if too few were timed.</summary>
    public double? NsError { get; set; }
    /// <summary>How many were timed.</summary>
    public long Timed { get; set; }
    /// <summary>How many were left out, because they took more than 20 microseconds, which others of the opcode do not.</summary>
    public long Outliers { get; set; }
    /// <summary>Count times time.</summary>
    public double Ms { get; set; }
    /// <summary>By the ticker, waiting not included.</summary>
    public double SampledMs { get; set; }
    /// <summary>Bytes allocated.</summary>
    public long Bytes { get; set; }
}

/// <summary>A portable opcode.</summary>
public sealed class ProfilePortableOpcode
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";
    /// <summary>How often it ran.</summary>
    public long Count { get; set; }
}

/// <summary>Opcodes one after the other.</summary>
public sealed class ProfileSequence
{
    /// <summary>Their names.</summary>
    public string[] Names { get; set; } = [];
    /// <summary>How often they ran in this order.</summary>
    public long Count { get; set; }
    /// <summary>How often at neighbouring places of one function, the later ones being no jump's target: what one fused instruction would replace.</summary>
    public long Fusible { get; set; }
}

/// <summary>A function, or another body of code.</summary>
public sealed class ProfileFunction
{
    /// <summary>Its qualified name.</summary>
    public string Name { get; set; } = "";
    /// <summary>Index of its file.</summary>
    public int File { get; set; }
    /// <summary>Its first line.</summary>
    public int Line { get; set; }
    /// <summary>"module", "class", "function", "generator", "coroutine" or "async generator".</summary>
    public string Kind { get; set; } = "";
    /// <summary>Prepared instructions executed.</summary>
    public long Instructions { get; set; }
    /// <summary>Portable instructions executed.</summary>
    public long PortableInstructions { get; set; }
    /// <summary>Calls; of a generator or coroutine, 0.</summary>
    public long Calls { get; set; }
    /// <summary>Generators or coroutines made.</summary>
    public long Created { get; set; }
    /// <summary>Begun.</summary>
    public long Starts { get; set; }
    /// <summary>Went on where they were suspended themselves.</summary>
    public long Resumes { get; set; }
    /// <summary>Suspended themselves.</summary>
    public long Yields { get; set; }
    /// <summary>Left by return.</summary>
    public long Returns { get; set; }
    /// <summary>Left by an exception.</summary>
    public long Raises { get; set; }
    /// <summary>Exceptions thrown into it.</summary>
    public long Throws { get; set; }
    /// <summary>Time in its own instructions.</summary>
    public double SelfMs { get; set; }
    /// <summary>The standard error of that, from the number of samples.</summary>
    public double SelfErrorMs { get; set; }
    /// <summary>With what it called, resumed and awaited.</summary>
    public double TotalMs { get; set; }
    /// <summary>Waiting in its own instructions.</summary>
    public double WaitMs { get; set; }
    /// <summary>Waiting, with what it called.</summary>
    public double TotalWaitMs { get; set; }
    /// <summary>Bytes allocated by its own instructions.</summary>
    public long Bytes { get; set; }
    /// <summary>Coroutines: between resumption and suspension, what they awaited included.</summary>
    public double RanMs { get; set; }
    /// <summary>Coroutines: suspended.</summary>
    public double SuspendedMs { get; set; }
    /// <summary>Coroutines: where they were suspended, longest first.</summary>
    public List<ProfileWait> Waits { get; set; } = [];
}

/// <summary>Where coroutines were suspended.</summary>
public sealed class ProfileWait
{
    /// <summary>The line.</summary>
    public int Line { get; set; }
    /// <summary>How often.</summary>
    public long Times { get; set; }
    /// <summary>How long.</summary>
    public double Ms { get; set; }
}

/// <summary>A source file.</summary>
public sealed class ProfileFile
{
    /// <summary>Its name as tracebacks print it.</summary>
    public string Name { get; set; } = "";
    /// <summary>Its lines; empty if the text is not to be had.</summary>
    public string[] Text { get; set; } = [];
}

/// <summary>A line of source.</summary>
public sealed class ProfileLine
{
    /// <summary>Index of the file.</summary>
    public int File { get; set; }
    /// <summary>The line's number.</summary>
    public int Line { get; set; }
    /// <summary>Prepared instructions executed.</summary>
    public long Instructions { get; set; }
    /// <summary>Time.</summary>
    public double Ms { get; set; }
    /// <summary>Waiting.</summary>
    public double WaitMs { get; set; }
    /// <summary>Bytes allocated.</summary>
    public long Bytes { get; set; }
}

/// <summary>A prepared instruction of a function.</summary>
public sealed class ProfileInstruction
{
    /// <summary>Index of the function.</summary>
    public int Function { get; set; }
    /// <summary>Its index in the function.</summary>
    public int Index { get; set; }
    /// <summary>The portable offset it comes from.</summary>
    public int Offset { get; set; }
    /// <summary>Its line.</summary>
    public int Line { get; set; }
    /// <summary>Opcode and operands.</summary>
    public string Text { get; set; } = "";
    /// <summary>How often it ran.</summary>
    public long Count { get; set; }
    /// <summary>Time.</summary>
    public double Ms { get; set; }
}

/// <summary>An inline cache.</summary>
public sealed class ProfileCache
{
    /// <summary>Index of the function.</summary>
    public int Function { get; set; }
    /// <summary>The instruction's index.</summary>
    public int Index { get; set; }
    /// <summary>Its line.</summary>
    public int Line { get; set; }
    /// <summary>Its opcode.</summary>
    public string Opcode { get; set; } = "";
    /// <summary>The name that is looked up.</summary>
    public string Name { get; set; } = "";
    /// <summary>Served in line.</summary>
    public long Hits { get; set; }
    /// <summary>Served by another entry or kind.</summary>
    public long Others { get; set; }
    /// <summary>Full lookups.</summary>
    public long Misses { get; set; }
}

/// <summary>Bytes of one instruction.</summary>
public sealed class ProfileAllocation
{
    /// <summary>Index of the function.</summary>
    public int Function { get; set; }
    /// <summary>The instruction's index.</summary>
    public int Index { get; set; }
    /// <summary>Its line.</summary>
    public int Line { get; set; }
    /// <summary>Its opcode.</summary>
    public string Opcode { get; set; } = "";
    /// <summary>How often it ran.</summary>
    public long Count { get; set; }
    /// <summary>Bytes.</summary>
    public long Bytes { get; set; }
}

/// <summary>Bytes by type.</summary>
public sealed class ProfileAllocatedType
{
    /// <summary>The type of what the instruction made; "(no object)" for room in containers and machinery.</summary>
    public string Name { get; set; } = "";
    /// <summary>Instructions that allocated.</summary>
    public long Times { get; set; }
    /// <summary>Bytes.</summary>
    public long Bytes { get; set; }
}

/// <summary>A node of the call tree.</summary>
public sealed class ProfileNode
{
    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent { get; set; }
    /// <summary>Index of the function; -1 for the root.</summary>
    public int Function { get; set; }
    /// <summary>Times it was entered.</summary>
    public long Entries { get; set; }
    /// <summary>Time of its own.</summary>
    public double Ms { get; set; }
    /// <summary>Waiting of its own.</summary>
    public double WaitMs { get; set; }
}

/// <summary>A coroutine.</summary>
public sealed class ProfileCoroutine
{
    /// <summary>Its number.</summary>
    public int Id { get; set; }
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";
    /// <summary>Index of its function.</summary>
    public int Function { get; set; }
    /// <summary>The number of what awaits it; -1 for a task.</summary>
    public int Awaiter { get; set; } = -1;
    /// <summary>When it began.</summary>
    public double Start { get; set; }
    /// <summary>When it was over; null if it was not.</summary>
    public double? End { get; set; }
    /// <summary>Running, what it awaited included.</summary>
    public double RanMs { get; set; }
    /// <summary>Suspended.</summary>
    public double SuspendedMs { get; set; }
    /// <summary>How often it was resumed, the start included.</summary>
    public long Resumes { get; set; }
}

/// <summary>A piece of a task's time.</summary>
public sealed class ProfileSlice
{
    /// <summary>The number of the coroutine.</summary>
    public int Coroutine { get; set; }
    /// <summary>From.</summary>
    public double Start { get; set; }
    /// <summary>To.</summary>
    public double End { get; set; }
    /// <summary>Index of the function that gave up control.</summary>
    public int Function { get; set; }
    /// <summary>The line where.</summary>
    public int Line { get; set; }
    /// <summary>The task was over.</summary>
    public bool Done { get; set; }
}

/// <summary>A task that kept its loop busy.</summary>
public sealed class ProfileBlockage
{
    /// <summary>The number of the coroutine.</summary>
    public int Coroutine { get; set; }
    /// <summary>From.</summary>
    public double Start { get; set; }
    /// <summary>How long.</summary>
    public double Ms { get; set; }
    /// <summary>Index of the function that took most of it.</summary>
    public int Function { get; set; }
    /// <summary>The line that did.</summary>
    public int Line { get; set; }
    /// <summary>The line's part, from 0 to 1.</summary>
    public double Share { get; set; }
}

/// <summary>The JSON form.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProfileReport))]
internal sealed partial class ProfileJsonContext : JsonSerializerContext;
