using System.Text;

namespace CoroVm.Compiler.Ast;

/// <summary>The tree as text, in the form of Python's <c>ast.dump</c>. Columns are in code points.</summary>
internal sealed class AstDump
{
    private readonly StringBuilder _text = new();
    private readonly bool _includeAttributes;
    private bool _isFirst;

    private AstDump(bool includeAttributes) => _includeAttributes = includeAttributes;

    /// <summary>Prints a tree like <c>ast.dump(tree, include_attributes=...)</c>.</summary>
    public static string Dump(Node tree, bool includeAttributes = false)
    {
        var dump = new AstDump(includeAttributes);
        dump.Write(tree);
        return dump._text.ToString();
    }

    private void Write(Node node)
    {
        switch (node)
        {
            case Module n: Begin("Module").List("body", n.Body).EndPart(); break;
            case Interactive n: Begin("Interactive").List("body", n.Body).EndPart(); break;
            case Expression n: Begin("Expression").Child("body", n.Body).EndPart(); break;
            case Stmt n: WriteStatement(n); break;
            case Expr n: WriteExpression(n); break;
            case Pattern n: WritePattern(n); break;
            default: WritePart(node); break;
        }
    }

    private void WriteStatement(Stmt node)
    {
        switch (node)
        {
            case FunctionDef n:
                Begin("FunctionDef").Text("name", n.Name).Child("args", n.Args).List("body", n.Body)
                    .List("decorator_list", n.DecoratorList).Child("returns", n.Returns)
                    .List("type_params", n.TypeParams);
                break;
            case AsyncFunctionDef n:
                Begin("AsyncFunctionDef").Text("name", n.Name).Child("args", n.Args).List("body", n.Body)
                    .List("decorator_list", n.DecoratorList).Child("returns", n.Returns)
                    .List("type_params", n.TypeParams);
                break;
            case ClassDef n:
                Begin("ClassDef").Text("name", n.Name).List("bases", n.Bases).List("keywords", n.Keywords)
                    .List("body", n.Body).List("decorator_list", n.DecoratorList).List("type_params", n.TypeParams);
                break;
            case Return n: Begin("Return").Child("value", n.Value); break;
            case Delete n: Begin("Delete").List("targets", n.Targets); break;
            case Assign n: Begin("Assign").List("targets", n.Targets).Child("value", n.Value); break;
            case TypeAlias n:
                Begin("TypeAlias").Child("name", n.Name).List("type_params", n.TypeParams).Child("value", n.Value);
                break;
            case AugAssign n:
                Begin("AugAssign").Child("target", n.Target).Word("op", n.Op.ToString()).Child("value", n.Value);
                break;
            case AnnAssign n:
                Begin("AnnAssign").Child("target", n.Target).Child("annotation", n.Annotation)
                    .Child("value", n.Value).Number("simple", n.Simple ? 1 : 0);
                break;
            case For n:
                Begin("For").Child("target", n.Target).Child("iter", n.Iter).List("body", n.Body)
                    .List("orelse", n.OrElse);
                break;
            case AsyncFor n:
                Begin("AsyncFor").Child("target", n.Target).Child("iter", n.Iter).List("body", n.Body)
                    .List("orelse", n.OrElse);
                break;
            case While n: Begin("While").Child("test", n.Test).List("body", n.Body).List("orelse", n.OrElse); break;
            case If n: Begin("If").Child("test", n.Test).List("body", n.Body).List("orelse", n.OrElse); break;
            case With n: Begin("With").List("items", n.Items).List("body", n.Body); break;
            case AsyncWith n: Begin("AsyncWith").List("items", n.Items).List("body", n.Body); break;
            case Match n: Begin("Match").Child("subject", n.Subject).List("cases", n.Cases); break;
            case Raise n: Begin("Raise").Child("exc", n.Exc).Child("cause", n.Cause); break;
            case Try n:
                Begin("Try").List("body", n.Body).List("handlers", n.Handlers).List("orelse", n.OrElse)
                    .List("finalbody", n.FinalBody);
                break;
            case TryStar n:
                Begin("TryStar").List("body", n.Body).List("handlers", n.Handlers).List("orelse", n.OrElse)
                    .List("finalbody", n.FinalBody);
                break;
            case Assert n: Begin("Assert").Child("test", n.Test).Child("msg", n.Msg); break;
            case Import n: Begin("Import").List("names", n.Names); break;
            case ImportFrom n:
                Begin("ImportFrom").Text("module", n.Module).List("names", n.Names).Number("level", n.Level);
                break;
            case Global n: Begin("Global").Texts("names", n.Names); break;
            case Nonlocal n: Begin("Nonlocal").Texts("names", n.Names); break;
            case ExprStmt n: Begin("Expr").Child("value", n.Value); break;
            default: Begin(node.GetType().Name); break;
        }

        End(node);
    }

