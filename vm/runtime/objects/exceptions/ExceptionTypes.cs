namespace CoroVm.Runtime.Objects;

/// <summary>The exception hierarchy (library reference, Built-in Exceptions). A type without a row in
/// <see cref="ExceptionMembers"/> has only what it inherits.</summary>
internal static class ExceptionTypes
{
    internal static readonly TypeObject
        BaseException = MakeSolid("BaseException", BuiltinTypes.Object),
        BaseExceptionGroup = MakeSolid("BaseExceptionGroup", BaseException),
        GeneratorExit = Make("GeneratorExit", BaseException),
        KeyboardInterrupt = Make("KeyboardInterrupt", BaseException),
        SystemExit = MakeSolid("SystemExit", BaseException),
        Exception = Make("Exception", BaseException),
        ArithmeticError = Make("ArithmeticError", Exception),
        FloatingPointError = Make("FloatingPointError", ArithmeticError),
        OverflowError = Make("OverflowError", ArithmeticError),
        ZeroDivisionError = Make("ZeroDivisionError", ArithmeticError),
        AssertionError = Make("AssertionError", Exception),
        AttributeError = MakeSolid("AttributeError", Exception),
        BufferError = Make("BufferError", Exception),
        EOFError = Make("EOFError", Exception),
        ImportError = MakeSolid("ImportError", Exception),
        ModuleNotFoundError = Make("ModuleNotFoundError", ImportError),
        LookupError = Make("LookupError", Exception),
        IndexError = Make("IndexError", LookupError),
        KeyError = Make("KeyError", LookupError),
        MemoryError = Make("MemoryError", Exception),
        NameError = MakeSolid("NameError", Exception),
        UnboundLocalError = Make("UnboundLocalError", NameError),
        OSError = MakeSolid("OSError", Exception),
        BlockingIOError = Make("BlockingIOError", OSError),
        ChildProcessError = Make("ChildProcessError", OSError),
        ConnectionError = Make("ConnectionError", OSError),
        BrokenPipeError = Make("BrokenPipeError", ConnectionError),
        ConnectionAbortedError = Make("ConnectionAbortedError", ConnectionError),
        ConnectionRefusedError = Make("ConnectionRefusedError", ConnectionError),
        ConnectionResetError = Make("ConnectionResetError", ConnectionError),
        FileExistsError = Make("FileExistsError", OSError),
        FileNotFoundError = Make("FileNotFoundError", OSError),
        InterruptedError = Make("InterruptedError", OSError),
        IsADirectoryError = Make("IsADirectoryError", OSError),
        NotADirectoryError = Make("NotADirectoryError", OSError),
        PermissionError = Make("PermissionError", OSError),
        ProcessLookupError = Make("ProcessLookupError", OSError),
        TimeoutError = Make("TimeoutError", OSError),
        ReferenceError = Make("ReferenceError", Exception),
        RuntimeError = Make("RuntimeError", Exception),
        NotImplementedError = Make("NotImplementedError", RuntimeError),
        PythonFinalizationError = Make("PythonFinalizationError", RuntimeError),
        RecursionError = Make("RecursionError", RuntimeError),
        StopAsyncIteration = Make("StopAsyncIteration", Exception),
        StopIteration = MakeSolid("StopIteration", Exception),
        SyntaxError = MakeSolid("SyntaxError", Exception),
        IndentationError = Make("IndentationError", SyntaxError),
        IncompleteInputError = Make("_IncompleteInputError", SyntaxError),
        TabError = Make("TabError", IndentationError),
        SystemError = Make("SystemError", Exception),
        TypeError = Make("TypeError", Exception),
        ValueError = Make("ValueError", Exception),
        UnicodeError = Make("UnicodeError", ValueError),
        UnicodeDecodeError = MakeSolid("UnicodeDecodeError", UnicodeError),
        UnicodeEncodeError = MakeSolid("UnicodeEncodeError", UnicodeError),
        UnicodeTranslateError = MakeSolid("UnicodeTranslateError", UnicodeError),
        Warning = Make("Warning", Exception),
        BytesWarning = Make("BytesWarning", Warning),
        DeprecationWarning = Make("DeprecationWarning", Warning),
        EncodingWarning = Make("EncodingWarning", Warning),
        FutureWarning = Make("FutureWarning", Warning),
        ImportWarning = Make("ImportWarning", Warning),
        PendingDeprecationWarning = Make("PendingDeprecationWarning", Warning),
        ResourceWarning = Make("ResourceWarning", Warning),
        RuntimeWarning = Make("RuntimeWarning", Warning),
        SyntaxWarning = Make("SyntaxWarning", Warning),
        UnicodeWarning = Make("UnicodeWarning", Warning),
        UserWarning = Make("UserWarning", Warning),
        ExceptionGroup = MakeExceptionGroup();

    /// <summary>Every type, bases before the types that derive from them.</summary>
    internal static TypeObject[] All =>
    [
        BaseException, BaseExceptionGroup, GeneratorExit, KeyboardInterrupt, SystemExit, Exception, ArithmeticError,
        FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError, BufferError, EOFError, ImportError,
        ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError, OSError,
        BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError,
        ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError,
        PermissionError, ProcessLookupError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError,
        PythonFinalizationError, RecursionError, StopAsyncIteration, StopIteration, SyntaxError, IndentationError,
        IncompleteInputError, TabError, SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError,
        UnicodeTranslateError, Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning,
        PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning, ExceptionGroup,
    ];

    /// <summary>A type whose instances have the same .NET class as its base's.</summary>
    private static TypeObject Make(string name, TypeObject baseType) =>
        new(name, baseType, "builtins", ExceptionMembers.Populate)
        {
            HasInstanceDict = true,
            HasWeakReferences = false,
            SolidBase = baseType.SolidBase,
        };

    /// <summary>A type with fields of its own.</summary>
    private static TypeObject MakeSolid(string name, TypeObject baseType) =>
        new(name, baseType, "builtins", ExceptionMembers.Populate) { HasInstanceDict = true, HasWeakReferences = false };

    private static TypeObject MakeExceptionGroup()
    {
        var type = new TypeObject("ExceptionGroup", BaseExceptionGroup, "builtins", ExceptionMembers.Populate)
        {
            HasInstanceDict = true,
            SolidBase = BaseExceptionGroup,
            Bases = [BaseExceptionGroup, Exception],
        };
        type.Mro = [type, BaseExceptionGroup, Exception, BaseException, BuiltinTypes.Object];
        return type;
    }
}
