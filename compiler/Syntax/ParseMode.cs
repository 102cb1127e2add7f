namespace CoroVm.Compiler.Syntax;

/// <summary>What kind of text is parsed: the <c>mode</c> of Python's <c>compile</c>.</summary>
internal enum ParseMode
{
    /// <summary>A file: any number of statements.</summary>
    Exec,

    /// <summary>One expression.</summary>
    Eval,

    /// <summary>One statement at a prompt.</summary>
    Single,
}
