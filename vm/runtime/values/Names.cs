namespace CoroVm.Runtime.Values;

/// <summary>Names that the machine itself looks up, besides <see cref="SpecialNames"/>.</summary>
internal static class Names
{
    internal static readonly StrObject
        Dict = StrObject.From("__dict__"), Doc = StrObject.From("__doc__"), Class = StrObject.From("__class__"),
        Name = StrObject.From("__name__"), QualName = StrObject.From("__qualname__"), Module = StrObject.From("__module__"),
        Slots = StrObject.From("__slots__"), WeakRef = StrObject.From("__weakref__"), ClassCell = StrObject.From("__classcell__"),
        Annotations = StrObject.From("__annotations__"), Annotate = StrObject.From("__annotate__"),
        TypeParams = StrObject.From("__type_params__"), Builtins = StrObject.From("__builtins__"), File = StrObject.From("__file__"),
        Path = StrObject.From("__path__"), Package = StrObject.From("__package__"), Spec = StrObject.From("__spec__"),
        Loader = StrObject.From("__loader__"), All = StrObject.From("__all__"), Main = StrObject.From("__main__"),
        Self = StrObject.From("self"), Send = StrObject.From("send"), Throw = StrObject.From("throw"), Close = StrObject.From("close"),
        Keys = StrObject.From("keys"), Items = StrObject.From("items"), Values = StrObject.From("values"), Get = StrObject.From("get"),
        Append = StrObject.From("append"), Notes = StrObject.From("__notes__"), MatchArgs = StrObject.From("__match_args__"),
        AbstractMethods = StrObject.From("__abstractmethods__"), Wrapped = StrObject.From("__wrapped__"),
        Mro = StrObject.From("mro"), Bases = StrObject.From("__bases__"), BuildClass = StrObject.From("__build_class__"),
        Import = StrObject.From("__import__"), Write = StrObject.From("write"), Flush = StrObject.From("flush");
}
