namespace CoroVm.Runtime.Profile;

/// <summary>Times of functions with what they called, from the call tree: a function that calls itself counts once.</summary>
internal static class InclusiveTimes
{
    internal static void Fill(ProfileReport report)
    {
        int count = report.Tree.Count;
        var running = new double[count];
        var waiting = new double[count];
        for (int i = count - 1; i >= 0; i--)
        {
            ProfileNode node = report.Tree[i];
            running[i] += node.Ms;
            waiting[i] += node.WaitMs;
            if (node.Parent < 0)
                continue;
            running[node.Parent] += running[i];
            waiting[node.Parent] += waiting[i];
        }
        // A node is its function's outermost if no node above is of the same function. Depth first, with the functions on the path.
        var children = new List<int>[count];
        for (int i = 1; i < count; i++)
            (children[report.Tree[i].Parent] ??= []).Add(i);
        var open = new int[report.Functions.Count];
        var pending = new Stack<(int Node, bool Leaving)>([(0, false)]);
        while (pending.TryPop(out (int Node, bool Leaving) item))
        {
            int function = report.Tree[item.Node].Function;
            if (item.Leaving)
            {
                open[function]--;
                continue;
            }
            if (function >= 0)
            {
                if (open[function]++ == 0)
                {
                    report.Functions[function].TotalMs += running[item.Node];
                    report.Functions[function].TotalWaitMs += waiting[item.Node];
                }
                pending.Push((item.Node, true));
            }
            foreach (int child in children[item.Node] ?? [])
                pending.Push((child, false));
        }
    }
}
