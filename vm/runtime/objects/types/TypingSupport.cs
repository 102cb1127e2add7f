using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>What the natives of typing share: how types show in reprs, and calls of the typing module's helpers.</summary>
internal static class TypingSupport
{
    private static readonly StrObject typing = StrObject.From("typing"), origin = StrObject.From("__origin__"), args = StrObject.From("__args__");

    /// <summary><c>typing.function(*args)</c></summary>
    internal static Value CallTypingReentrant(VmThread thread, string function, params ReadOnlySpan<Value> arguments)
    {
        Value[] copy = arguments.ToArray();
        Value module = Modules.ImportSystem.ImportReentrant(thread, typing);
        if (module.IsError)
            return module;
        Value f = Attributes.GetReentrant(thread, module, StrObject.From(function));
        return f.IsError ? f : Calls.CallReentrant(thread, f, copy);
    }

    /// <summary>A type as an argument shows: by its qualified name, without builtins; false on error.</summary>
    internal static bool AppendReentrant(VmThread thread, StringBuilder text, Value type)
    {
        if (ReferenceEquals(type.Ref, BuiltinTypes.None))
        {
            text.Append("None");
            return true;
        }
        if (type.IsEllipsis)
        {
            text.Append("...");
            return true;
        }
        int isGeneric = HasReentrant(thread, type, origin);
        if (isGeneric > 0)
            isGeneric = HasReentrant(thread, type, args);
        if (isGeneric < 0)
            return false;
        if (isGeneric == 0)
        {
            int found = Attributes.TryGetReentrant(thread, type, Names.QualName, out Value name);
            Value module = Value.None;
            if (found > 0)
                found = Attributes.TryGetReentrant(thread, type, Names.Module, out module);
            if (found < 0)
                return false;
            if (found > 0 && name.Ref is StrObject q && module.Ref is StrObject m)
            {
                text.Append(m.Text == "builtins" ? q.Text : m.Text + "." + q.Text);
                return true;
            }
        }
        if (Representation.ReprReentrant(thread, type) is not { } shown)
            return false;
        text.Append(shown.Text);
        return true;
    }

    /// <summary>Whether the attribute is there: 1, 0, or -1 on error.</summary>
    internal static int HasReentrant(VmThread thread, Value obj, StrObject name) => Attributes.TryGetReentrant(thread, obj, name, out _);
}
