using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CoroVm.StdLib.Native;

/// <summary>_random.Random</summary>
internal sealed class RandomObject : ScriptObject
{
    internal static readonly TypeObject Definition = new("Random", BuiltinTypes.Object, "_random", Populate);

    private readonly MersenneTwister twister = new();
    private readonly InstanceObject? holder;

    private RandomObject(TypeObject cls) => holder = ReferenceEquals(cls, Definition) ? null : new InstanceObject(cls);

    internal override TypeObject Type => holder is null ? Definition : holder.Type;

    internal override InstanceObject? Holder => holder;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Random() -> create a random number generator with its own internal state.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var self = new RandomObject((TypeObject)a[0].Ref!);
            self.twister.Seed(Entropy());
            return self;
        });
        b.Special(Special.Init, static (t, a) =>
        {
            var args = (TupleObject)a[1].Ref!;
            if (a[2].Ref is DictObject { Count: > 0 })
                return t.TypeError("Random() takes no keyword arguments");
            if (args.Count > 1)
                return t.TypeError($"Random expected at most 1 argument, got {args.Count}");
            return SeedReentrant(t, (RandomObject)a[0].Ref!, args.Count == 0 ? Value.None : args.Items[0]);
        });
        b.Method("random", "(self, /)", static (t, a) => Value.Float(((RandomObject)a[0].Ref!).twister.NextDouble()),
            "random() -> x in the interval [0, 1).");
        b.Method("seed", "(self, n=None, /)", static (t, a) => SeedReentrant(t, (RandomObject)a[0].Ref!, a[1]),
            "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.");
        b.Method("getstate", "(self, /)", static (t, a) => GetState(((RandomObject)a[0].Ref!).twister), "getstate() -> tuple containing the current state.");
        b.Method("setstate", "(self, state, /)", static (t, a) => SetState(t, ((RandomObject)a[0].Ref!).twister, a[1]),
            "setstate(state) -> None.  Restores generator state.");
        b.Method("getrandbits", "(self, k, /)", static (t, a) => BitsReentrant(t, (RandomObject)a[0].Ref!, a[1]),
            "getrandbits(k) -> x.  Generates an int with k random bits.");
    }

    private static uint[] Entropy()
    {
        uint[] key = new uint[MersenneTwister.Size];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(key.AsSpan()));
        return key;
    }

    private static Value SeedReentrant(VmThread thread, RandomObject self, Value seed)
    {
        if (seed.IsNone)
        {
            self.twister.Seed(Entropy());
            return Value.None;
        }
        BigInteger n;
        if (Ints.IsInt(seed))
        {
            n = BigInteger.Abs(Ints.Big(seed));
        }
        else
        {
            if (!Hashing.HashReentrant(thread, seed, out long hash))
                return Value.Error;
            n = (ulong)hash;
        }
        byte[] octets = n.ToByteArray(isUnsigned: true);
        uint[] key = new uint[Math.Max(1, (octets.Length + 3) / 4)];
        octets.CopyTo(MemoryMarshal.AsBytes(key.AsSpan()));
        self.twister.Seed(key);
        return Value.None;
    }

    private static TupleObject GetState(MersenneTwister twister)
    {
        var state = new Value[MersenneTwister.Size + 1];
        for (int i = 0; i < MersenneTwister.Size; i++)
            state[i] = Value.Int(twister.State[i]);
        state[^1] = Value.Int(twister.Index);
        return new TupleObject(state);
    }

    private static Value SetState(VmThread thread, MersenneTwister twister, Value state)
    {
        if (state.Ref is not TupleObject tuple)
            return thread.TypeError("state vector must be a tuple");
        if (tuple.Count != MersenneTwister.Size + 1)
            return thread.ValueError("state vector is the wrong size");
        uint[] words = new uint[MersenneTwister.Size];
        for (int i = 0; i < tuple.Count; i++)
        {
            Value v = tuple.Items[i];
            if (!Ints.IsInt(v))
                return thread.TypeError("an integer is required");
            if (Ints.Sign(v) < 0)
                return thread.OverflowError("can't convert negative value to unsigned int");
            if (!Ints.TrySmall(v, out long word))
                return thread.OverflowError("Python int too large to convert to C unsigned long");
            if (i < words.Length)
                words[i] = (uint)word;
            else if (word > MersenneTwister.Size)
                return thread.ValueError("invalid state");
            else
                twister.Index = (int)word;
        }
        words.CopyTo(twister.State, 0);
        return Value.None;
    }

    private static Value BitsReentrant(VmThread thread, RandomObject self, Value count)
    {
        Value n = Conversions.IndexReentrant(thread, count);
        if (n.IsError)
            return n;
        if (Ints.Sign(n) < 0)
            return thread.ValueError("Cannot convert negative int");
        if (!n.IsInt)
            return thread.OverflowError("Python int too large for C uint64_t");
        long k = n.Bits;
        if (k <= 32)
            return Value.Int(k == 0 ? 0 : self.twister.NextWord() >> (int)(32 - k));
        if (k > int.MaxValue - 64)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (!thread.Charge(k >> 3))
            return Value.Error;
        uint[] words = new uint[(k + 31) / 32];
        for (int i = 0; i < words.Length; i++, k -= 32)
            words[i] = k >= 32 ? self.twister.NextWord() : self.twister.NextWord() >> (int)(32 - k);
        return Value.Int(new BigInteger(MemoryMarshal.AsBytes(words.AsSpan()), isUnsigned: true));
    }
}
