using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>Builds a dict of pairs that are pushed one after the other, without letting too many wait on the stack.</summary>
internal struct MapWriter(Emitter emitter, SourceSpan span)
{
    private int _pending;
    private bool _isBuilt;

    /// <summary>Takes the key and value on top of the stack.</summary>
    public void AddPair()
    {
        if (_isBuilt)
        {
            emitter.Code.Emit(Opcode.MapAdd, 1, span);
        }
        else if (++_pending * 2 >= DisplayEmitter.StackGuideline - 1)
        {
            Finish();
        }
    }

    /// <summary>Puts the dict on the stack; more pairs may follow.</summary>
    public void Finish()
    {
        if (!_isBuilt)
            emitter.Code.Emit(Opcode.BuildMap, _pending, span);
        _isBuilt = true;
    }
}
