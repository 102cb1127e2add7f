namespace CoroVm.Runtime.Objects;

/// <summary>The docstrings of the exception types.</summary>
internal static class ExceptionDocs
{
    /// <summary>The docstring, or null.</summary>
    internal static string? Of(string typeName) => typeName switch
    {
        "ArithmeticError" => "Base class for arithmetic errors.",
        "AssertionError" => "Assertion failed.",
        "AttributeError" => "Attribute not found.",
        "BaseException" => "Common base class for all exceptions",
        "BaseExceptionGroup" => "A combination of multiple unrelated exceptions.",
        "BlockingIOError" => "I/O operation would block.",
        "BrokenPipeError" => "Broken pipe.",
        "BufferError" => "Buffer error.",
        "BytesWarning" => "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.",
        "ChildProcessError" => "Child process error.",
        "ConnectionAbortedError" => "Connection aborted.",
        "ConnectionError" => "Connection error.",
        "ConnectionRefusedError" => "Connection refused.",
        "ConnectionResetError" => "Connection reset.",
        "DeprecationWarning" => "Base class for warnings about deprecated features.",
        "EOFError" => "Read beyond end of file.",
        "EncodingWarning" => "Base class for warnings about encodings.",
        "FileExistsError" => "File already exists.",
        "FileNotFoundError" => "File not found.",
        "FloatingPointError" => "Floating-point operation failed.",
        "FutureWarning" => "Base class for warnings about constructs that will change semantically\nin the future.",
        "GeneratorExit" => "Request that a generator exit.",
        "ImportError" => "Import can't find module, or can't find name in module.",
        "ImportWarning" => "Base class for warnings about probable mistakes in module imports",
        "IndentationError" => "Improper indentation.",
        "IndexError" => "Sequence index out of range.",
        "InterruptedError" => "Interrupted by signal.",
        "IsADirectoryError" => "Operation doesn't work on directories.",
        "KeyError" => "Mapping key not found.",
        "KeyboardInterrupt" => "Program interrupted by user.",
        "LookupError" => "Base class for lookup errors.",
        "MemoryError" => "Out of memory.",
        "ModuleNotFoundError" => "Module not found.",
        "NameError" => "Name not found globally.",
        "NotADirectoryError" => "Operation only works on directories.",
        "Exception" => "Common base class for all non-exit exceptions.",
        "_IncompleteInputError" => "incomplete input.",
        _ => null,
    };
}
