namespace CoroVm.Runtime.Objects;

/// <summary>string.templatelib.TemplateIter: strings that are not empty and interpolations, in turn.</summary>
internal sealed class TemplateIterator(TemplateObject template) : NativeIterator
{
    private static readonly TypeObject type = new("TemplateIter", BuiltinTypes.Object, "string.templatelib", static b => b.Iterator()) { IsSubclassable = false };
    private int next;   // even: a string, odd: an interpolation

    internal override TypeObject Type => type;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        for (; next / 2 < template.Strings.Count; next++)
        {
            if (next % 2 == 0)
            {
                value = template.Strings.Items[next / 2];
                if (((StrObject)value.Ref!).Length == 0)
                    continue;
            }
            else
            {
                if (next / 2 >= template.Interpolations.Count)
                    break;
                value = template.Interpolations.Items[next / 2];
            }
            next++;
            return true;
        }
        value = default;
        return false;
    }
}
