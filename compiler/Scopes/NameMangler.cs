namespace CoroVm.Compiler.Scopes;

/// <summary>Private names: <c>__x</c> inside <c>class C</c> is <c>_C__x</c>.</summary>
internal static class NameMangler
{
    public static string Mangle(string? className, string name)
    {
        if (className is null || name.Length < 3 || name[0] != '_' || name[1] != '_'
            || (name[^1] == '_' && name[^2] == '_') || name.Contains('.'))
            return name;
        string bare = className.TrimStart('_');
        return bare.Length == 0 ? name : "_" + bare + name;
    }

    /// <summary>Mangles unless the scope restricts mangling to other names.</summary>
    public static string Mangle(Scope scope, string? className, string name) =>
        className is null || (scope.MangledNames is { } only && !only.Contains(name)) ? name : Mangle(className, name);
}