    private void WriteExpression(Expr node)
    {
        switch (node)
        {
            case BoolOp n: Begin("BoolOp").Word("op", n.Op.ToString()).List("values", n.Values); break;
            case NamedExpr n: Begin("NamedExpr").Child("target", n.Target).Child("value", n.Value); break;
            case BinOp n:
                Begin("BinOp").Child("left", n.Left).Word("op", n.Op.ToString()).Child("right", n.Right);
                break;
            case UnaryOp n: Begin("UnaryOp").Word("op", n.Op.ToString()).Child("operand", n.Operand); break;
            case Lambda n: Begin("Lambda").Child("args", n.Args).Child("body", n.Body); break;
            case IfExp n:
                Begin("IfExp").Child("test", n.Test).Child("body", n.Body).Child("orelse", n.OrElse);
                break;
            case Dict n: Begin("Dict").List("keys", n.Keys).List("values", n.Values); break;
            case Set n: Begin("Set").List("elts", n.Elts); break;
            case ListComp n: Begin("ListComp").Child("elt", n.Elt).List("generators", n.Generators); break;
            case SetComp n: Begin("SetComp").Child("elt", n.Elt).List("generators", n.Generators); break;
            case DictComp n:
                Begin("DictComp").Child("key", n.Key).Child("value", n.Value).List("generators", n.Generators);
                break;
            case GeneratorExp n: Begin("GeneratorExp").Child("elt", n.Elt).List("generators", n.Generators); break;
            case Await n: Begin("Await").Child("value", n.Value); break;
            case Yield n: Begin("Yield").Child("value", n.Value); break;
            case YieldFrom n: Begin("YieldFrom").Child("value", n.Value); break;
            case Compare n:
                Begin("Compare").Child("left", n.Left).Words("ops", n.Ops).List("comparators", n.Comparators);
                break;
            case Call n:
                Begin("Call").Child("func", n.Func).List("args", n.Args).List("keywords", n.Keywords);
                break;
            case FormattedValue n:
                Begin("FormattedValue").Child("value", n.Value).Number("conversion", (int)n.Conversion)
                    .Child("format_spec", n.FormatSpec);
                break;
            case Interpolation n:
                Begin("Interpolation").Child("value", n.Value).Value("str", n.Str)
                    .Number("conversion", (int)n.Conversion).Child("format_spec", n.FormatSpec);
                break;
            case JoinedStr n: Begin("JoinedStr").List("values", n.Values); break;
            case TemplateStr n: Begin("TemplateStr").List("values", n.Values); break;
            case Constant n:
                Begin("Constant").Value("value", n.Value).Text("kind", n.IsUnicodeKind ? "u" : null);
                break;
            case Attribute n:
                Begin("Attribute").Child("value", n.Value).Text("attr", n.Attr).Word("ctx", n.Ctx.ToString());
                break;
            case Subscript n:
                Begin("Subscript").Child("value", n.Value).Child("slice", n.Slice).Word("ctx", n.Ctx.ToString());
                break;
            case Starred n: Begin("Starred").Child("value", n.Value).Word("ctx", n.Ctx.ToString()); break;
            case Name n: Begin("Name").Text("id", n.Id).Word("ctx", n.Ctx.ToString()); break;
            case List n: Begin("List").List("elts", n.Elts).Word("ctx", n.Ctx.ToString()); break;
            case Tuple n: Begin("Tuple").List("elts", n.Elts).Word("ctx", n.Ctx.ToString()); break;
            case Slice n:
                Begin("Slice").Child("lower", n.Lower).Child("upper", n.Upper).Child("step", n.Step);
                break;
            default: throw new InvalidOperationException(node.GetType().Name);
        }

        End(node);
    }

    private void WritePattern(Pattern node)
    {
        switch (node)
        {
            case MatchValue n: Begin("MatchValue").Child("value", n.Value); break;
            case MatchSingleton n: Begin("MatchSingleton").Value("value", n.Value); break;
            case MatchSequence n: Begin("MatchSequence").List("patterns", n.Patterns); break;
            case MatchMapping n:
                Begin("MatchMapping").List("keys", n.Keys).List("patterns", n.Patterns).Text("rest", n.Rest);
                break;
            case MatchClass n:
                Begin("MatchClass").Child("cls", n.Cls).List("patterns", n.Patterns).Texts("kwd_attrs", n.KwdAttrs)
                    .List("kwd_patterns", n.KwdPatterns);
                break;
            case MatchStar n: Begin("MatchStar").Text("name", n.Name); break;
            case MatchAs n: Begin("MatchAs").Child("pattern", n.Pattern).Text("name", n.Name); break;
            case MatchOr n: Begin("MatchOr").List("patterns", n.Patterns); break;
            default: throw new InvalidOperationException(node.GetType().Name);
        }

        End(node);
    }

