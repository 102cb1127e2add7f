namespace CoroVm.Bytecode;

/// <summary>Exception tables as bytes: each start relative to the one before, then length, the target's distance from the
/// end, and depth. The reader mirrors the writer.</summary>
internal static class HandlerTable
{
    private const int Limit = 1 << 30;

    public static void Write(ByteWriter writer, ExceptionHandler[] handlers)
    {
        writer.Number(handlers.Length);
        int start = 0;
        foreach (ExceptionHandler handler in handlers)
        {
            writer.Signed(handler.Start - start);
            writer.Number(handler.End - handler.Start);
            writer.Number(handler.Target - handler.End);
            writer.Number(handler.Depth);
            start = handler.Start;
        }
    }

    public static ExceptionHandler[] Read(ref ByteReader reader)
    {
        var handlers = new ExceptionHandler[reader.Count()];
        long start = 0;
        for (int i = 0; i < handlers.Length; i++)
        {
            int at = reader.Position;
            start += reader.Signed();
            long end = start + reader.Number(), target = end + reader.Number();
            int depth = reader.Number();
            if (start < 0 || target > Limit)
                throw new CbcFormatException(CbcRule.Handlers, at, $"{start} to {end}, target {target}");
            handlers[i] = new ExceptionHandler((int)start, (int)end, (int)target, depth);
        }
        return handlers;
    }
}
