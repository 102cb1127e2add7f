namespace CoroVm.Runtime.Modules;

/// <summary>Issues warnings as the <c>warnings</c> module's filters say.</summary>
internal static class WarningSystem
{
    private static readonly StrObject registryName = StrObject.From("__warningregistry__"), versionName = StrObject.From("version"),
        warnings = StrObject.From("warnings"), filtersName = StrObject.From("filters"), defaultName = StrObject.From("defaultaction"),
        showMessage = StrObject.From("_showwarnmsg"), messageType = StrObject.From("WarningMessage"), match = StrObject.From("match");

    /// <summary><c>warnings.warn(message, category, stacklevel, source)</c>; false when it was made an error, which is then pending.</summary>
    internal static bool WarnReentrant(VmThread thread, Value message, Value category, int stackLevel, Value source, TupleObject? skipPrefixes)
    {
        if (CategoryOf(thread, message, category) is not { } type)
            return false;
        CallerScope.Place(thread, stackLevel, skipPrefixes, out string file, out int line, out DictObject? globals);
        globals ??= thread.Vm.SysDict;
        Value module = globals.TryGet(Names.Name, out Value own) && own.Ref is StrObject ? own : Value.Str("<string>");
        if (!globals.TryGet(registryName, out Value registry) || registry.Ref is not DictObject)
            globals.Set(registryName, registry = new DictObject());
        return IssueReentrant(thread, message, type, file, line, module, (DictObject)registry.Ref!, source);
    }

    /// <summary>Warns about a place in a file; false when the warning was made an error, which is then pending.</summary>
    internal static bool WarnExplicitReentrant(VmThread thread, TypeObject category, string message, string fileName, int line) =>
        IssueReentrant(thread, Value.Str(message), category, fileName, line, ModuleOf(fileName), null, Value.None);

    /// <summary>The class of a warning; null on error.</summary>
    internal static TypeObject? CategoryOf(VmThread thread, Value message, Value category)
    {
        if (message.Ref is ExceptionObject e && e.Type.IsSubtypeOf(ExceptionTypes.Warning))
            return e.Type;
        if (category.IsNone || category.IsUnbound)
            return ExceptionTypes.UserWarning;
        if (category.Ref is TypeObject t && t.IsSubtypeOf(ExceptionTypes.Warning))
            return t;
        thread.TypeError("category must be a Warning subclass, not '" + (category.Ref is TypeObject c ? "type" : category.Type.Name) + "'");
        return null;
    }

    /// <summary>The module name that a file's warnings are filtered by.</summary>
    internal static Value ModuleOf(string fileName) =>
        Value.Str(fileName.Length == 0 ? "<unknown>" : fileName.EndsWith(".py", StringComparison.Ordinal) ? fileName[..^3] : fileName);

    /// <summary>Filters and shows a warning; false when it was made an error, which is then pending.</summary>
    internal static bool IssueReentrant(VmThread thread, Value message, TypeObject category, string file, int line, Value module, DictObject? registry, Value source)
    {
        Value text, instance = message;
        if (message.Ref is ExceptionObject e && e.Type.IsSubtypeOf(ExceptionTypes.Warning))
        {
            if (Representation.StrReentrant(thread, message) is not { } shown)
                return false;
            text = shown;
        }
        else
        {
            text = message;
            instance = Calls.CallReentrant(thread, category, message);
            if (instance.IsError)
                return false;
        }
        TupleObject key = TupleObject.Of(text, category, Value.Int(line));
        int seen = registry is null ? 0 : SeenReentrant(thread, registry, key);
        if (seen != 0)
            return seen > 0;
        if (ActionReentrant(thread, category, text, line, module) is not { } action)
            return false;
        switch (action)
        {
            case "error":
                if (instance.Ref is ExceptionObject error)
                    thread.RaiseObject(error);
                return false;
            case "ignore":
                return true;
            case "once":
                int once = MarkReentrant(thread, thread.Vm.WarningState.OnceRegistry, TupleObject.Of(text, category));
                if (once != 0)
                    return once > 0;
                break;
            case "default":
                if (registry is not null && MarkReentrant(thread, registry, key) < 0)
                    return false;
                break;
            case "module":
                int inModule = registry is null ? 0 : MarkReentrant(thread, registry, TupleObject.Of(text, category, Value.Int(0)));
                if (inModule != 0)
                    return inModule > 0;
                break;
            case "always" or "all":
                break;
            default:
                thread.RuntimeError("Unrecognized action ('" + action + "') in warnings.filters:\n None");
                return false;
        }
        return ShowReentrant(thread, instance, text, category, file, line, source);
    }

