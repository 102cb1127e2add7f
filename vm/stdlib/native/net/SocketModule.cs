using System.Net;
using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>_socket: the host's network, if it grants it.</summary>
internal sealed class SocketModule : NativeModule
{
    /// <summary>Linux's numbers, which scripts see on every platform.</summary>
    private static readonly (string Name, int Number)[] Constants =
    [
        ("AF_UNSPEC", 0), ("AF_UNIX", 1), ("AF_INET", 2), ("AF_INET6", 10), ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3), ("SOCK_RDM", 4),
        ("SOCK_SEQPACKET", 5), ("SOCK_NONBLOCK", 2048), ("SOCK_CLOEXEC", 524288), ("SOL_SOCKET", 1), ("SO_DEBUG", 1), ("SO_REUSEADDR", 2), ("SO_TYPE", 3),
        ("SO_ERROR", 4), ("SO_DONTROUTE", 5), ("SO_BROADCAST", 6), ("SO_SNDBUF", 7), ("SO_RCVBUF", 8), ("SO_KEEPALIVE", 9), ("SO_OOBINLINE", 10),
        ("SO_LINGER", 13), ("SO_REUSEPORT", 15), ("SO_RCVLOWAT", 18), ("SO_SNDLOWAT", 19), ("SO_RCVTIMEO", 20), ("SO_SNDTIMEO", 21),
        ("SO_ACCEPTCONN", 30), ("SO_PROTOCOL", 38), ("SO_DOMAIN", 39), ("SOMAXCONN", 4096), ("SOL_IP", 0), ("SOL_TCP", 6), ("SOL_UDP", 17),
        ("IPPROTO_IP", 0), ("IPPROTO_ICMP", 1), ("IPPROTO_TCP", 6), ("IPPROTO_UDP", 17), ("IPPROTO_IPV6", 41), ("IPPROTO_ICMPV6", 58), ("IPPROTO_RAW", 255),
        ("IPV6_V6ONLY", 26), ("IPV6_UNICAST_HOPS", 16), ("IPV6_MULTICAST_HOPS", 18), ("IPV6_MULTICAST_LOOP", 19), ("IPV6_JOIN_GROUP", 20), ("IPV6_LEAVE_GROUP", 21),
        ("IP_TOS", 1), ("IP_TTL", 2), ("IP_MULTICAST_IF", 32), ("IP_MULTICAST_TTL", 33), ("IP_MULTICAST_LOOP", 34), ("IP_ADD_MEMBERSHIP", 35), ("IP_DROP_MEMBERSHIP", 36),
        ("TCP_NODELAY", 1), ("TCP_MAXSEG", 2), ("TCP_CORK", 3), ("TCP_KEEPIDLE", 4), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 6), ("TCP_DEFER_ACCEPT", 9), ("TCP_USER_TIMEOUT", 18),
        ("TCP_FASTOPEN", 23), ("MSG_OOB", 1), ("MSG_PEEK", 2), ("MSG_DONTROUTE", 4), ("MSG_TRUNC", 32), ("MSG_DONTWAIT", 64), ("MSG_WAITALL", 256), ("MSG_NOSIGNAL", 16384),
        ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2), ("AI_PASSIVE", 1), ("AI_CANONNAME", 2), ("AI_NUMERICHOST", 4), ("AI_V4MAPPED", 8), ("AI_ALL", 16),
        ("AI_ADDRCONFIG", 32), ("AI_NUMERICSERV", 1024), ("EAI_BADFLAGS", -1), ("EAI_NONAME", -2), ("EAI_AGAIN", -3), ("EAI_FAIL", -4), ("EAI_NODATA", -5),
        ("EAI_FAMILY", -6), ("EAI_SOCKTYPE", -7), ("EAI_SERVICE", -8), ("EAI_ADDRFAMILY", -9), ("EAI_MEMORY", -10), ("EAI_SYSTEM", -11), ("EAI_OVERFLOW", -12),
        ("NI_NUMERICHOST", 1), ("NI_NUMERICSERV", 2), ("NI_NOFQDN", 4), ("NI_NAMEREQD", 8), ("NI_DGRAM", 16), ("NI_MAXHOST", 1025), ("NI_MAXSERV", 32),
        ("INADDR_ANY", 0), ("INADDR_LOOPBACK", 0x7F000001),
    ];

    internal override string Name => "_socket";

    internal override string Doc => "The host's sockets and names. See the socket module for what programs use.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(SocketType.Definition);
        b.Value("SocketType", SocketType.Definition);
        b.Value("error", ExceptionTypes.OSError);
        b.Value("timeout", ExceptionTypes.TimeoutError);
        b.Type(SocketErrors.NameError);
        b.Type(SocketErrors.HostError);
        b.Value("has_ipv6", Value.Bool(Socket.OSSupportsIPv6));
        foreach ((string name, int number) in Constants)
            b.Value(name, Value.Int(number));
        b.Value("INADDR_BROADCAST", Value.Int(0xFFFFFFFF));
        b.Value("INADDR_NONE", Value.Int(0xFFFFFFFF));
        b.Function("getdefaulttimeout", "()", static (t, a) => DefaultTimeout(t) is double d && d < 0 ? Value.None : Value.Float(DefaultTimeout(t)));
        b.Function("setdefaulttimeout", "(timeout, /)", static (t, a) =>
        {
            if (!SocketType.TimeoutReentrant(t, a[0], out double seconds))
                return Value.Error;
            t.Vm.SocketTimeout = seconds;
            return Value.None;
        });
        b.Function("gethostname", "()", static (t, a) => Allowed(t) ? Value.Str(Dns.GetHostName()) : Value.Error);
        b.Function("gethostbyname", "(host, /)", static (t, a) => Allowed(t) && SocketAddress.HostName(t, a[0]) is { } name && SocketAddress.Resolve(t, name, SocketAddress.Inet) is { } ip
            ? Value.Str(ip.ToString()) : Value.Error);
        b.Function("getaddrinfo", "(host, port, family=0, type=0, proto=0, flags=0)", HostNames.AddressesReentrant);
        b.Function("getnameinfo", "(sockaddr, flags, /)", HostNames.NameReentrant);
        b.Function("getservbyname", "(servicename, protocolname=None, /)", static (t, a) => a[0].Ref is StrObject s && HostNames.PortOf(s.Text) is var port and > 0
            ? Value.Int(port) : t.Raise(ExceptionTypes.OSError, "service/proto not found"));
        b.Function("inet_aton", "(ip_addr, /)", static (t, a) => HostNames.Pack(t, SocketAddress.Inet, a[0], "illegal IP address string passed to inet_aton"));
        b.Function("inet_ntoa", "(packed_ip, /)", static (t, a) => HostNames.UnpackReentrant(t, SocketAddress.Inet, a[0], "packed IP wrong length"));
        b.Function("inet_pton", "(address_family, ip_string, /)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int family)
            ? HostNames.Pack(t, family, a[1], "illegal IP address string passed to inet_pton") : Value.Error);
        b.Function("inet_ntop", "(address_family, packed_ip, /)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int family)
            ? HostNames.UnpackReentrant(t, family, a[1], "invalid length of packed IP address string") : Value.Error);
        b.Function("htons", "(integer, /)", static (t, a) => Swap16Reentrant(t, a[0]));
        b.Function("ntohs", "(integer, /)", static (t, a) => Swap16Reentrant(t, a[0]));
        b.Function("htonl", "(integer, /)", static (t, a) => Swap32Reentrant(t, a[0]));
        b.Function("ntohl", "(integer, /)", static (t, a) => Swap32Reentrant(t, a[0]));
        b.Function("close", "(fd, /)", static (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int fd))
                return Value.Error;
            if (t.Vm.OpenFiles.Remove(fd) is not { } stream)
                return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
            stream.Dispose();
            return Value.None;
        });
    }

    internal static double DefaultTimeout(VmThread t) => t.Vm.SocketTimeout;

    /// <summary>Whether the host grants the network; else PermissionError is pending.</summary>
    internal static bool Allowed(VmThread t)
    {
        if (t.Vm.Options.AllowNetwork)
            return true;
        t.Raise(ExceptionTypes.PermissionError, Value.Int(ErrorNumbers.Denied), Value.Str("the host allows no network"));
        return false;
    }

    private static Value Swap16Reentrant(VmThread t, Value value)
    {
        if (!Conversions.Int32Reentrant(t, value, out int x))
            return Value.Error;
        if (x < 0)
            return t.ValueError("Cannot convert negative int");
        if (x > 0xFFFF)
            return t.OverflowError("Python int too large for C uint16_t");
        return Value.Int((ushort)IPAddress.HostToNetworkOrder((short)x));
    }

    private static Value Swap32Reentrant(VmThread t, Value value)
    {
        if (!TextArguments.SizeReentrant(t, value, out long x))
            return Value.Error;
        if (x < 0)
            return t.ValueError("Cannot convert negative int");
        if (x > uint.MaxValue)
            return t.OverflowError("Python int too large for C uint32_t");
        return Value.Int((uint)IPAddress.HostToNetworkOrder((int)(uint)x));
    }
}
