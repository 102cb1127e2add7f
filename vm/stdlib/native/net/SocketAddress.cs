using System.Net;
using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>Addresses between scripts' tuples and .NET's end points.</summary>
internal static class SocketAddress
{
    internal const int Unix = 1, Inet = 2, Inet6 = 10;

    /// <summary>The end point of an address argument; null with an exception pending.</summary>
    internal static EndPoint? ParseReentrant(VmThread t, int family, Value address, string function)
    {
        if (family == Unix)
        {
            string? path = address.Ref switch { StrObject s => s.Text, BytesObject b => System.Text.Encoding.UTF8.GetString(b.Span), _ => null };
            if (path is null)
            {
                t.TypeError($"a bytes-like object is required, not '{address.Type.Name}'");
                return null;
            }
            if (path.Length > 107)
            {
                t.Raise(ExceptionTypes.OSError, "AF_UNIX path too long");
                return null;
            }
            return new UnixDomainSocketEndPoint(path);
        }
        if (address.Ref is not TupleObject tuple)
        {
            t.TypeError($"{function}(): {(family == Inet ? "AF_INET" : "AF_INET6")} address must be tuple, not {address.Type.Name}");
            return null;
        }
        if (family == Inet ? tuple.Count != 2 : tuple.Count is < 2 or > 4)
        {
            t.TypeError(family == Inet ? "AF_INET address must be a pair (host, port)"
                : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
            return null;
        }
        if (!Conversions.Int32Reentrant(t, tuple.Items[1], out int port))
            return null;
        if (port is < 0 or > 65535)
        {
            t.OverflowError($"{function}(): port must be 0-65535.");
            return null;
        }
        int scope = 0;
        if (tuple.Count == 4 && !Conversions.Int32Reentrant(t, tuple.Items[3], out scope))
            return null;
        if (HostName(t, tuple.Items[0]) is not { } name || Resolve(t, name, family) is not { } ip)
            return null;
        if (scope != 0)
            ip.ScopeId = scope;
        return new IPEndPoint(ip, port);
    }

    internal static string? HostName(VmThread t, Value host)
    {
        switch (host.Ref)
        {
            case StrObject s:
                return s.Text;
            case BytesObject b:
                return System.Text.Encoding.UTF8.GetString(b.Span);
        }
        t.TypeError($"str, bytes or bytearray expected, not {TextArguments.NameOf(host)}");
        return null;
    }

    /// <summary>The first address of a name in a family; null with gaierror pending. The empty name is any address.</summary>
    internal static IPAddress? Resolve(VmThread t, string name, int family)
    {
        if (name.Length == 0)
            return family == Inet ? IPAddress.Any : IPAddress.IPv6Any;
        if (name == "<broadcast>" && family == Inet)
            return IPAddress.Broadcast;
        IPAddress[]? all = Find(t, name);
        if (all is null)
            return null;
        foreach (IPAddress ip in all)
        {
            if (ip.AddressFamily == (family == Inet ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6))
                return ip;
        }
        SocketErrors.FailName(t, all.Length > 0 && IPAddress.TryParse(name, out _) ? -9 : SocketErrors.NoName);
        return null;
    }

    /// <summary>All addresses of a name, numeric ones without asking anybody; null with gaierror pending.</summary>
    internal static IPAddress[]? Find(VmThread t, string name)
    {
        if (IPAddress.TryParse(name, out IPAddress? numeric))
            return [numeric];
        t.BeginBlocking();
        int error = 0;
        IPAddress[] found = [];
        try
        {
            found = Dns.GetHostAddresses(name);
        }
        catch (SocketException e)
        {
            error = e.SocketErrorCode == SocketError.TryAgain ? SocketErrors.TryAgain : SocketErrors.NoName;
        }
        catch (ArgumentException)
        {
            error = SocketErrors.NoName;
        }
        t.EndBlocking();
        if (error == 0 && found.Length > 0)
            return found;
        SocketErrors.FailName(t, error == 0 ? SocketErrors.NoName : error);
        return null;
    }

    internal static Value Make(EndPoint? point) => point switch
    {
        IPEndPoint { AddressFamily: AddressFamily.InterNetwork } ip => TupleObject.Of(Value.Str(ip.Address.ToString()), Value.Int(ip.Port)),
        IPEndPoint ip => TupleObject.Of(Value.Str(Text(ip.Address)), Value.Int(ip.Port), Value.Int(0), Value.Int(ip.Address.ScopeId)),
        UnixDomainSocketEndPoint unix => Value.Str(unix.ToString()),
        _ => Value.None,
    };

    /// <summary>An IPv6 address without its scope, which has a place of its own.</summary>
    private static string Text(IPAddress address) => new IPAddress(address.GetAddressBytes()).ToString();
}
