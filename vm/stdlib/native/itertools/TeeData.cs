namespace CoroVm.StdLib.Native;

/// <summary>A stretch of the items that the iterators of one <c>tee()</c> share; read from the source when the first of them gets
/// there, released when the last has left.</summary>
internal sealed class TeeData(Value source) : ScriptObject
{
    private const int Size = 57;

    internal static readonly TypeObject Definition = new("_tee_dataobject", BuiltinTypes.Object, "itertools", Populate) { IsSubclassable = false };

    private Value[] items = new Value[8];
    private int count;
    private bool reading;
    private TeeData? next;

    internal override TypeObject Type => Definition;

    /// <summary>The item that a reader at <paramref name="data"/> and <paramref name="index"/> comes to, which it moves past; false at
    /// the end, or on an error.</summary>
    internal static bool Next(VmThread thread, ref TeeData data, ref int index, out Value value)
    {
        if (index == Size)
        {
            data = data.next ??= new TeeData(data.source);
            index = 0;
        }
        TeeData here = data;
        if (index == here.count)
        {
            value = Value.Unbound;
            if (here.reading)
            {
                thread.RuntimeError("cannot re-enter the tee iterator");
                return false;
            }
            here.reading = true;
            bool found = Iteration.NextReentrant(thread, here.source, out value);
            here.reading = false;
            if (!found)
                return false;
            if (here.count == here.items.Length)
                Array.Resize(ref here.items, Math.Min(Size, here.count * 2));
            here.items[here.count++] = value;
        }
        value = here.items[index++];
        return true;
    }

    private readonly Value source = source;

    private static void Populate(TypeBuilder b) => b.Doc("teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.");
}
