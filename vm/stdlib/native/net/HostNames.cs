using System.Net;
using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>Names of hosts and services, and addresses as text and bytes.</summary>
internal static class HostNames
{
    private const int Passive = 1, NumericHost = 4, NumericServiceOnly = 2, NumericHostOnly = 1;

    /// <summary>The services that programs name; others go by number.</summary>
    private static readonly (string Name, int Port)[] Services =
    [
        ("http", 80), ("https", 443), ("ftp", 21), ("ssh", 22), ("telnet", 23), ("smtp", 25), ("domain", 53), ("pop3", 110), ("ntp", 123), ("imap2", 143), ("ldap", 389),
        ("echo", 7), ("discard", 9), ("daytime", 13),
    ];

    internal static int PortOf(string service)
    {
        foreach ((string name, int port) in Services)
        {
            if (name == service)
                return port;
        }
        return -1;
    }

    private static bool PortReentrant(VmThread t, Value value, out int port)
    {
        port = 0;
        if (value.IsNone)
            return true;
        string? text = value.Ref switch { StrObject s => s.Text, BytesObject b => System.Text.Encoding.UTF8.GetString(b.Span), _ => null };
        if (text is null)
        {
            if (!value.IsInt)
            {
                t.Raise(ExceptionTypes.OSError, "Int or String expected");
                return false;
            }
            port = (int)(value.Bits & 0xFFFF);
            return true;
        }
        if (int.TryParse(text, out port) || (port = PortOf(text)) > 0)
            return true;
        SocketErrors.FailName(t, SocketErrors.BadService);
        return false;
    }

    internal static Value AddressesReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!SocketModule.Allowed(t) || !Conversions.Int32Reentrant(t, a[2], out int family) || !Conversions.Int32Reentrant(t, a[3], out int kind)
            || !Conversions.Int32Reentrant(t, a[4], out int protocol) || !Conversions.Int32Reentrant(t, a[5], out int flags))
            return Value.Error;
        string? name = null;
        if (!a[0].IsNone && (name = SocketAddress.HostName(t, a[0])) is null)
            return Value.Error;
        if (!PortReentrant(t, a[1], out int port))
            return Value.Error;
        if (name is null && a[1].IsNone)
            return SocketErrors.FailName(t, SocketErrors.NoName);
        if (family is not (0 or SocketAddress.Inet or SocketAddress.Inet6))
            return SocketErrors.FailName(t, SocketErrors.BadFamily);
        if (kind is < 0 or > 5)
            return SocketErrors.FailName(t, SocketErrors.BadKind);
        IPAddress[]? found = name is null ? (flags & Passive) != 0 ? [IPAddress.Any, IPAddress.IPv6Any] : [IPAddress.IPv6Loopback, IPAddress.Loopback]
            : (flags & NumericHost) != 0 && !IPAddress.TryParse(name, out _) ? [] : SocketAddress.Find(t, name);
        if (found is null)
            return Value.Error;
        var result = new ListObject();
        foreach (IPAddress address in found)
        {
            int own = address.AddressFamily == AddressFamily.InterNetwork ? SocketAddress.Inet : SocketAddress.Inet6;
            if (family != 0 && family != own)
                continue;
            foreach ((int kindOf, int protocolOf) in (ReadOnlySpan<(int, int)>)[(1, 6), (2, 17), (3, 0)])
            {
                if ((kind == 0 || kind == kindOf) && (protocol == 0 || protocol == protocolOf || kindOf == 3))
                    result.Add(TupleObject.Of(Value.Int(own), Value.Int(kindOf), Value.Int(kindOf == 3 ? protocol : protocolOf), Value.Str(""), SocketAddress.Make(new IPEndPoint(address, port))));
            }
        }
        return result.Count == 0 ? SocketErrors.FailName(t, SocketErrors.NoName) : result;
    }

    internal static Value NameReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!SocketModule.Allowed(t) || !Conversions.Int32Reentrant(t, a[1], out int flags))
            return Value.Error;
        if (a[0].Ref is not TupleObject { Count: >= 2 and <= 4 } tuple)
            return a[0].Ref is TupleObject ? t.TypeError("getnameinfo(): illegal sockaddr argument") : t.TypeError("getnameinfo() argument 1 must be a tuple");
        if (tuple.Items[0].Ref is not StrObject host || !Conversions.Int32Reentrant(t, tuple.Items[1], out int port))
            return t.HasPending ? Value.Error : t.TypeError("getnameinfo(): illegal sockaddr argument");
        if (!IPAddress.TryParse(host.Text, out IPAddress? address))
            return SocketErrors.FailName(t, SocketErrors.NoName);
        string name = address.ToString(), service = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if ((flags & NumericServiceOnly) == 0)
        {
            foreach ((string known, int number) in Services)
            {
                if (number == port)
                    service = known;
            }
        }
        if ((flags & NumericHostOnly) == 0)
        {
            t.BeginBlocking();
            try
            {
                name = Dns.GetHostEntry(address).HostName;
            }
            catch (SocketException)
            {
                // An address without a name keeps its digits.
            }
            t.EndBlocking();
        }
        return TupleObject.Of(Value.Str(name), Value.Str(service));
    }

    /// <summary>The bytes of an address in text.</summary>
    internal static Value Pack(VmThread t, int family, Value text, string error)
    {
        if (text.Ref is not StrObject s)
            return t.TypeError($"argument must be str, not {TextArguments.NameOf(text)}");
        if (family is not (SocketAddress.Inet or SocketAddress.Inet6))
            return SocketErrors.Fail(t, 97);
        bool four = family == SocketAddress.Inet;
        bool parts = !four || !error.EndsWith("pton", StringComparison.Ordinal) || s.Text.Split('.').Length == 4;
        if (!parts || !IPAddress.TryParse(s.Text, out IPAddress? address) || (address.AddressFamily == AddressFamily.InterNetwork) != four || s.Text.Contains('%'))
            return t.Raise(ExceptionTypes.OSError, error);
        return BytesObject.Of(address.GetAddressBytes());
    }

    /// <summary>The text of an address in bytes.</summary>
    internal static Value UnpackReentrant(VmThread t, int family, Value packed, string error)
    {
        if (!Buffers.RequireReentrant(t, packed, out BufferView view))
            return Value.Error;
        byte[] data = view.Span.ToArray();
        view.Release(t);
        if (family is not (SocketAddress.Inet or SocketAddress.Inet6))
            return t.ValueError($"unknown address family {family}");
        if (data.Length != (family == SocketAddress.Inet ? 4 : 16))
            return error.StartsWith("packed", StringComparison.Ordinal) ? t.Raise(ExceptionTypes.OSError, error) : t.ValueError(error);
        return Value.Str(new IPAddress(data).ToString());
    }
}
