namespace CoroVm.Compiler.Scopes;

/// <summary>Names that the compiler itself binds.</summary>
internal static class ImplicitNames
{
    public const string Class = "__class__";
    public const string ClassNamespace = "__classdict__";
    public const string ConditionalAnnotations = "__conditional_annotations__";
    public const string TypeParameters = ".type_params";
    public const string GenericBase = ".generic_base";
    public const string Defaults = ".defaults";
    public const string KeywordDefaults = ".kwdefaults";
    public const string Format = ".format";
    public const string OutermostIterable = ".0";
    public const string Annotate = "__annotate__";

    /// <summary>Whether every class binds the name for the scopes inside it.</summary>
    public static bool IsBoundByClass(string name) => name is Class or ClassNamespace or ConditionalAnnotations;
}
