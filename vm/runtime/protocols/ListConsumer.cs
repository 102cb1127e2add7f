namespace CoroVm.Runtime.Protocols;

/// <summary>Appends what it takes to a list.</summary>
internal sealed class ListConsumer(ListObject list) : Consumer
{
    internal override bool TakeReentrant(VmThread thread, in Value item)
    {
        list.Add(item);
        return --thread.Budget > 0 || thread.Charge(64);
    }
}
