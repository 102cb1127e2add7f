using K = CoroVm.Bytecode.OperandKind;

#pragma warning disable CS1591 // a row's documentation is its attribute

namespace CoroVm.Bytecode;

/// <summary>The portable instruction set: a stack machine, one byte an opcode, varint operands. This is the only list of
/// opcodes; encoder, decoder, verifier, assembler, disassembler, profiler and the specification read it.
/// After a change, <c>UPDATE=1 dotnet test --filter SpecTable</c> renews <see cref="OpcodeFacts"/> and the specification.
/// The number of a row never changes within a major version of the format; a retired one is not used again. Rows end at
/// 159; the bytes above are short forms, one byte for a frequent opcode with a small operand.</summary>
public enum Opcode : byte
{
    // --- stack and constants
    [Op("--", K.None, "Does nothing.", NeverRaises = true)] Nop = 0,
    [Op("any --", K.None, "Discards the top entry. A fresh coroutine that is discarded here warns that it was never awaited.")] PopTop = 1,
    [Op("iter --", K.None, "Leaves a loop early (break, return): discards its iterator, and closes it if it is a generator that only this loop can hold.")] PopIter = 2,
    [Op("any over[n-1] -- any over[n-1] any", K.Count, "Pushes the entry n down the stack again (1 is the top).", Min = 1, NeverRaises = true)] Copy = 3,
    [Op("low over[n-2] top -- top over[n-2] low", K.Count, "Exchanges the top with the entry n down the stack (2 is the one below the top).", Min = 2, NeverRaises = true)] Swap = 4,
    [Op("-- value", K.Const, "Pushes a constant.", ShortFrom = 176, ShortCount = 16, NeverRaises = true)] LoadConst = 5,
    [Op("-- value", K.Int, "Pushes an int.", NeverRaises = true)] LoadInt = 6,
    [Op("-- value", K.None, "Pushes None.", NeverRaises = true)] LoadNone = 7,
    [Op("-- value", K.None, "Pushes True.", NeverRaises = true)] LoadTrue = 8,
    [Op("-- value", K.None, "Pushes False.", NeverRaises = true)] LoadFalse = 9,

    // --- variables
    [Op("-- value", K.Local, "Pushes a local variable that is certainly assigned here.", ShortFrom = 160, ShortCount = 16, NeverRaises = true)] LoadFast = 10,
    [Op("-- value", K.Local, "Pushes a local variable; UnboundLocalError if it is not assigned.")] LoadFastCheck = 11,
    [Op("-- saved", K.Local, "Pushes a local variable, unassigned or not, and unassigns it (PEP 709: an inlined comprehension saves the outer name).", NeverRaises = true)] LoadFastAndClear = 12,
    [Op("saved --", K.Local, "Assigns a local variable; storing what LoadFastAndClear pushed restores it, unassigned or not.", ShortFrom = 204, ShortCount = 10, NeverRaises = true)] StoreFast = 13,
    [Op("--", K.Local, "Unassigns a local variable; UnboundLocalError if it is not assigned.")] DeleteFast = 14,
    [Op("--", K.Local, "Turns the local into a cell that holds its present value, at the start of a unit whose inner functions capture it.", OnCell = true, NeverRaises = true)] MakeCell = 15,
    [Op("-- value", K.Local, "Pushes the content of the cell in a local; UnboundLocalError if empty.", OnCell = true)] LoadCell = 16,
    [Op("value --", K.Local, "Sets the content of the cell in a local.", OnCell = true, NeverRaises = true)] StoreCell = 17,
    [Op("--", K.Local, "Empties the cell in a local; UnboundLocalError if empty.", OnCell = true)] DeleteCell = 18,
    [Op("-- value", K.Free, "Pushes the content of a captured cell; NameError if empty.", ShortFrom = 240, ShortCount = 4)] LoadFree = 19,
    [Op("value --", K.Free, "Sets the content of a captured cell.", NeverRaises = true)] StoreFree = 20,
    [Op("--", K.Free, "Empties a captured cell; NameError if empty.")] DeleteFree = 21,
    [Op("-- cell", K.Local, "Pushes the cell in a local itself, for a closure.", OnCell = true, NeverRaises = true)] LoadCellRef = 22,
    [Op("-- cell", K.Free, "Pushes a captured cell itself, for a closure.", NeverRaises = true)] LoadFreeRef = 23,
    [Op("-- value", K.Name, "Pushes a name: the current namespace, then globals, then builtins; NameError.")] LoadName = 24,
    [Op("value --", K.Name, "Assigns a name in the current namespace.")] StoreName = 25,
    [Op("--", K.Name, "Deletes a name from the current namespace; NameError.")] DeleteName = 26,
    [Op("-- value", K.Name, "Pushes a global or else a builtin; NameError.", ShortFrom = 192, ShortCount = 12)] LoadGlobal = 27,
    [Op("value --", K.Name, "Assigns a global.")] StoreGlobal = 28,
    [Op("--", K.Name, "Deletes a global; NameError.")] DeleteGlobal = 29,
    [Op("-- namespace", K.None, "Pushes the current namespace: a class body's mapping, a function's snapshot (PEP 667), a module's globals.")] LoadLocals = 30,
    [Op("namespace -- value", K.Name, "Looks a name up in the mapping, then globals, then builtins (annotation scopes in a class).")] LoadNamespaceOrGlobal = 31,
    [Op("namespace -- value", K.Free, "Looks the captured variable's name up in the mapping, then takes the captured cell (class bodies; annotation scopes in a class).")] LoadNamespaceOrFree = 32,
    [Op("namespace -- value", K.Local, "Looks the local's name up in the mapping, then takes the cell in that local.", OnCell = true)] LoadNamespaceOrCell = 33,
    [Op("-- function", K.None, "Pushes builtins.__build_class__.")] LoadBuildClass = 34,
    [Op("-- value", K.None, "Pushes the builtin AssertionError, whatever the name is bound to.")] LoadAssertionError = 35,

