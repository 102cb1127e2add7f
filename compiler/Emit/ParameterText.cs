using System.Text;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Writes the parameters of a lambda as source text.</summary>
internal sealed class ParameterText(Func<Expr, string> expression)
{
    private readonly StringBuilder _text = new();

    public string Write(Arguments arguments)
    {
        int positional = arguments.PosOnlyArgs.Length + arguments.Args.Length;
        for (int i = 0; i < positional; i++)
        {
            bool isPositionOnly = i < arguments.PosOnlyArgs.Length;
            Arg parameter = isPositionOnly ? arguments.PosOnlyArgs[i]
                : arguments.Args[i - arguments.PosOnlyArgs.Length];
            int index = i - (positional - arguments.Defaults.Length);
            Add(parameter.Name, index < 0 ? null : arguments.Defaults[index]);
            if (i == arguments.PosOnlyArgs.Length - 1)
                Add("/", null);
        }
        if (arguments.VarArg is { } star)
            Add("*" + star.Name, null);
        else if (arguments.KwOnlyArgs.Length > 0)
            Add("*", null);
        for (int i = 0; i < arguments.KwOnlyArgs.Length; i++)
            Add(arguments.KwOnlyArgs[i].Name, arguments.KwDefaults[i]);
        if (arguments.KwArg is { } doubleStar)
            Add("**" + doubleStar.Name, null);
        return _text.ToString();
    }

    private void Add(string name, Expr? value)
    {
        if (_text.Length > 0)
            _text.Append(", ");
        _text.Append(name);
        if (value is not null)
            _text.Append('=').Append(expression(value));
    }
}
