namespace CoroVm.Perf.Compare;

/// <summary>A language that programs are written in.</summary>
internal enum Language { Python, JavaScript, Lua }

/// <summary>What distinguishes the languages here.</summary>
internal static class Languages
{
    /// <summary>How its programs' files end.</summary>
    internal static string Extension(this Language language) => language switch
    {
        Language.JavaScript => ".js",
        Language.Lua => ".lua",
        _ => ".py",
    };

    /// <summary>The language of an interpreter by the name of its file.</summary>
    internal static Language OfInterpreter(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        if (name.StartsWith("lua", StringComparison.Ordinal))
            return Language.Lua;
        return name.StartsWith("node", StringComparison.Ordinal) || name.StartsWith("qjs", StringComparison.Ordinal) ? Language.JavaScript : Language.Python;
    }
}
