using System.Security.Cryptography;
using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary><c>hmac.compare_digest</c>: compares without telling by its time where the difference is.</summary>
internal static class DigestComparison
{
    internal static Value CompareReentrant(VmThread thread, Value a, Value b)
    {
        if (a.Ref is StrObject x && b.Ref is StrObject y)
        {
            return x.IsAscii && y.IsAscii
                ? Value.Bool(CryptographicOperations.FixedTimeEquals(Encoding.Latin1.GetBytes(x.Text), Encoding.Latin1.GetBytes(y.Text)))
                : thread.TypeError("comparing strings with non-ASCII characters is not supported");
        }
        if (!Buffers.IsBuffer(a) && !Buffers.IsBuffer(b))
            return thread.TypeError($"unsupported operand types(s) or combination of types: '{a.Type.Name}' and '{b.Type.Name}'");
        if (!Buffers.RequireReentrant(thread, a, out BufferView left))
            return Value.Error;
        if (!Buffers.RequireReentrant(thread, b, out BufferView right))
        {
            left.Release(thread);
            return Value.Error;
        }
        bool equal = CryptographicOperations.FixedTimeEquals(left.Span, right.Span);
        left.Release(thread);
        right.Release(thread);
        return Value.Bool(equal);
    }
}
