using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Attribute = CoroVm.Compiler.Ast.Attribute;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits one pattern. Each part takes its subject from the top of the stack. What names capture waits on the stack,
/// below everything the pattern still works on, until the whole pattern has matched: the first capture is the topmost of
/// them. A failure jumps to a label that pops what is there, by how much that is.</summary>
internal sealed class PatternMatcher(Emitter emitter, bool allowIrrefutable)
{
    private readonly CodeBuilder _code = emitter.Code;
    private readonly List<Label> _fail = [];
    private List<string> _captures = [];
    private bool _allowIrrefutable = allowIrrefutable;

    // How many entries lie above the captures, the present subject not counted.
    private int _onTop;

    public void Visit(Pattern pattern)
    {
        emitter.Descend(pattern);
        switch (pattern)
        {
            case MatchValue node:
                if (!IsValue(node.Value))
                    throw emitter.Reporter.Error(
                        "patterns may only match literals and attribute lookups", node.Span);
                emitter.Expressions.Visit(node.Value);
                _code.Emit(Opcode.CompareOp, (int)CompareOperator.Equal, node.Span);
                Fail(Opcode.PopJumpIfFalse, node.Span);
                break;
            case MatchSingleton node:
                emitter.LoadConstant(Constants.Of(node.Value), node.Span);
                _code.Emit(Opcode.IsOp, 0, node.Span);
                Fail(Opcode.PopJumpIfFalse, node.Span);
                break;
            case MatchAs node:
                VisitAs(node);
                break;
            case MatchStar node:
                Capture(node.Name, node.Span);
                break;
            case MatchSequence node:
                VisitSequence(node);
                break;
            case MatchMapping node:
                VisitMapping(node);
                break;
            case MatchClass node:
                VisitClass(node);
                break;
            case MatchOr node:
                VisitOr(node);
                break;
            default:
                throw new InvalidOperationException($"unknown pattern {pattern.GetType().Name}");
        }
        emitter.Ascend();
    }

    /// <summary>Assigns what the matched pattern captured.</summary>
    public void BindCaptures(SourceSpan span)
    {
        foreach (string name in _captures)
            emitter.Names.Store(name, span);
        _captures.Clear();
    }

    /// <summary>Where a failure goes that must pop <paramref name="pops"/> entries.</summary>
    public Label FailLabel(int pops)
    {
        while (_fail.Count <= pops)
            _fail.Add(_code.NewLabel());
        return _fail[pops];
    }

    /// <summary>Places the labels of failures here.</summary>
    public void PlaceFailLabels(SourceSpan span)
    {
        for (int i = _fail.Count - 1; i >= 0; i--)
        {
            _code.Place(_fail[i]);
            if (i > 0)
                _code.Emit(Opcode.PopTop, span);
        }
        _fail.Clear();
    }

    private void Fail(Opcode jump, SourceSpan span) => _code.Jump(jump, FailLabel(_onTop + _captures.Count), span);

    private void VisitNested(Pattern pattern)
    {
        bool outer = _allowIrrefutable;
        _allowIrrefutable = true;
        Visit(pattern);
        _allowIrrefutable = outer;
    }

    private void VisitAs(MatchAs node)
    {
        if (node.Pattern is not null)
        {
            _onTop++;
            _code.Emit(Opcode.Copy, 1, node.Span);
            Visit(node.Pattern);
            _onTop--;
        }
        else if (!_allowIrrefutable)
        {
            throw emitter.Reporter.Error(node.Name is null
                ? "wildcard makes remaining patterns unreachable"
                : $"name capture {ConstantRepr.Of(new StrValue(node.Name))} makes remaining patterns unreachable", node.Span);
        }
        Capture(node.Name, node.Span);
    }

    private void Capture(string? name, SourceSpan span)
    {
        if (name is null)
        {
            _code.Emit(Opcode.PopTop, span);
            return;
        }
        CheckNewCapture(name, span);
        Rotate(_onTop + _captures.Count + 1, span);
        _captures.Add(name);
    }

    private void CheckNewCapture(string name, SourceSpan span)
    {
        if (_captures.Contains(name))
            throw emitter.Reporter.Error(
                $"multiple assignments to name {ConstantRepr.Of(new StrValue(name))} in pattern", span);
    }

    // Moves the top below the entries above it: entry n from the top afterwards.
    private void Rotate(int count, SourceSpan span)
    {
        for (; count > 1; count--)
            _code.Emit(Opcode.Swap, count, span);
    }

