namespace CoroVm.Runtime.Modules;

/// <summary>sys: versions and facts about the implementation.</summary>
internal static class SysVersion
{
    private const int Major = 3, Minor = 14, Micro = 0;

    private static readonly StructSequenceType
        versionInfo = new("version_info", "sys", "major", "minor", "micro", "releaselevel", "serial"),
        flags = new("flags", "sys", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose",
            "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil",
            "thread_inherit_context", "context_aware_warnings"),
        floatInfo = new("float_info", "sys", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
        intInfo = new("int_info", "sys", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
        hashInfo = new("hash_info", "sys", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
        threadInfo = new("thread_info", "sys", "name", "lock", "version");

    internal static void Populate(ModuleBuilder b)
    {
        Value info = versionInfo.Make(Value.Int(Major), Value.Int(Minor), Value.Int(Micro), Value.Str("final"), Value.Int(0));
        Value hex = Value.Int((Major << 24) | (Minor << 16) | (Micro << 8) | 0xF0);
        b.Value("version", Value.Str("3.14.0 (CoroVm) [.NET " + Environment.Version + "]"));
        b.Value("version_info", info);
        b.Value("hexversion", hex);
        b.Value("api_version", Value.Int(1013));
        b.Value("copyright", Value.Str("Copyright (c) the CoroVm authors."));
        b.Value("platform", Value.Str(OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux"));
        b.Value("byteorder", Value.Str(BitConverter.IsLittleEndian ? "little" : "big"));
        b.Value("maxsize", Value.Int(long.MaxValue));
        b.Value("maxunicode", Value.Int(0x10FFFF));
        b.Value("float_repr_style", Value.Str("short"));
        b.Value("platlibdir", Value.Str("lib"));
        b.Value("abiflags", StrObject.Empty);
        b.Value("float_info", floatInfo.Make(Value.Float(double.MaxValue), Value.Int(1024), Value.Int(308), Value.Float(2.2250738585072014e-308), Value.Int(-1021),
            Value.Int(-307), Value.Int(15), Value.Int(53), Value.Float(2.220446049250313e-16), Value.Int(2), Value.Int(1)));
        b.Value("int_info", intInfo.Make(Value.Int(30), Value.Int(4), Value.Int(4300), Value.Int(640)));
        b.Value("hash_info", hashInfo.Make(Value.Int(64), Value.Int((1L << 61) - 1), Value.Int(314159), Value.Int(0), Value.Int(1000003), Value.Str("siphash13"),
            Value.Int(64), Value.Int(128), Value.Int(0)));
        b.Value("thread_info", threadInfo.Make(Value.Str("pthread"), Value.None, Value.None));
        b.Value("implementation", Implementation(info, hex));
    }

    internal static Value Flags(VirtualMachine vm)
    {
        var items = new Value[flags.Fields.Length];
        Array.Fill(items, Value.Int(0));
        items[3] = Value.Int(vm.OptimizeLevel);
        items[4] = Value.Int(1);
        items[13] = Value.Bool(vm.DevMode);
        items[14] = Value.Int(1);
        items[16] = Value.False;
        items[17] = Value.Int(vm.MaxStrDigits);
        items[18] = Value.Int(1);
        return flags.Make(items);
    }

    private static InstanceObject Implementation(Value info, Value hex)
    {
        var ns = new InstanceObject(BuiltinTypes.SimpleNamespace);
        ns.SetOwn(StrObject.From("name"), Value.Str("corovm"));
        ns.SetOwn(StrObject.From("cache_tag"), Value.Str("corovm-314"));
        ns.SetOwn(StrObject.From("version"), info);
        ns.SetOwn(StrObject.From("hexversion"), hex);
        ns.SetOwn(StrObject.From("supports_isolated_interpreters"), Value.False);
        return ns;
    }
}
