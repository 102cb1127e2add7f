namespace CoroVm.Runtime.Objects;

/// <summary>Applies an error handler during one encoding or decoding.</summary>
internal struct CodecErrors(VmThread thread, string encoding, string? errors)
{
    private readonly string handler = errors ?? "strict";
    private ExceptionObject? exception;

    /// <summary>What replaces the code points [start, end), a str or bytes, and where to go on; false with an exception pending.</summary>
    internal bool EncodeReentrant(StrObject text, int start, int end, string reason, out Value replacement, out int resume)
    {
        resume = end;
        if (CodecHandlers.TryEncode(handler, encoding, text, start, end, out replacement, out resume))
            return true;
        if (CodecHandlers.IsBuiltin(handler))
        {
            thread.RaiseObject(Error(ExceptionTypes.UnicodeEncodeError, text, start, end, reason));
            return false;
        }
        return CallReentrant(Error(ExceptionTypes.UnicodeEncodeError, text, start, end, reason), true, text.Length, out replacement, out resume);
    }

    /// <summary>The same for bytes that cannot be decoded. A handler may exchange the data.</summary>
    internal bool DecodeReentrant(ref byte[] data, int start, int end, string reason, out StrObject replacement, out int resume)
    {
        if (CodecHandlers.TryDecode(handler, encoding, data, start, end, out replacement, out resume))
            return true;
        ExceptionObject error = Error(ExceptionTypes.UnicodeDecodeError, BytesObject.Of(data), start, end, reason);
        if (handler is "xmlcharrefreplace" or "namereplace")
        {
            CodecHandlers.Unknown(thread, error);
            return false;
        }
        if (CodecHandlers.IsBuiltin(handler))
        {
            thread.RaiseObject(error);
            return false;
        }
        Value handlerFunction = thread.Vm.Codecs.FindHandler(thread, handler);
        if (handlerFunction.IsError)
            return false;
        Value result = Calls.CallReentrant(thread, handlerFunction, error);
        if (result.IsError)
            return false;
        if (((UnicodeErrorObject)error).Object.Ref is not BytesObject changed)
        {
            thread.TypeError("UnicodeError 'object' attribute must be a bytes");
            return false;
        }
        data = changed.Data;
        if (!ResultReentrant(result, false, data.Length, out Value value, out resume))
            return false;
        replacement = (StrObject)value.Ref!;
        return true;
    }

    /// <summary>Raises the error itself (the replacement could not be encoded either).</summary>
    internal void Raise(StrObject text, int start, int end, string reason) =>
        thread.RaiseObject(Error(ExceptionTypes.UnicodeEncodeError, text, start, end, reason));

    private bool CallReentrant(ExceptionObject error, bool bytesAllowed, int length, out Value replacement, out int resume)
    {
        replacement = default;
        resume = 0;
        Value function = thread.Vm.Codecs.FindHandler(thread, handler);
        if (function.IsError)
            return false;
        Value result = Calls.CallReentrant(thread, function, error);
        return !result.IsError && ResultReentrant(result, bytesAllowed, length, out replacement, out resume);
    }

    private readonly bool ResultReentrant(Value result, bool bytesAllowed, int length, out Value replacement, out int resume)
    {
        replacement = default;
        resume = 0;
        if (result.Ref is not TupleObject { Count: 2 } pair || (pair.Items[0].Ref is not StrObject && !(bytesAllowed && pair.Items[0].Ref is BytesObject)))
        {
            thread.TypeError(bytesAllowed ? "encoding error handler must return (str/bytes, int) tuple" : "decoding error handler must return (str, int) tuple");
            return false;
        }
        replacement = pair.Items[0];
        if (!TextArguments.SizeReentrant(thread, pair.Items[1], out long position))
            return false;
        long at = position < 0 ? position + length : position;
        if (at < 0 || at > length)
        {
            thread.IndexError($"position {at} from error handler out of bounds");
            return false;
        }
        resume = (int)at;
        return thread.Charge(64);
    }

    private ExceptionObject Error(TypeObject type, Value subject, int start, int end, string reason)
    {
        if (exception is UnicodeErrorObject e)
        {
            e.Object = subject;
            e.Start = start;
            e.End = end;
            e.Reason = Value.Str(reason);
            return e;
        }
        return exception = Exceptions.Create(thread, type, TupleObject.Of(Value.Str(encoding), subject, Value.Int(start), Value.Int(end), Value.Str(reason)));
    }
}
