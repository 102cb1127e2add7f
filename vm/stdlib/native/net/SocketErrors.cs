using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>Errors of sockets and of names as scripts see them: OSError with Linux's numbers, gaierror and herror with those of netdb.h.</summary>
internal static class SocketErrors
{
    internal const int Again = 11, InProgress = 115, BadDescriptor = 9, Invalid = 22;

    /// <summary>netdb.h's EAI_ numbers.</summary>
    internal const int NoName = -2, TryAgain = -3, BadFlags = -1, BadFamily = -6, BadKind = -7, BadService = -8;

    internal static readonly TypeObject
        NameError = new("gaierror", ExceptionTypes.OSError, "socket", static _ => { }) { HasInstanceDict = true, SolidBase = ExceptionTypes.OSError.SolidBase },
        HostError = new("herror", ExceptionTypes.OSError, "socket", static _ => { }) { HasInstanceDict = true, SolidBase = ExceptionTypes.OSError.SolidBase };

    internal static int NumberOf(SocketError error)
    {
        int number = new SocketException((int)error).NativeErrorCode;
        return number is > 0 and < 200 ? number : 5;
    }

    internal static Value Fail(VmThread t, SocketError error) => Fail(t, NumberOf(error));

    internal static Value Fail(VmThread t, int number) => HostFiles.Fail(t, number, Value.Unbound);

    /// <summary>For what .NET raises when the socket is closed meanwhile or the system refuses.</summary>
    internal static Value Fail(VmThread t, Exception e) => e switch
    {
        SocketException s => Fail(t, s.SocketErrorCode),
        ObjectDisposedException => Fail(t, BadDescriptor),
        NotSupportedException or PlatformNotSupportedException => Fail(t, 95),
        _ => Fail(t, Invalid),
    };

    internal static bool IsSocketError(Exception e) => e is SocketException or ObjectDisposedException or NotSupportedException or InvalidOperationException or ArgumentException;

    internal static Value TimedOut(VmThread t) => t.Raise(ExceptionTypes.TimeoutError, "timed out");

    internal static Value FailName(VmThread t, int number) => t.Raise(NameError, Value.Int(number), Value.Str(number switch
    {
        NoName => "Name or service not known",
        TryAgain => "Temporary failure in name resolution",
        BadFlags => "Bad value for ai_flags",
        BadFamily => "ai_family not supported",
        BadKind => "ai_socktype not supported",
        BadService => "Servname not supported for ai_socktype",
        _ => "Unknown error",
    }));
}