    /// <summary>Whether the registry has the warning under the present filters: 1, 0, or -1 on error.</summary>
    private static int SeenReentrant(VmThread thread, DictObject registry, TupleObject key)
    {
        long version = thread.Vm.WarningState.Version;
        if (!registry.TryGet(versionName, out Value known) || !known.IsInt || known.Bits != version)
        {
            registry.Clear();
            registry.Set(versionName, Value.Int(version));
            return 0;
        }
        int found = DictOps.TryGetReentrant(thread, registry, key, out Value mark);
        return found <= 0 ? found : Truth.OfReentrant(thread, mark);
    }

    private static int MarkReentrant(VmThread thread, DictObject registry, TupleObject key)
    {
        int found = DictOps.TryGetReentrant(thread, registry, key, out Value mark);
        if (found < 0)
            return -1;
        if (found > 0 && Truth.OfReentrant(thread, mark) > 0)
            return 1;
        return DictOps.SetItemReentrant(thread, registry, key, Value.True) ? 0 : -1;
    }

    /// <summary>What the first matching filter says; null on error.</summary>
    private static string? ActionReentrant(VmThread thread, TypeObject category, Value text, int line, Value module)
    {
        Value filters = thread.Vm.WarningState.Filters, fallback = thread.Vm.WarningState.DefaultAction;
        if (thread.Vm.Modules.TryGet(warnings, out Value m) && m.Ref is ModuleObject python)
        {
            if (python.Dict.TryGet(filtersName, out Value own))
                filters = own;
            if (python.Dict.TryGet(defaultName, out Value other))
                fallback = other;
        }
        if (filters.Ref is not ListObject list)
        {
            thread.ValueError("warnings.filters must be a list");
            return null;
        }
        for (int i = 0; i < list.Count; i++)
        {
            if (list.Items[i].Ref is not TupleObject { Count: 5 } filter)
            {
                thread.ValueError("warnings.filters item " + i + " isn't a 5-tuple");
                return null;
            }
            Value[] f = filter.Items;
            if (f[2].Ref is not TypeObject wanted || !category.IsSubtypeOf(wanted) || !(f[4].IsInt && (f[4].Bits == 0 || f[4].Bits == line)))
                continue;
            int matches = MatchReentrant(thread, f[1], text);
            if (matches > 0)
                matches = MatchReentrant(thread, f[3], module);
            if (matches < 0)
                return null;
            if (matches > 0)
                return (f[0].Ref as StrObject)?.Text ?? "default";
        }
        return (fallback.Ref as StrObject)?.Text ?? "default";
    }

    /// <summary>A filter's text: None for anything, a str to equal, or a compiled pattern.</summary>
    private static int MatchReentrant(VmThread thread, Value pattern, Value text)
    {
        if (pattern.IsNone)
            return 1;
        if (pattern.Ref is StrObject)
            return Comparison.EqualReentrant(thread, pattern, text);
        Value result = Calls.MethodReentrant(thread, pattern, match, text);
        return result.IsError ? -1 : Truth.OfReentrant(thread, result);
    }

    private static bool ShowReentrant(VmThread thread, Value instance, Value text, TypeObject category, string file, int line, Value source)
    {
        if (thread.Vm.Modules.TryGet(warnings, out Value m) && m.Ref is ModuleObject python
            && python.Dict.TryGet(showMessage, out Value show) && python.Dict.TryGet(messageType, out Value make))
        {
            Value made = Calls.CallReentrant(thread, make, [instance, category, Value.Str(file), Value.Int(line), Value.None, Value.None, source.IsUnbound ? Value.None : source]);
            return !made.IsError && !Calls.CallReentrant(thread, show, made).IsError;
        }
        string shown = Representation.StrReentrant(thread, text)?.Text ?? "";
        if (thread.HasPending)
            return false;
        string output = file + ":" + line + ": " + category.Name + ": " + shown + "\n";
        if (thread.Vm.SourceLines?.Line(file, line)?.Trim() is { Length: > 0 } code)
            output += "  " + code + "\n";
        return !SysHooks.WriteErrorReentrant(thread, output).IsError;
    }
}
