namespace CoroVm.StdLib.Native;

/// <summary>Which zone local time is in: the host's, or the one that TZ names when time.tzset() is called.</summary>
internal static class LocalZones
{
    private static readonly StrObject os = StrObject.From("os"), environ = StrObject.From("environ"), get = StrObject.From("get"), time = StrObject.From("time");

    internal static LocalZone Of(VmThread thread) => thread.Vm.Clock.ChosenZone ?? new HostZone(thread.Vm.Clock.Zone);

    /// <summary><c>time.tzset</c>: TZ is read as the script sees it in <c>os.environ</c>.</summary>
    internal static Value SetReentrant(VmThread thread)
    {
        Clock clock = thread.Vm.Clock;
        clock.ChosenZone = null;
        if (thread.Vm.Modules.TryGet(os, out Value module))
        {
            Value variables = Attributes.GetReentrant(thread, module, environ);
            Value value = variables.IsError ? variables : Calls.MethodReentrant(thread, variables, get, Value.Str("TZ"));
            if (value.IsError)
                return value;
            if (value.Ref is StrObject text)
                clock.ChosenZone = Named(thread, text.Text);
        }
        if (thread.Vm.Modules.TryGet(time, out Value self) && self.Ref is ModuleObject own)
        {
            foreach ((string name, Value value) in Names(Of(thread)))
                own.Dict.Set(StrObject.From(name), value);
        }
        return Value.None;
    }

    /// <summary>The attributes of the time module that tell of the zone.</summary>
    internal static (string Name, Value Value)[] Names(LocalZone zone)
    {
        (ZonePeriod standard, ZonePeriod summer) = zone.Present;
        return
        [
            ("timezone", Value.Int(-standard.Offset)),
            ("altzone", Value.Int(-summer.Offset)),
            ("daylight", Value.Int(standard == summer ? 0 : 1)),
            ("tzname", TupleObject.Of(StrObject.From(standard.Name), StrObject.From(summer.Name))),
        ];
    }

    /// <summary>The zone of a value of TZ: a name in the zone database, or rules as POSIX has them. What is neither is UTC.</summary>
    private static LocalZone Named(VmThread thread, string text)
    {
        string name = text.StartsWith(':') ? text[1..] : text;
        if (name.Length > 0 && thread.Vm.Options.AllowFiles && ZoneFile.Read(name) is { } file)
            return file;
        return ZoneRules.Parse(name) ?? ZoneRules.Utc;
    }
}