    private void VisitSequence(MatchSequence node)
    {
        Pattern[] patterns = node.Patterns;
        int star = StarOf(node);
        bool onlyWildcards = Array.TrueForAll(
            patterns, item => PatternEmitter.IsWildcard(item) || PatternEmitter.IsStarWildcard(item));
        _onTop++;
        _code.Emit(Opcode.MatchSequence, node.Span);
        Fail(Opcode.PopJumpIfFalse, node.Span);
        if (star < 0)
            CheckLength(patterns.Length, CompareOperator.Equal, node.Span);
        else if (patterns.Length > 1)
            CheckLength(patterns.Length - 1, CompareOperator.GreaterOrEqual, node.Span);
        _onTop--;
        if (onlyWildcards)
            _code.Emit(Opcode.PopTop, node.Span);
        else if (star >= 0 && PatternEmitter.IsStarWildcard(patterns[star]))
            VisitItems(node, star);
        else
            VisitUnpacked(node, star);
    }

    private int StarOf(MatchSequence node)
    {
        int star = -1;
        for (int i = 0; i < node.Patterns.Length; i++)
        {
            if (node.Patterns[i] is not MatchStar)
                continue;
            if (star >= 0)
                throw emitter.Reporter.Error("multiple starred names in sequence pattern", node.Span);
            star = i;
        }
        return star;
    }

    private void CheckLength(int length, CompareOperator comparison, SourceSpan span)
    {
        _code.Emit(Opcode.GetLen, span);
        _code.Emit(Opcode.LoadInt, length, span);
        _code.Emit(Opcode.CompareOp, (int)comparison, span);
        Fail(Opcode.PopJumpIfFalse, span);
    }

    private void VisitUnpacked(MatchSequence node, int star)
    {
        int count = node.Patterns.Length;
        if (star < 0)
            _code.Emit(Opcode.UnpackSequence, count, node.Span);
        else
            _code.Emit(Opcode.UnpackEx, star, count - star - 1, node.Span);
        VisitPushed(node.Patterns, count);
    }

    // The items are on the stack, the first on top.
    private void VisitPushed(Pattern[] patterns, int count)
    {
        _onTop += count;
        foreach (Pattern pattern in patterns)
        {
            _onTop--;
            VisitNested(pattern);
        }
    }

    // With *_ the items between need not be looked at: those that are looked at are taken by index.
    private void VisitItems(MatchSequence node, int star)
    {
        int count = node.Patterns.Length;
        _onTop++;
        for (int i = 0; i < count; i++)
        {
            Pattern pattern = node.Patterns[i];
            if (i == star || PatternEmitter.IsWildcard(pattern))
                continue;
            _code.Emit(Opcode.Copy, 1, node.Span);
            if (i < star)
            {
                _code.Emit(Opcode.LoadInt, i, node.Span);
            }
            else
            {
                _code.Emit(Opcode.GetLen, node.Span);
                _code.Emit(Opcode.LoadInt, count - i, node.Span);
                _code.Emit(Opcode.BinaryOp, (int)BinaryOperator.Subtract, node.Span);
            }
            _code.Emit(Opcode.BinarySubscr, node.Span);
            VisitNested(pattern);
        }
        _onTop--;
        _code.Emit(Opcode.PopTop, node.Span);
    }

    private void VisitMapping(MatchMapping node)
    {
        SourceSpan span = node.Span;
        int count = node.Keys.Length;
        CheckKeys(node);
        _onTop++;
        _code.Emit(Opcode.MatchMapping, span);
        Fail(Opcode.PopJumpIfFalse, span);
        if (count == 0 && node.Rest is null)
        {
            _onTop--;
            _code.Emit(Opcode.PopTop, span);
            return;
        }
        if (count > 0)
            CheckLength(count, CompareOperator.GreaterOrEqual, span);
        emitter.Displays.EmitTuple(node.Keys, null, span);
        _code.Emit(Opcode.MatchKeys, span);
        // Subject, keys and values.
        _onTop += 2;
        _code.Emit(Opcode.Copy, 1, span);
        Fail(Opcode.PopJumpIfNone, span);
        _code.Emit(Opcode.UnpackSequence, count, span);
        _onTop--;
        VisitPushed(node.Patterns, count);
        _onTop -= 2;
        if (node.Rest is null)
        {
            _code.Emit(Opcode.PopTop, span);
            _code.Emit(Opcode.PopTop, span);
            return;
        }
        _code.Emit(Opcode.MatchRest, span);
        _code.Emit(Opcode.Swap, 3, span);
        _code.Emit(Opcode.PopTop, span);
        _code.Emit(Opcode.PopTop, span);
        Capture(node.Rest, span);
    }

