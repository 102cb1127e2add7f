using CoroVm.Bytecode;
using CoroVm.Tests.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>Damages a .cbc file: blindly, in one section, or as a program that is written again, so that the damage is in the code
/// and not in its coding.</summary>
internal static class CbcMutation
{
    public static byte[] Make(byte[] file, byte[] other, Random random)
    {
        var mutator = new Mutator(random.Next());
        switch (random.Next(8))
        {
            case 0:
                return mutator.Mutate(file, other);
            case 1:
                return mutator.MutateSection(file, other);
            default:
                CodeUnit main = CbcReader.Read(file).Main;
                CodeUnit donor = random.Next(4) == 0 ? CbcReader.Read(other).Main : main;
                return CbcWriter.Write(new ProgramMutation(main, donor, random).Make());
        }
    }
}
