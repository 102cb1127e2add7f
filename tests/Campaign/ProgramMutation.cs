using CoroVm.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>Changes one or more units of a program: instructions, operands, jumps, handlers, constants, names, flags, counts.</summary>
internal sealed class ProgramMutation(CodeUnit main, CodeUnit donor, Random random)
{
    private readonly List<CodeUnit> _units = Collect(main);
    private readonly List<CodeUnit> _donors = Collect(donor);
    private readonly HashSet<CodeUnit> _chosen = [];

    public CodeUnit Make()
    {
        for (int i = random.Next(4) == 0 ? 1 + random.Next(3) : 1; i > 0; i--)
            _chosen.Add(_units[random.Next(_units.Count)]);
        return Rebuild(main);
    }

    private static List<CodeUnit> Collect(CodeUnit unit)
    {
        var all = new List<CodeUnit> { unit };
        for (int i = 0; i < all.Count; i++)
            foreach (Constant constant in all[i].Constants)
                if (constant is CodeConstant code)
                    all.Add(code.Unit);
        return all;
    }

    private CodeUnit Rebuild(CodeUnit unit)
    {
        Constant[] constants = [.. unit.Constants.Select(c => c is CodeConstant code ? new CodeConstant(Rebuild(code.Unit)) : c)];
        var body = new CodeMutation(unit, _donors[random.Next(_donors.Count)], random);
        bool chosen = _chosen.Contains(unit);
        if (chosen)
            body.Change(random.Next(3) == 0 ? 1 + random.Next(4) : 1);
        int what = chosen && random.Next(3) == 0 ? random.Next(10) : -1;
        if (what == 0 && constants.Length > 1)
        {
            int a = random.Next(constants.Length), b = random.Next(constants.Length);
            (constants[a], constants[b]) = (constants[b], constants[a]);
        }
        if (what == 1 && constants.Length > 0 && constants[random.Next(constants.Length)] is not CodeConstant)
            Replace(constants);
        (byte[] code2, ExceptionHandler[] handlers, LineEntry[] lines) = body.Finish();
        return new CodeUnit
        {
            Name = unit.Name, QualName = unit.QualName, FileName = unit.FileName, FirstLine = unit.FirstLine,
            Flags = what == 2 ? unit.Flags ^ (CodeFlags)(1 << s_flags[random.Next(s_flags.Length)]) : unit.Flags,
            ArgCount = unit.ArgCount + (what == 3 ? random.Next(-1, 2) : 0) is var args and >= 0 ? args : 0,
            PosOnlyCount = unit.PosOnlyCount,
            KwOnlyCount = Math.Max(0, unit.KwOnlyCount + (what == 4 ? random.Next(-1, 2) : 0)),
            LocalNames = what == 5 ? [.. unit.LocalNames, "extra"] : unit.LocalNames,
            CellLocals = what == 6 && unit.CellLocals.Length > 0 ? unit.CellLocals[1..] : unit.CellLocals,
            FreeNames = what == 7 ? [.. unit.FreeNames, "extra"] : what == 8 && unit.FreeNames.Length > 0 ? unit.FreeNames[1..] : unit.FreeNames,
            Names = unit.Names, Constants = constants, Code = code2,
            StackDepth = what == 9 ? Math.Max(0, unit.StackDepth + random.Next(-2, 3)) : chosen ? unit.StackDepth + random.Next(3) : unit.StackDepth,
            Handlers = handlers, Lines = lines,
        };
    }

    private static readonly int[] s_flags = [0, 1, 2, 3, 4, 5, 7, 9, 26, 27, 28, 29];

    private void Replace(Constant[] constants)
    {
        int at = random.Next(constants.Length);
        if (constants[at] is CodeConstant)
            return;
        constants[at] = random.Next(6) switch
        {
            0 => new IntConstant(random.Next(-3, 4)),
            1 => new StrConstant("a"),
            2 => new SingletonConstant((SingletonKind)random.Next(4)),
            3 => new SequenceConstant(random.Next(2) == 0, [new StrConstant("a"), new IntConstant(1)]),
            4 => new FloatConstant(double.NaN),
            _ => new IntConstant(long.MaxValue),
        };
    }
}