    private void WritePart(Node node)
    {
        switch (node)
        {
            case Comprehension n:
                Begin("comprehension").Child("target", n.Target).Child("iter", n.Iter).List("ifs", n.Ifs)
                    .Number("is_async", n.IsAsync ? 1 : 0).EndPart();
                return;
            case Arguments n:
                Begin("arguments").List("posonlyargs", n.PosOnlyArgs).List("args", n.Args)
                    .Child("vararg", n.VarArg).List("kwonlyargs", n.KwOnlyArgs).List("kw_defaults", n.KwDefaults)
                    .Child("kwarg", n.KwArg).List("defaults", n.Defaults).EndPart();
                return;
            case WithItem n:
                Begin("withitem").Child("context_expr", n.ContextExpr).Child("optional_vars", n.OptionalVars)
                    .EndPart();
                return;
            case MatchCase n:
                Begin("match_case").Child("pattern", n.Pattern).Child("guard", n.Guard).List("body", n.Body)
                    .EndPart();
                return;
            case ExceptHandler n:
                Begin("ExceptHandler").Child("type", n.Type).Text("name", n.Name).List("body", n.Body);
                break;
            case Arg n: Begin("arg").Text("arg", n.Name).Child("annotation", n.Annotation); break;
            case Keyword n: Begin("keyword").Text("arg", n.Arg).Child("value", n.Value); break;
            case Alias n: Begin("alias").Text("name", n.Name).Text("asname", n.AsName); break;
            case TypeVar n:
                Begin("TypeVar").Text("name", n.Name).Child("bound", n.Bound)
                    .Child("default_value", n.DefaultValue);
                break;
            case ParamSpec n: Begin("ParamSpec").Text("name", n.Name).Child("default_value", n.DefaultValue); break;
            case TypeVarTuple n:
                Begin("TypeVarTuple").Text("name", n.Name).Child("default_value", n.DefaultValue);
                break;
            default: throw new InvalidOperationException(node.GetType().Name);
        }

        End(node);
    }

    private AstDump Begin(string name)
    {
        _text.Append(name).Append('(');
        _isFirst = true;
        return this;
    }

    private void EndPart()
    {
        _text.Append(')');
        _isFirst = false;
    }

    private void End(Node node)
    {
        if (_includeAttributes)
        {
            var span = node.Span;
            Number("lineno", span.StartLine).Number("col_offset", span.StartColumn)
                .Number("end_lineno", span.EndLine).Number("end_col_offset", span.EndColumn);
        }

        EndPart();
    }

    private StringBuilder Field(string name)
    {
        if (!_isFirst)
        {
            _text.Append(", ");
        }

        _isFirst = false;
        return _text.Append(name).Append('=');
    }

    private AstDump Child(string name, Node? child)
    {
        if (child is not null)
        {
            Field(name);
            Write(child);
        }

        return this;
    }

    private AstDump List(string name, Node?[] children)
    {
        if (children.Length == 0)
        {
            return this;
        }

        Field(name).Append('[');
        for (int i = 0; i < children.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (children[i] is { } child)
            {
                Write(child);
            }
            else
            {
                _text.Append("None");
            }
        }

        _text.Append(']');
        _isFirst = false;
        return this;
    }

    private AstDump Text(string name, string? value) =>
        value is null ? this : Value(name, new StrValue(value));

    private AstDump Texts(string name, string[] values)
    {
        if (values.Length > 0)
        {
            var quoted = values.Select(v => ConstantRepr.Of(new StrValue(v)));
            Field(name).Append('[').AppendJoin(", ", quoted).Append(']');
        }

        return this;
    }

    private AstDump Value(string name, ConstantValue value)
    {
        Field(name).Append(ConstantRepr.Of(value));
        return this;
    }

    private AstDump Word(string name, string value)
    {
        Field(name).Append(value).Append("()");
        return this;
    }

    private AstDump Words(string name, CmpOp[] ops)
    {
        Field(name).Append('[').AppendJoin(", ", ops.Select(op => op + "()")).Append(']');
        return this;
    }

    private AstDump Number(string name, int value)
    {
        Field(name).Append(value);
        return this;
    }
}
