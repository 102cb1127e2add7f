using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>printf-style formatting: <c>format % values</c> of str and of bytes. A bytes format is handled as Latin-1 text.</summary>
internal ref struct PercentFormat
{
    private readonly VmThread thread;
    private readonly StrObject format;
    private readonly bool isBytes;
    private readonly Value mapping;    // Unbound: the values are not a mapping
    private Value args;
    private int argCount, argIndex;    // -1: the one value is args itself
    private TextBuilder result;

    // The conversion being made.
    private bool leftAlign, zeroFill, plusSign, spaceSign, alternate;
    private long width;
    private int precision;

    private PercentFormat(VmThread thread, StrObject format, Value args, bool isBytes)
    {
        this.thread = thread;
        this.format = format;
        this.isBytes = isBytes;
        this.args = args;
        mapping = Value.Unbound;
        result = new TextBuilder(format.Length + 32);
        if (args.Ref is TupleObject tuple)
        {
            argCount = tuple.Count;
            return;
        }
        argCount = -1;
        argIndex = -2;
        if (args.Type.Has(Special.GetItem) && args.Ref is not StrObject && !(isBytes && args.Ref is BytesLikeObject))
            mapping = args;
    }

    /// <summary><c>format % values</c></summary>
    internal static Value StrReentrant(VmThread thread, StrObject format, Value values)
    {
        var f = new PercentFormat(thread, format, values, false);
        return f.RunReentrant() ? f.Finish() : Value.Error;
    }

    /// <summary><c>format % values</c> of bytes; null on error.</summary>
    internal static byte[]? BytesReentrant(VmThread thread, ReadOnlySpan<byte> format, Value values)
    {
        var f = new PercentFormat(thread, StrObject.FromBmp(System.Text.Encoding.Latin1.GetString(format)), values, true);
        return f.RunReentrant() ? System.Text.Encoding.Latin1.GetBytes(f.result.ToStr().Text) : null;
    }

    // What only copies an argument, or the format, is that very object.
    private StrObject Finish()
    {
        StrObject made = result.ToStr();
        if (argCount == 0 && made.Equals(format) && format.GetType() == typeof(StrObject))
            return format;
        Value only = argCount == 1 ? ((TupleObject)args.Ref!).Items[0] : args;
        return argCount is 1 or -1 && only.Ref is StrObject text && text.GetType() == typeof(StrObject) && made.Equals(text) ? text : made;
    }

    private bool RunReentrant()
    {
        int length = format.Length;
        if (!thread.Charge(length))
            return false;
        for (int at = 0; at < length;)
        {
            int start = at;
            if (format.IsBmp)
            {
                int next = format.Chars[at..].IndexOf('%');
                at = next < 0 ? length : at + next;
            }
            else
            {
                while (at < length && format[at] != '%')
                    at++;
            }
            if (at > start)
                result.Append(format, start, at - start);
            if (at == length)
                break;
            at++;
            if (at < length && TryPlain(format[at]))
            {
                at++;
                continue;
            }
            if (at < length && format[at] == '%')
            {
                result.Append('%');
                at++;
                continue;
            }
            if (!ConversionReentrant(ref at))
                return false;
            if (result.Length > StrConcat.MaxLength / 2)
            {
                thread.Raise(ExceptionTypes.MemoryError);
                return false;
            }
        }
        if (argIndex < argCount && mapping.IsUnbound)
            return TypeError($"not all arguments converted during {(isBytes ? "bytes" : "string")} formatting");
        return true;
    }

    /// <summary>A conversion without options of a value that needs no call: <c>%s</c> of a str or int, <c>%d</c> of an int.</summary>
    private bool TryPlain(int type)
    {
        if (type is not ('s' or 'd') || isBytes || argIndex >= argCount)
            return false;
        Value value = argCount < 0 ? args : ((TupleObject)args.Ref!).Items[argIndex];
        if (value.IsInt)
        {
            result.Append(value.Bits);
        }
        else if (type == 's' && value.Ref is StrObject text && text.GetType() == typeof(StrObject))
        {
            if (!thread.Charge(text.Length) || result.Length + (long)text.Length > StrConcat.MaxLength / 2)
                return false;
            result.Append(text);
        }
        else
        {
            return false;
        }
        argIndex++;
        return true;
    }

    private bool ConversionReentrant(ref int at)
    {
        int length = format.Length;
        leftAlign = zeroFill = plusSign = spaceSign = alternate = false;
        width = precision = -1;
        if (at < length && format[at] == '(' && !KeyReentrant(ref at))
            return false;
        for (; at < length; at++)
        {
            int flag = format[at];
            if (flag == '-') leftAlign = true;
            else if (flag == '+') plusSign = true;
            else if (flag == ' ') spaceSign = true;
            else if (flag == '#') alternate = true;
            else if (flag == '0') zeroFill = true;
            else break;
        }
        if (at < length && format[at] == '*')
        {
            at++;
            if (!StarReentrant(long.MaxValue, "ssize_t", out width))
                return false;
            if (width < 0)
            {
                leftAlign = true;
                if (width == long.MinValue)
                    return !thread.OverflowError("width too big").IsError;
                width = -width;
            }
        }
        else if (at < length && format[at] is >= '0' and <= '9' && !Number(ref at, long.MaxValue, "width too big", out width))
        {
            return false;
        }
        if (at < length && format[at] == '.')
        {
            at++;
            precision = 0;
            long wanted = 0;
            if (at < length && format[at] == '*')
            {
                at++;
                if (!StarReentrant(int.MaxValue, "int", out wanted))
                    return false;
            }
            else if (at < length && format[at] is >= '0' and <= '9' && !Number(ref at, int.MaxValue, isBytes ? "prec too big" : "precision too big", out wanted))
            {
                return false;
            }
            precision = (int)Math.Max(wanted, 0);
        }
        if (at < length && format[at] is 'h' or 'l' or 'L')
            at++;
        if (at == length)
            return ReplacementField.Fail(thread, "incomplete format");
        int type = format[at++];
        if (type is not ('s' or 'r' or 'a' or 'c' or 'd' or 'i' or 'u' or 'o' or 'x' or 'X' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G') && !(isBytes && type == 'b'))
            return UnsupportedReentrant(type, at - 1);
        if (width > StrConcat.MaxLength)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        return NextArgument(out Value value) && FormatReentrant(type, value);
    }

    private bool UnsupportedReentrant(int type, int at)
    {
        // An argument is taken first, so that a missing one is what is reported.
        if (!NextArgument(out _))
            return false;
        return ReplacementField.Fail(thread, $"unsupported format character '{(type is >= 31 and <= 126 ? (char)type : '?')}' (0x{type:x}) at index {at}");
    }

    private bool KeyReentrant(ref int at)
    {
        if (mapping.IsUnbound)
            return TypeError("format requires a mapping");
        int start = ++at, depth = 1;
        for (; at < format.Length; at++)
        {
            if (format[at] == '(')
                depth++;
            else if (format[at] == ')' && --depth == 0)
                break;
        }
        if (at == format.Length)
            return ReplacementField.Fail(thread, "incomplete format key");
        StrObject name = format.Substring(start, at++ - start);
        Value key = isBytes ? BytesObject.Of(System.Text.Encoding.Latin1.GetBytes(name.Text)) : name;
        Value value = Subscripts.GetItemReentrant(thread, mapping, key);
        if (value.IsError)
            return false;
        args = value;
        argCount = -1;
        argIndex = -2;
        return true;
    }

    private bool NextArgument(out Value value)
    {
        value = args;
        if (argIndex >= argCount)
            return TypeError("not enough arguments for format string");
        argIndex++;
        if (argCount >= 0)
            value = ((TupleObject)args.Ref!).Items[argIndex - 1];
        return true;
    }

    private bool StarReentrant(long max, string type, out long number)
    {
        number = 0;
        if (!NextArgument(out Value value))
            return false;
        if (!Conversions.TryInt(value, out BigInteger big))
            return TypeError("* wants int");
        if (big > max || big < -max - 1)
        {
            thread.OverflowError($"Python int too large to convert to C {type}");
            return false;
        }
        number = (long)big;
        return true;
    }

    private readonly bool Number(ref int at, long max, string error, out long number)
    {
        number = 0;
        for (; at < format.Length && format[at] is >= '0' and <= '9'; at++)
        {
            int digit = format[at] - '0';
            if (number > (max - digit) / 10)
                return ReplacementField.Fail(thread, error);
            number = number * 10 + digit;
        }
        return true;
    }

    private bool FormatReentrant(int type, Value value)
    {
        switch (type)
        {
            case 's' when isBytes:
            case 'b':
                return PercentBytes.TextReentrant(thread, value, out StrObject? content) && Text(content!);
            case 's':
                return Text(Representation.StrReentrant(thread, value));
            case 'r' when !isBytes:
                return Text(Representation.ReprReentrant(thread, value));
            case 'r':
            case 'a':
                return Text(Representation.AsciiReentrant(thread, value));
            case 'c':
                precision = -1;
                return (isBytes ? PercentBytes.CharReentrant(thread, value, out StrObject? one) : CharReentrant(value, out one)) && Text(one!);
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return IntegerReentrant((char)type, value);
            default:
                return FloatReentrant((char)type, value);
        }
    }

    private readonly bool CharReentrant(Value value, out StrObject? text)
    {
        text = value.Ref as StrObject;
        if (text is not null)
            return text.Length == 1 || TypeError($"%c requires an int or a unicode character, not a string of length {text.Length}");
        if (!value.Type.Has(Special.Index))
            return TypeError($"%c requires an int or a unicode character, not {ObjectType.QualifiedName(value.Type)}");
        Value index = Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return false;
        if (!index.IsInt || index.Bits is < 0 or > 0x10FFFF)
        {
            thread.OverflowError("%c arg not in range(0x110000)");
            return false;
        }
        text = StrObject.FromCodePoint((int)index.Bits);
        return true;
    }

    private bool IntegerReentrant(char type, Value value)
    {
        bool isDecimal = type is 'd' or 'i' or 'u';
        BigInteger number;
        if (value.IsInt && isDecimal)
            return Number(value.Bits < 0, "", value.Bits < 0 ? value.Bits.ToString(CultureInfo.InvariantCulture)[1..] : value.Bits.ToString(CultureInfo.InvariantCulture));
        if (!Conversions.TryInt(value, out number))
        {
            TypeObject t = value.Type;
            bool convertible = isDecimal ? t.Has(Special.Int) || t.Has(Special.Index) : t.Has(Special.Index);
            Value converted = !convertible || t.IsSubtypeOf(BuiltinTypes.Complex) ? thread.Raise(ExceptionTypes.TypeError)
                : isDecimal ? Calls.CallReentrant(thread, BuiltinTypes.Int, value) : Conversions.IndexReentrant(thread, value);
            if (converted.IsError)
            {
                return thread.Swallow(ExceptionTypes.TypeError)
                    && TypeError($"%{type} format: {(isDecimal ? "a real number" : "an integer")} is required, not {t.FullName}");
            }
            Conversions.TryInt(converted, out number);
        }
        string digits;
        if (isDecimal)
        {
            if (Representation.ReprReentrant(thread, Value.Int(BigInteger.Abs(number))) is not { } text)
                return false;
            digits = text.Text;
        }
        else
        {
            digits = IntDigits.Of(BigInteger.Abs(number), type == 'o' ? 3 : 4);
            if (type == 'X')
                digits = digits.ToUpperInvariant();
        }
        return Number(number.Sign < 0, alternate && !isDecimal ? "0" + type : "", digits);
    }

    private bool FloatReentrant(char type, Value value)
    {
        double number;
        if (value.IsFloat)
        {
            number = value.AsFloat;
        }
        else if (!Conversions.FloatReentrant(thread, value, out number))
        {
            return isBytes && thread.Swallow(ExceptionTypes.Exception) && TypeError($"float argument required, not {value.Type.FullName}");
        }
        if (precision < 400)
        {
            string shown = FloatText.Format(number, type, precision < 0 ? 6 : precision, alternate ? FloatTextFlags.Alternate : FloatTextFlags.None);
            precision = -1;
            return shown[0] == '-' ? Number(true, "", shown[1..]) : Number(false, "", shown);
        }
        string spec = $"{(alternate ? "#" : "")}.{(precision < 0 ? 6 : precision)}{type}";
        if (Representation.FormatReentrant(thread, Value.Float(number), StrObject.FromBmp(spec)) is not { } text)
            return false;
        string digits = text.Text;
        precision = -1;
        return digits[0] == '-' ? Number(true, "", digits[1..]) : Number(false, "", digits);
    }

    /// <summary>Appends a number with its sign, padded.</summary>
    private bool Number(bool negative, string prefix, string digits)
    {
        if (precision > StrConcat.MaxLength)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        string sign = negative ? "-" : plusSign ? "+" : spaceSign ? " " : "";
        int zeros = Math.Max(0, precision - digits.Length);
        int length = sign.Length + prefix.Length + zeros + digits.Length;
        int room = (int)Math.Max(0, width - length);
        if (!thread.Charge((long)length + room))
            return false;
        if (!leftAlign && !zeroFill)
            result.Repeat(' ', room);
        result.Append(sign);
        result.Append(prefix);
        if (!leftAlign && zeroFill)
            result.Repeat('0', room);
        result.Repeat('0', zeros);
        result.Append(digits);
        if (leftAlign)
            result.Repeat(' ', room);
        return true;
    }

    private bool Text(StrObject? text)
    {
        if (text is null)
            return false;
        int length = precision >= 0 ? Math.Min(precision, text.Length) : text.Length;
        int room = (int)Math.Max(0, width - length);
        if (!thread.Charge((long)length + room))
            return false;
        if (!leftAlign)
            result.Repeat(' ', room);
        result.Append(text, 0, length);
        if (leftAlign)
            result.Repeat(' ', room);
        return true;
    }

    private readonly bool TypeError(string message)
    {
        thread.TypeError(message);
        return false;
    }
}