    // --- attributes and items
    [Op("object -- value", K.Name, "Pushes an attribute.", ShortFrom = 214, ShortCount = 10)] LoadAttr = 40,
    [Op("value object --", K.Name, "Sets an attribute.", ShortFrom = 244, ShortCount = 4)] StoreAttr = 41,
    [Op("object --", K.Name, "Deletes an attribute.")] DeleteAttr = 42,
    [Op("object -- callable self", K.Name, "Pushes an attribute to be called at once: a plain function of the type and the object, or the attribute's value and a marker that CallMethod skips.", ShortFrom = 224, ShortCount = 8)] LoadMethod = 43,
    [Op("super class object -- value", K.Name, "super(class, self).name without the super object when super is the builtin.")] LoadSuperAttr = 44,
    [Op("super class object -- callable self", K.Name, "As LoadSuperAttr, in the form of LoadMethod.")] LoadSuperMethod = 45,
    [Op("container key -- value", K.None, "container[key]")] BinarySubscr = 46,
    [Op("value container key --", K.None, "container[key] = value")] StoreSubscr = 47,
    [Op("container key --", K.None, "del container[key]")] DeleteSubscr = 48,
    [Op("container start stop -- value", K.None, "container[start:stop]")] BinarySlice = 49,
    [Op("value container start stop --", K.None, "container[start:stop] = value")] StoreSlice = 50,

    // --- operators
    [Op("left right -- result", K.BinaryKind, "A binary operator, or its in-place form.")] BinaryOp = 51,
    [Op("left right -- result", K.CompareKind, "A rich comparison; the result need not be a bool.")] CompareOp = 52,
    [Op("left right -- bool", K.Flags, "left is right (1: is not).", Max = 1)] IsOp = 53,
    [Op("item container -- bool", K.Flags, "item in container (1: not in).", Max = 1)] ContainsOp = 54,
    [Op("value -- result", K.None, "-value")] UnaryNegative = 55,
    [Op("value -- result", K.None, "+value")] UnaryPositive = 56,
    [Op("value -- result", K.None, "~value")] UnaryInvert = 57,
    [Op("value -- bool", K.None, "not value")] UnaryNot = 58,

    // --- jumps
    [Op("--", K.Jump, "Continues at the target.", Ends = true)] Jump = 60,
    [Op("value --", K.Jump, "Jumps if the value is true.")] PopJumpIfTrue = 61,
    [Op("value --", K.Jump, "Jumps if the value is false.")] PopJumpIfFalse = 62,
    [Op("value --", K.Jump, "Jumps if the value is None.")] PopJumpIfNone = 63,
    [Op("value --", K.Jump, "Jumps if the value is not None.")] PopJumpIfNotNone = 64,
    [Op("value -- | value -- value", K.Jump, "Jumps and keeps the value if it is true, else discards it (or).")] JumpIfTrueOrPop = 65,
    [Op("value -- | value -- value", K.Jump, "Jumps and keeps the value if it is false, else discards it (and, chained comparison).")] JumpIfFalseOrPop = 66,

