using System.Reflection;

namespace CoroVm.Runtime.Objects;

/// <summary>Which builtin types derive directly from a builtin type. Read from the tables of types once, when a script first
/// asks.</summary>
internal static class BuiltinSubclasses
{
    private static readonly Lazy<Dictionary<TypeObject, List<TypeObject>>> table = new(Build);

    internal static IReadOnlyList<TypeObject> Of(TypeObject type) =>
        table.Value.TryGetValue(type, out List<TypeObject>? list) ? list : [];

    private static Dictionary<TypeObject, List<TypeObject>> Build()
    {
        var map = new Dictionary<TypeObject, List<TypeObject>>();
        foreach (Type holder in new[] { typeof(BuiltinTypes), typeof(ExceptionTypes) })
        {
            foreach (FieldInfo field in holder.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            {
                if (field.GetValue(null) is not TypeObject type)
                    continue;
                foreach (TypeObject b in type.Bases)
                {
                    if (!map.TryGetValue(b, out List<TypeObject>? list))
                        map.Add(b, list = []);
                    list.Add(type);
                }
            }
        }
        return map;
    }
}
