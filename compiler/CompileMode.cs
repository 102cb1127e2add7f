namespace CoroVm.Compiler;

/// <summary>What kind of text is compiled: the <c>mode</c> of Python's <c>compile</c>.</summary>
public enum CompileMode
{
    /// <summary>A file: any number of statements.</summary>
    Exec,

    /// <summary>One expression, whose value the code returns.</summary>
    Eval,

    /// <summary>One statement at a prompt; values of expression statements are displayed.</summary>
    Single,
}