    // --- iteration
    [Op("iterable -- iter", K.Flags, "iter(iterable). 1: the iterable is a call's or generator expression's own result that nothing else names.", Max = 1)] GetIter = 70,
    [Op("iter -- iter value | iter --", K.Jump, "Pushes the iterator's next value, or discards the exhausted iterator and jumps.")] ForIter = 71,
    [Op("object -- iter", K.None, "The iterator of yield from: a coroutine is allowed in coroutines only, everything else goes through iter().")] GetYieldFromIter = 72,
    [Op("object -- aiter", K.None, "type(object).__aiter__(object), checked.")] GetAiter = 73,
    [Op("aiter -- aiter awaitable", K.None, "The awaitable of type(aiter).__anext__(aiter), checked.")] GetAnext = 74,
    [Op("aiter exc --", K.None, "Ends async for: swallows StopAsyncIteration, re-raises anything else.")] EndAsyncFor = 75,
    [Op("object -- iter", K.Flags, "The iterator that await drives (0: await, 1: __aenter__'s result, 2: __aexit__'s result; for the error text).", Max = 2)] GetAwaitable = 76,

    // --- suspension
    [Op("value -- sent", K.None, "Suspends a generator with a value; continues with what is sent, or raises what is thrown. In an async generator the value is its own, not an await's.", Suspends = true)] YieldValue = 80,
    [Op("iter sent -- result", K.None, "Delegates (yield from, await): sends into the iterator, suspends with everything it yields, passes on what is sent and thrown (PEP 380), and ends with its return value.", Suspends = true)] YieldFrom = 81,
    [Op("method self value -- result", K.None, "x.send(value), after LoadMethod send: resumes a generator or coroutine by a frame switch, anything else is called.")] Send = 82,
    [Op("method self exc -- result", K.None, "x.throw(exc), after LoadMethod throw: resumes a generator or coroutine with an exception by a frame switch, anything else is called.")] Throw = 83,
    [Op("value --", K.None, "Leaves the frame with a value; ends a generator.", Ends = true)] ReturnValue = 84,

    // --- calls and functions
    [Op("callable args[n] -- result", K.Count, "Calls with positional arguments.", ShortFrom = 232, ShortCount = 4)] Call = 90,
    [Op("callable self args[n] -- result", K.Count, "Calls what LoadMethod pushed, with n more positional arguments.", ShortFrom = 236, ShortCount = 4)] CallMethod = 91,
    [Op("callable args[n] -- result", K.Count, "Calls; the last arguments are keyword arguments, whose names are a tuple constant.", Second = K.Keywords)] CallKw = 92,
    [Op("callable self args[n] -- result", K.Count, "CallMethod with keyword arguments.", Second = K.Keywords)] CallMethodKw = 93,
    [Op("callable args -- result", K.None, "Calls with the arguments of an iterable.")] CallEx = 94,
    [Op("callable args kwargs -- result", K.None, "Calls with the arguments of an iterable and of a mapping.")] CallExKw = 95,
    [Op("parts[#m] -- function", K.Code, "Makes a function of a code constant. Flag bits name what is taken off the stack, in this order from the deepest: 1 a tuple of defaults, 2 a dict of keyword-only defaults, 4 the __annotate__ function, 8 a tuple of cells.", Second = K.Flags, SecondMax = 15)] MakeFunction = 96,
    [Op("args[arity] -- result", K.Intrinsic, "A rare operation; how many entries it takes is the intrinsic's.")] CallIntrinsic = 97,

