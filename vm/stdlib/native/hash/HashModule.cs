namespace CoroVm.StdLib.Native;

/// <summary>_hashes: the hash functions under hashlib.</summary>
internal sealed class HashModule : NativeModule
{
    internal override string Name => "_hashes";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(HashObject.Definition);
        b.Function("new", "(name, /)", static (t, a) => TextArguments.Str(t, a[0], "new") is not { } name ? Value.Error
            : Make(name.Text) is { } state ? new HashObject(state) : Value.None);
        b.Function("blake2", "(big, parameters, digest_size, last_node, /)", static (t, a) =>
            a[1].Ref is BytesObject parameters && parameters.Data.Length == (a[0].IsTrue ? 64 : 32) && a[2].IsInt && a[2].Bits > 0 && a[2].Bits <= parameters.Data.Length
                ? new HashObject(new Blake2State(a[0].IsTrue, parameters.Data, (int)a[2].Bits, a[3].IsTrue)) : Unusable(t, "blake2"));
        b.Function("pbkdf2", "(name, password, salt, iterations, length, /)", Pbkdf2);
    }

    private static HashState? Make(string name) => name switch
    {
        "md5" => new Md5State(),
        "sha1" => new Sha1State(),
        "sha224" => new Sha256State(true),
        "sha256" => new Sha256State(false),
        "sha384" => new Sha512State(true),
        "sha512" => new Sha512State(false),
        "sha3_224" => new KeccakState(name, 448, 28),
        "sha3_256" => new KeccakState(name, 512, 32),
        "sha3_384" => new KeccakState(name, 768, 48),
        "sha3_512" => new KeccakState(name, 1024, 64),
        "shake_128" => new KeccakState(name, 256, 0),
        "shake_256" => new KeccakState(name, 512, 0),
        _ => null,
    };

    // hashlib has looked at what a script gave it; this is for scripts that import _hashes themselves.
    private static Value Unusable(VmThread t, string function) => t.TypeError(function + "() got an argument that it cannot use");

    private static Value Pbkdf2(VmThread t, ReadOnlySpan<Value> a)
    {
        if (a[0].Ref is not StrObject name || a[1].Ref is not BytesObject password || a[2].Ref is not BytesObject salt || !a[3].IsInt || !a[4].IsInt
            || a[4].Bits < 0)
            return Unusable(t, "pbkdf2");
        if (Make(name.Text) is not { } plain)
            return Value.None;
        byte[] key = password.Data;
        if (key.Length > plain.BlockSize)
        {
            HashState h = plain.Clone();
            h.Update(key);
            key = h.Finish(plain.DigestSize);
        }
        byte[] inner = new byte[plain.BlockSize], outer = new byte[plain.BlockSize];
        for (int i = 0; i < plain.BlockSize; i++)
        {
            byte k = i < key.Length ? key[i] : (byte)0;
            inner[i] = (byte)(k ^ 0x36);
            outer[i] = (byte)(k ^ 0x5C);
        }
        HashState first = plain.Clone(), second = plain.Clone();
        first.Update(inner);
        second.Update(outer);
        if (!TextArguments.Allow(t, a[4].Bits))
            return Value.Error;
        var result = new byte[a[4].Bits];
        Span<byte> number = stackalloc byte[4];
        for (int block = 1, at = 0; at < result.Length; block++, at += plain.DigestSize)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, block);
            byte[] u = [.. salt.Data, .. number];
            var sum = new byte[plain.DigestSize];
            for (long i = 0; i < a[3].Bits; i++)
            {
                HashState h = first.Clone();
                h.Update(u);
                HashState h2 = second.Clone();
                h2.Update(h.Finish(plain.DigestSize));
                u = h2.Finish(plain.DigestSize);
                for (int k = 0; k < sum.Length; k++)
                    sum[k] ^= u[k];
                if (!t.Charge(512))
                    return Value.Error;
            }
            sum.AsSpan(0, Math.Min(sum.Length, result.Length - at)).CopyTo(result.AsSpan(at));
        }
        return BytesObject.Of(result);
    }
}

/// <summary>A hash object.</summary>
internal sealed class HashObject(HashState state) : ScriptObject
{
    internal static readonly TypeObject Definition = new("HASH", BuiltinTypes.Object, "_hashlib", Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    private HashState State { get; } = state;

    private static HashState Of(ReadOnlySpan<Value> a) => ((HashObject)a[0].Ref!).State;

    private static void Populate(TypeBuilder b)
    {
        b.Method("update", "(self, obj, /)", static (t, a) =>
        {
            if (a[1].Ref is StrObject)
                return t.TypeError("Strings must be encoded before hashing");
            if (!Buffers.TryGetReentrant(t, a[1], out BufferView view))
                return t.HasPending ? Value.Error : t.TypeError("object supporting the buffer API required");
            bool ok = t.Charge(view.Length);
            if (ok)
                Of(a).Update(view.Span);
            view.Release(t);
            return ok ? Value.None : Value.Error;
        }, "Update this hash object's state with the provided string.");
        b.Method("digest", "(self, length=0, /)", static (t, a) => Digest(t, a) is { } d ? BytesObject.Of(d) : Value.Error, "Return the digest value as a bytes object.");
        b.Method("hexdigest", "(self, length=0, /)", static (t, a) => Digest(t, a) is { } d ? Value.Str(Convert.ToHexStringLower(d)) : Value.Error,
            "Return the digest value as a string of hexadecimal digits.");
        b.Method("copy", "(self, /)", static (_, a) => new HashObject(Of(a).Clone()), "Return a copy of the hash object.");
        b.Property("name", static (_, s) => Value.Str(((HashObject)s.Ref!).State.Name));
        b.Property("digest_size", static (_, s) => Value.Int(((HashObject)s.Ref!).State.DigestSize));
        b.Property("block_size", static (_, s) => Value.Int(((HashObject)s.Ref!).State.BlockSize));
        b.Special(Special.Repr, static (t, a) => Value.Str($"<{Of(a).Name} _hashlib.HASH object @ {t.Vm.Ids.Address(a[0])}>"));
    }

    private static byte[]? Digest(VmThread t, ReadOnlySpan<Value> a)
    {
        HashState state = Of(a);
        if (!TextArguments.SizeReentrant(t, a[1], out long length))
            return null;
        if (state.DigestSize != 0)
            length = state.DigestSize;
        if (length < 0)
        {
            t.ValueError("value must be positive");
            return null;
        }
        return TextArguments.Allow(t, length) ? state.Clone().Finish((int)length) : null;
    }
}