    private void CheckKeys(MatchMapping node)
    {
        var seen = new HashSet<Bytecode.Constant>();
        foreach (Expr key in node.Keys)
        {
            if (!IsValue(key))
                throw emitter.Reporter.Error(
                    "mapping pattern keys may only match literals and attribute lookups", node.Span);
            if (emitter.Folder.Fold(key) is { } constant && !seen.Add(Normalized(constant)))
                throw emitter.Reporter.Error(
                    $"mapping pattern checks duplicate key ({ExpressionText.Of(key, emitter.Reporter)})", node.Span);
        }
    }

    private bool IsValue(Expr expression) => expression is Attribute || emitter.Folder.Fold(expression) is not null;

    // Keys that compare equal in Python are equal here.
    private static Bytecode.Constant Normalized(Bytecode.Constant constant) => constant switch
    {
        SingletonConstant { Kind: SingletonKind.True } => new IntConstant(1),
        SingletonConstant { Kind: SingletonKind.False } => new IntConstant(0),
        ComplexConstant { Imaginary: 0 } c => Normalized(new FloatConstant(c.Real)),
        FloatConstant { Value: var value } when Math.Truncate(value) == value && double.IsFinite(value) =>
            new IntConstant(new System.Numerics.BigInteger(value)),
        _ => constant,
    };

    private void VisitClass(MatchClass node)
    {
        SourceSpan span = node.Span;
        for (int i = 0; i < node.KwdAttrs.Length; i++)
            if (Array.IndexOf(node.KwdAttrs, node.KwdAttrs[i]) < i)
                throw emitter.Reporter.Error(
                    $"attribute name repeated in class pattern: {node.KwdAttrs[i]}", node.KwdPatterns[i].Span);
        emitter.Expressions.Visit(node.Cls);
        emitter.LoadConstant(Constants.Strings(node.KwdAttrs), span);
        _code.Emit(Opcode.MatchClass, node.Patterns.Length, span);
        _code.Emit(Opcode.Copy, 1, span);
        _onTop++;
        Fail(Opcode.PopJumpIfNone, span);
        _onTop--;
        int count = node.Patterns.Length + node.KwdPatterns.Length;
        _code.Emit(Opcode.UnpackSequence, count, span);
        VisitPushed([.. node.Patterns, .. node.KwdPatterns], count);
    }

    private void VisitOr(MatchOr node)
    {
        SourceSpan span = node.Span;
        Label end = _code.NewLabel();
        List<string>? control = null;
        for (int i = 0; i < node.Patterns.Length; i++)
        {
            Pattern pattern = node.Patterns[i];
            bool isLast = i == node.Patterns.Length - 1;
            _code.Emit(Opcode.Copy, 1, pattern.Span);
            var alternative = new PatternMatcher(emitter, isLast && _allowIrrefutable);
            alternative.Visit(pattern);
            control ??= [.. alternative._captures];
            alternative.Reorder(control, node);
            _code.Jump(Opcode.Jump, end, pattern.Span);
            alternative.PlaceFailLabels(pattern.Span);
        }
        // No alternative matched: drop the subject.
        _code.Emit(Opcode.PopTop, span);
        Fail(Opcode.Jump, span);
        _code.Place(end);
        // The captures of the alternative, the subject, what the pattern works on, and the captures so far.
        int all = control!.Count + 1 + _onTop + _captures.Count;
        foreach (string name in control)
        {
            CheckNewCapture(name, span);
            Rotate(all, span);
            _captures.Add(name);
        }
        _code.Emit(Opcode.PopTop, span);
    }

    // Brings the captures into the order in which the first alternative has them.
    private void Reorder(List<string> control, MatchOr node)
    {
        if (_captures.Count != control.Count)
            throw emitter.Reporter.Error("alternative patterns bind different names", node.Span);
        for (int i = control.Count - 1; i >= 0; i--)
        {
            int at = _captures.IndexOf(control[i]);
            if (at < 0 || at > i)
                throw emitter.Reporter.Error("alternative patterns bind different names", node.Span);
            if (at == i)
                continue;
            // The topmost at + 1 captures go below those up to i.
            List<string> moved = _captures.GetRange(0, at + 1);
            _captures.RemoveRange(0, at + 1);
            _captures.InsertRange(i - at, moved);
            for (int k = 0; k <= at; k++)
                Rotate(i + 1, node.Span);
        }
    }
}