    // --- displays, unpacking, text
    [Op("items[n] -- tuple", K.Count, "Builds a tuple.", ShortFrom = 248, ShortCount = 4)] BuildTuple = 100,
    [Op("items[n] -- list", K.Count, "Builds a list.")] BuildList = 101,
    [Op("items[n] -- set", K.Count, "Builds a set.")] BuildSet = 102,
    [Op("pairs[2n] -- dict", K.Count, "Builds a dict of n key, value pairs.")] BuildMap = 103,
    [Op("parts[n] -- str", K.Count, "Joins n strings.")] BuildString = 104,
    [Op("items[n] -- slice", K.Count, "slice(start, stop) or slice(start, stop, step).", Min = 2, Max = 3)] BuildSlice = 105,
    [Op("list over[n-1] item -- list over[n-1]", K.Count, "Appends to the list n down the stack (counted without the item).", Min = 1)] ListAppend = 106,
    [Op("set over[n-1] item -- set over[n-1]", K.Count, "Adds to the set n down the stack.", Min = 1)] SetAdd = 107,
    [Op("dict over[n-1] key value -- dict over[n-1]", K.Count, "Sets an item of the dict n down the stack (counted without the pair).", Min = 1)] MapAdd = 108,
    [Op("list over[n-1] iterable -- list over[n-1]", K.Count, "Extends the list n down the stack; TypeError 'Value after * must be an iterable, not X'.", Min = 1)] ListExtend = 109,
    [Op("set over[n-1] iterable -- set over[n-1]", K.Count, "Updates the set n down the stack.", Min = 1)] SetUpdate = 110,
    [Op("dict over[n-1] mapping -- dict over[n-1]", K.Count, "Updates the dict n down the stack (a {**m} display).", Min = 1)] DictUpdate = 111,
    [Op("callable args dict over[n-1] mapping -- callable args dict over[n-1]", K.Count, "Updates the dict of keyword arguments n down the stack; TypeError on a repeated or non-str key. The callable for the text lies two below the dict.", Min = 1)] DictMerge = 112,
    [Op("sequence -- items[n]", K.Count, "Unpacks exactly n items, the first on top.")] UnpackSequence = 113,
    [Op("sequence -- items[n+m+1]", K.Count, "Unpacks with a star: first operand how many before it, second how many after; the first on top, the list between.", Second = K.Count)] UnpackEx = 114,
    [Op("value -- text", K.Flags, "str(), repr() or ascii() of the value (1, 2, 3).", Min = 1, Max = 3)] ConvertValue = 115,
    [Op("value -- text", K.None, "format(value, '')")] FormatSimple = 116,
    [Op("value spec -- text", K.None, "format(value, spec)")] FormatWithSpec = 117,
    [Op("value text spec[n/4] -- interpolation", K.Flags, "Builds a t-string's Interpolation: flags 0 none, 1 !s, 2 !r, 3 !a; with 4 added a format spec lies on top.", Max = 7)] BuildInterpolation = 118,
    [Op("strings interpolations -- template", K.None, "Builds a t-string's Template of two tuples (PEP 750).")] BuildTemplate = 119,

    // --- exceptions and context managers
    [Op("args[n] --", K.Count, "raise, raise exc, raise exc from cause.", Ends = true, Max = 2)] Raise = 130,
    [Op("exc --", K.None, "Raises the exception again; its traceback does not grow in this frame.", Ends = true)] Reraise = 131,
    [Op("exc -- prev exc", K.None, "Enters a handler: the exception becomes the handled one, the one before is saved.", NeverRaises = true)] PushExcInfo = 132,
    [Op("prev --", K.None, "Leaves a handler: restores the saved handled exception.", NeverRaises = true)] PopExcept = 133,
    [Op("exc type -- exc bool", K.None, "Whether the exception matches a class or tuple of classes; TypeError for anything else.")] CheckExcMatch = 134,
    [Op("exc type -- rest match", K.None, "except*: splits the exception by the type; None stands for an empty part.")] CheckEgMatch = 135,
    [Op("manager -- exit self value", K.None, "Enters with: looks up __enter__ and __exit__ on the type, calls __enter__; exit and self are as after LoadMethod.")] BeforeWith = 136,
    [Op("manager -- exit self awaitable", K.None, "Enters async with: as BeforeWith with __aenter__ and __aexit__; the awaitable is not awaited yet.")] BeforeAsyncWith = 137,
    [Op("exit self prev exc -- exit self prev exc result", K.None, "Calls exit(type, exc, traceback) in a with statement's handler.")] WithExceptStart = 138,

    // --- imports and match
    [Op("level fromlist -- module", K.Name, "__import__(name, globals, locals, fromlist, level)")] ImportName = 140,
    [Op("module -- module value", K.Name, "from module import name; ImportError.")] ImportFrom = 141,
    [Op("subject -- subject length", K.None, "len(subject)")] GetLen = 142,
    [Op("subject -- subject bool", K.None, "Whether the subject is a sequence for match.")] MatchSequence = 143,
    [Op("subject -- subject bool", K.None, "Whether the subject is a mapping for match.")] MatchMapping = 144,
    [Op("subject keys -- subject keys values", K.None, "The values of a mapping's keys as a tuple, or None.")] MatchKeys = 145,
    [Op("subject class names -- values", K.Count, "The attributes of a class pattern with n positional ones as a tuple, or None.")] MatchClass = 146,
    [Op("subject keys -- subject keys rest", K.None, "The mapping pattern's rest: a dict of the subject without the keys.")] MatchRest = 147,
}
