using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;
using CoroVm.Runtime.Profile;

namespace CoroVm.Runtime.Execute;

/// <summary>What a slow path asks of the loop.</summary>
internal enum Flow
{
    /// <summary>Go on with the next instruction.</summary>
    Next,
    /// <summary>Load the state of <see cref="VmThread.Current"/>: another frame runs, or this one goes on elsewhere.</summary>
    Enter,
    /// <summary>An exception is pending: unwind from this frame.</summary>
    Error,
    /// <summary>The entry frame is done: <see cref="VmThread.Result"/>.</summary>
    Leave,
    /// <summary>Of a loop's instruction: go on at its target.</summary>
    Jump,
    /// <summary>Of a loop's instruction: an item came, and what unpacks it is done.</summary>
    Pair,
}

/// <summary>The dispatch loop.
/// <para>Rules. 1: the state is <c>f</c> (the running frame), <c>ip</c> (the instruction), <c>r</c> (slot 0 of its window), <c>k</c> (constant
/// 0); nothing else lives across instructions. 2: before anything that can raise, call or suspend, <c>f.Ip = ip + 1</c>. 3: an operand is
/// read completely before the destination is written: they may be the same slot. 4: no try, no lambda, no async, no
/// allocation here; what is rare is a NoInlining method elsewhere that returns a <see cref="Flow"/>. 5: script never runs under a .NET
/// call from here, unless the method's name ends in Reentrant: frames are pushed and entered. 6: object kinds are checked, never
/// assumed: verified code is trusted for slots, jumps and constants only. 7: a jump backwards, a call and a resume count one step at
/// <see cref="VmThread.Budget"/>.</para></summary>
internal static unsafe class Interpreter
{
    /// <summary>Runs from a frame whose contract is <see cref="Contract.Entry"/> (or below which such a frame waits) until that frame
    /// is done: its value, or Error with the exception pending or the thread stopped.</summary>
    internal static Value Run(VmThread t, Frame f)
    {
#if NO_PROBES
        return Loop(t, f);
#else
        if (t.Vm.ProfileWanted is null && t.Profile is null && t.Tracer is null)
        {
            Value v = Loop<NoProbe>(t, f);
            if (!v.IsSwitch)
                return v;
            f = t.Current;
        }
        return ProfiledLoop.Run(t, f);
#endif
    }

    /// <summary>The loop. Each probe has its own machine code.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
#if NO_PROBES
    internal static Value Loop(VmThread t, Frame f)
#else
    internal static Value Loop<TProbe>(VmThread t, Frame f) where TProbe : struct, IProbe
#endif
    {
        PreparedInstruction* ip = f.Ip - 1;
        ref Value r = ref f.Slots;
        ref Value k = ref MemoryMarshal.GetArrayDataReference(f.Code.Constants);
        Flow flow;
        for (; ; )
        {
            ip++;
            Checked.Dispatch(t, f, ip, ref r, ref k);
#if !NO_PROBES
            // No branch: with no probe nothing of this is left, which a test compares.
            ip = TProbe.Dispatch(t, f, ip, ref r);
#endif
            switch (ip->Op)
            {
                case PreparedOp.Move:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    object? o = b.Ref;
                    if (d.Ref != o)
                        d.Ref = o;
                    d.Bits = b.Bits;
                    continue;
                }

                case PreparedOp.LoadConst:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    object? o = b.Ref;
                    if (d.Ref != o)
                        d.Ref = o;
                    d.Bits = b.Bits;
                    continue;
                }

                case PreparedOp.LoadInt:
                {
                    ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    d.Ref = null;
                    d.Bits = ip->BC;
                    continue;
                }

                case PreparedOp.CheckBound:
                    if (Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref != (object)typeof(Tag.UnboundTag))
                        continue;
                    f.Ip = ip + 1;
                    NameErrors.UnboundLocal(t, f, ip->B);
                    goto unwind;

                case PreparedOp.LoadCell:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (b.Ref is CellObject cell && cell.Content.Ref != (object)typeof(Tag.UnboundTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        object? o = cell.Content.Ref;
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = cell.Content.Bits;
                        continue;
                    }
                    f.Ip = ip + 1;
                    NameErrors.UnboundLocal(t, f, ip->C);
                    goto unwind;
                }

                case PreparedOp.StoreCell:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref is CellObject cell)
                    {
                        object? o = b.Ref;
                        if (cell.Content.Ref != o)
                            cell.Content.Ref = o;
                        cell.Content.Bits = b.Bits;
                    }
                    continue;
                }

                case PreparedOp.LoadFree:
                {
                    CellObject cell = f.Function.Closure[ip->B];
                    if (cell.Content.Ref != (object)typeof(Tag.UnboundTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        object? o = cell.Content.Ref;
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = cell.Content.Bits;
                        continue;
                    }
                    f.Ip = ip + 1;
                    NameErrors.UnboundFree(t, f, ip->B);
                    goto unwind;
                }

                case PreparedOp.StoreFree:
                {
                    CellObject cell = f.Function.Closure[ip->A];
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    object? o = b.Ref;
                    if (cell.Content.Ref != o)
                        cell.Content.Ref = o;
                    cell.Content.Bits = b.Bits;
                    continue;
                }

                case PreparedOp.LoadGlobal:
                {
                    PreparedCode code = f.Code;
                    GlobalCache cache = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(code.Globals), (nint)ip->B);
                    if (cache.GlobalsVersion == code.Scope.Globals.KeysVersion && cache.BuiltinsVersion == code.Scope.Builtins.KeysVersion)
                    {
                        ref Value b = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(cache.Entries), (nint)cache.Index).Value;
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        object? o = b.Ref;
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = b.Bits;
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Globals.Load(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.StoreGlobal:
                    Globals.Store(f, ip->A, Unsafe.AddByteOffset(ref r, (nint)ip->B));
                    continue;

                case PreparedOp.LoadAttr:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    AttributeCache cache = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Code.Attributes), (nint)ip->C);
                    if (b.Ref is not null && b.Ref.GetType() == typeof(InstanceObject))
                    {
                        InstanceObject instance = Unsafe.As<InstanceObject>(b.Ref);
                        Shape shape = instance.Shape;
                        if (shape == cache.Shape && shape.Version == cache.Version && cache.Kind == AttributeCacheKind.Field)
                        {
                            ref Value v = ref instance.Fields[cache.Index];
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            object? o = v.Ref;
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                        if (shape == cache.Shape && shape.Version == cache.Version && cache.Kind == AttributeCacheKind.Slot)
                        {
                            ref Value v = ref instance.Fields[cache.Index];
                            object? o = v.Ref;
                            if (o != (object)typeof(Tag.UnboundTag))
                            {
                                ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                                if (d.Ref != o)
                                    d.Ref = o;
                                d.Bits = v.Bits;
                                continue;
                            }
                        }
                    }
                    f.Ip = ip + 1;
                    flow = AttributeAccess.Load(t, f, ip, cache);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.StoreAttr:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    AttributeCache cache = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Code.Attributes), (nint)ip->C);
                    if (b.Ref is not null && b.Ref.GetType() == typeof(InstanceObject))
                    {
                        InstanceObject instance = Unsafe.As<InstanceObject>(b.Ref);
                        Shape shape = instance.Shape;
                        if (shape == cache.Shape && shape.Version == cache.Version
                            && cache.Kind is AttributeCacheKind.Field or AttributeCacheKind.Slot)
                        {
                            ref Value d = ref instance.Fields[cache.Index];
                            ref Value v = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                            object? o = v.Ref;
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = AttributeAccess.Store(t, f, ip, cache);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.LoadMethod:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    AttributeCache cache = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Code.Attributes), (nint)ip->C);
                    if (b.Ref is not null && b.Ref.GetType() == typeof(InstanceObject))
                    {
                        Shape shape = Unsafe.As<InstanceObject>(b.Ref).Shape;
                        if (shape == cache.Shape && shape.Version == cache.Version && cache.Kind == AttributeCacheKind.Method)
                        {
                            object o = b.Ref;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            if (d.Ref != cache.Found.Ref)
                                d.Ref = cache.Found.Ref;
                            ref Value self = ref Unsafe.Add(ref d, 1);
                            if (self.Ref != o)
                                self.Ref = o;
                            self.Bits = 0;
                            continue;
                        }
                    }
                    else if (b.Ref is not null && ObjectClass.Of(b.Ref) == cache.Class
                        && (cache.IsExact || Unsafe.As<ScriptObject>(b.Ref).Type == cache.Type))
                    {
                        object receiver = b.Ref;
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        if (d.Ref != cache.Found.Ref)
                            d.Ref = cache.Found.Ref;
                        ref Value self = ref Unsafe.Add(ref d, 1);
                        if (self.Ref != receiver)
                            self.Ref = receiver;
                        self.Bits = 0;
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = AttributeAccess.LoadMethod(t, f, ip, cache);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.LoadItem:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (b.Ref is null && a.Ref is not null && a.Ref.GetType() == typeof(ListObject))
                    {
                        ListObject list = Unsafe.As<ListObject>(a.Ref);
                        long index = b.Bits;
                        if (index < 0)
                            index += list.Count;
                        if ((ulong)index < (ulong)list.Count)
                        {
                            ref Value v = ref list.Items[index];
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            object? o = v.Ref;
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    if (a.Ref is not null && a.Ref.GetType() == typeof(DictObject) && (b.Ref is null || b.Ref.GetType() == typeof(StrObject)))
                    {
                        int index = b.Ref is null ? Unsafe.As<DictObject>(a.Ref).IndexOf(b.Bits) : Unsafe.As<DictObject>(a.Ref).IndexOf(Unsafe.As<StrObject>(b.Ref));
                        if (index >= 0)
                        {
                            ref Value v = ref Unsafe.As<DictObject>(a.Ref).Entries[index].Value;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            object? o = v.Ref;
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = Items.Load(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.StoreItem:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (b.Ref is null && a.Ref is not null && a.Ref.GetType() == typeof(ListObject))
                    {
                        ListObject list = Unsafe.As<ListObject>(a.Ref);
                        long index = b.Bits;
                        if (index < 0)
                            index += list.Count;
                        if ((ulong)index < (ulong)list.Count)
                        {
                            ref Value d = ref list.Items[index];
                            ref Value v = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                            object? o = v.Ref;
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = Items.Store(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Add:
                case PreparedOp.AddInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits, z = x + y;
                        if (((x ^ z) & (y ^ z)) >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = z;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) + BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.Subtract:
                case PreparedOp.SubtractInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits, z = x - y;
                        if (((x ^ y) & (x ^ z)) >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = z;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) - BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.Multiply:
                case PreparedOp.MultiplyInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long high = Math.BigMul(a.Bits, b.Bits, out long low);
                        if (high == (low >> 63))
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = low;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) * BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.TrueDivide:
                case PreparedOp.TrueDivideInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if (y != 0 && (ulong)(x + (1L << 53)) <= 1UL << 54 && (ulong)(y + (1L << 53)) <= 1UL << 54)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Bits = BitConverter.DoubleToInt64Bits((double)x / y);
                            d.Ref = typeof(Tag.FloatTag);
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        double y = BitConverter.Int64BitsToDouble(b.Bits);
                        if (y != 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) / y);
                            d.Ref = typeof(Tag.FloatTag);
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.FloorDivide:
                case PreparedOp.FloorDivideInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if (y > 0)
                        {
                            long q;
                            if (((x | y) >> 31) == 0)
                            {
                                q = (uint)x / (uint)y;
                            }
                            else
                            {
                                q = x / y;
                                if (x < 0 && q * y != x)
                                    q--;
                            }
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = q;
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.Modulo:
                case PreparedOp.ModuloInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if (y > 0)
                        {
                            long m;
                            if (((x | y) >> 31) == 0)
                            {
                                m = (uint)x % (uint)y;
                            }
                            else
                            {
                                m = x % y;
                                if (m < 0)
                                    m += y;
                            }
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = m;
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.And:
                case PreparedOp.AndInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Ref = null;
                        d.Bits = a.Bits & b.Bits;
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.Or:
                case PreparedOp.OrInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Ref = null;
                        d.Bits = a.Bits | b.Bits;
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.Xor:
                case PreparedOp.XorInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Ref = null;
                        d.Bits = a.Bits ^ b.Bits;
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.LeftShift:
                case PreparedOp.LeftShiftInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if ((ulong)y < 63 && x << (int)y >> (int)y == x)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = x << (int)y;
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.RightShift:
                case PreparedOp.RightShiftInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long y = b.Bits;
                        if (y >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = a.Bits >> (int)Math.Min(y, 63);
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.AddConst:
                case PreparedOp.AddConstInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits, z = x + y;
                        if (((x ^ z) & (y ^ z)) >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = z;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) + BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.SubtractConst:
                case PreparedOp.SubtractConstInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits, z = x - y;
                        if (((x ^ y) & (x ^ z)) >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = z;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) - BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.MultiplyConst:
                case PreparedOp.MultiplyConstInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long high = Math.BigMul(a.Bits, b.Bits, out long low);
                        if (high == (low >> 63))
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = low;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) * BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.ModuloConst:
                case PreparedOp.ModuloConstInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if (y > 0)
                        {
                            long m;
                            if (((x | y) >> 31) == 0)
                            {
                                m = (uint)x % (uint)y;
                            }
                            else
                            {
                                m = x % y;
                                if (m < 0)
                                    m += y;
                            }
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = m;
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.FloorDivideConst:
                case PreparedOp.FloorDivideConstInPlace:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits;
                        if (y > 0)
                        {
                            long q;
                            if (((x | y) >> 31) == 0)
                            {
                                q = (uint)x / (uint)y;
                            }
                            else
                            {
                                q = x / y;
                                if (x < 0 && q * y != x)
                                    q--;
                            }
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = q;
                            continue;
                        }
                    }
                    goto arithmetic;
                }

                case PreparedOp.ConstMultiply:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long high = Math.BigMul(a.Bits, b.Bits, out long low);
                        if (high == (low >> 63))
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = low;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) * BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.ConstSubtract:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        long x = a.Bits, y = b.Bits, z = x - y;
                        if (((x ^ y) & (x ^ z)) >= 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                            d.Ref = null;
                            d.Bits = z;
                            continue;
                        }
                    }
                    else if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(a.Bits) - BitConverter.Int64BitsToDouble(b.Bits));
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    goto arithmetic;
                }

                case PreparedOp.Less:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits < b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) < BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.LessOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits <= b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) <= BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Equal:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits == b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) == BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.NotEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits != b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) != BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Greater:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits > b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) > BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.GreaterOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is null && b.Ref is null)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = a.Bits >= b.Bits ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = BitConverter.Int64BitsToDouble(a.Bits) >= BitConverter.Int64BitsToDouble(b.Bits) ? 1 : 0;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Compares.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.JumpLess:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits < b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) < BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpLessOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits <= b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) <= BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits == b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) == BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits != b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) != BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpGreater:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits > b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) > BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpGreaterOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits >= b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) >= BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotLess:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits < b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) < BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotLessOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits <= b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) <= BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpUnlessEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits == b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) == BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpUnlessNotEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits != b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) != BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotGreater:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits > b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) > BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotGreaterOrEqual:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits >= b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) >= BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpLessConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits < b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) < BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpLessOrEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits <= b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) <= BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits == b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) == BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits != b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) != BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpGreaterConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits > b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) > BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpGreaterOrEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (a.Bits >= b.Bits)
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(a.Bits) >= BitConverter.Int64BitsToDouble(b.Bits))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotLessConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits < b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) < BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotLessOrEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits <= b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) <= BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpUnlessEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits == b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) == BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpUnlessNotEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits != b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) != BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotGreaterConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits > b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) > BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.JumpNotGreaterOrEqualConst:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value b = ref Unsafe.AddByteOffset(ref k, (nint)ip->B);
                    if (a.Ref is null && b.Ref is null)
                    {
                        if (!(a.Bits >= b.Bits))
                            goto branch;
                        continue;
                    }
                    if (a.Ref == (object)typeof(Tag.FloatTag) && b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        if (!(BitConverter.Int64BitsToDouble(a.Bits) >= BitConverter.Int64BitsToDouble(b.Bits)))
                            goto branch;
                        continue;
                    }
                    goto compare;
                }

                case PreparedOp.Is:
                case PreparedOp.IsNot:
                {
                    bool same = Value.Same(Unsafe.AddByteOffset(ref r, (nint)ip->B), Unsafe.AddByteOffset(ref r, (nint)ip->C));
                    ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    d.Bits = same == (ip->Op == PreparedOp.Is) ? 1 : 0;
                    d.Ref = typeof(Tag.BoolTag);
                    continue;
                }

                case PreparedOp.Contains:
                case PreparedOp.NotContains:
                case PreparedOp.JumpContains:
                case PreparedOp.JumpNotContains:
                    f.Ip = ip + 1;
                    flow = Items.Contains(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;

                case PreparedOp.Not:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (b.Ref == (object)typeof(Tag.BoolTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = b.Bits ^ 1;
                        d.Ref = typeof(Tag.BoolTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Unary.Not(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Negative:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (b.Ref is null && b.Bits != long.MinValue)
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Ref = null;
                        d.Bits = -b.Bits;
                        continue;
                    }
                    if (b.Ref == (object)typeof(Tag.FloatTag))
                    {
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        d.Bits = b.Bits ^ long.MinValue;
                        d.Ref = typeof(Tag.FloatTag);
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Unary.Slow(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Jump:
                    ip += ip->BC;
                    continue;

                case PreparedOp.JumpBack:
                    ip += ip->BC;
                    if (--t.Budget > 0)
                        continue;
                    goto safepoint;

                case PreparedOp.JumpTrue:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (a.Ref == (object)typeof(Tag.BoolTag) || a.Ref is null)
                    {
                        if (a.Bits != 0)
                            goto branch;
                        continue;
                    }
                    goto truth;
                }

                case PreparedOp.JumpFalse:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (a.Ref == (object)typeof(Tag.BoolTag) || a.Ref is null)
                    {
                        if (a.Bits == 0)
                            goto branch;
                        continue;
                    }
                    goto truth;
                }

                case PreparedOp.JumpNone:
                    if (Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref == (object)typeof(Tag.NoneTag))
                        goto branch;
                    continue;

                case PreparedOp.JumpNotNone:
                    if (Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref != (object)typeof(Tag.NoneTag))
                        goto branch;
                    continue;

                case PreparedOp.GetIter:
                    f.Ip = ip + 1;
                    flow = Iterating.GetIter(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;

                case PreparedOp.ForIterBack:
                    if (--t.Budget <= 0)
                    {
                        f.Ip = ip + 1;
                        flow = Safepoint.ServeLoop(t, f, again: true);
                        if (flow != Flow.Next)
                            goto changed;
                    }
                    goto case PreparedOp.ForIter;

                case PreparedOp.ForIter:
                {
                    object? o = Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref;
                    if (o is not null && o.GetType() == typeof(RangeIterator))
                    {
                        RangeIterator range = Unsafe.As<RangeIterator>(o);
                        if (range.Remaining > 0)
                        {
                            range.Remaining--;
                            long n = range.Next;
                            range.Next = n + range.Step;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                            d.Ref = null;
                            d.Bits = n;
                            if (ip->Op == PreparedOp.ForIterBack)
                                ip += (short)ip->C;
                            continue;
                        }
                        if (ip->Op == PreparedOp.ForIter)
                            ip += (short)ip->C;
                        continue;
                    }
                    if (o is not null && o.GetType() == typeof(ListIterator))
                    {
                        ListIterator items = Unsafe.As<ListIterator>(o);
                        ListObject? list = items.List;
                        int index = items.Index;
                        if (list is not null && index < list.Count)
                        {
                            ref Value v = ref list.Items[index];
                            items.Index = index + 1;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                            object? x = v.Ref;
                            if (d.Ref != x)
                                d.Ref = x;
                            d.Bits = v.Bits;
                            if (ip->Op == PreparedOp.ForIterBack)
                                ip += (short)ip->C;
                            continue;
                        }
                    }
                    if (o is not null && o.GetType() == typeof(TupleIterator))
                    {
                        TupleIterator items = Unsafe.As<TupleIterator>(o);
                        TupleObject? tuple = items.Tuple;
                        int index = items.Index;
                        if (tuple is not null && index < tuple.Items.Length)
                        {
                            ref Value v = ref tuple.Items[index];
                            items.Index = index + 1;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                            object? x = v.Ref;
                            if (d.Ref != x)
                                d.Ref = x;
                            d.Bits = v.Bits;
                            if (ip->Op == PreparedOp.ForIterBack)
                                ip += (short)ip->C;
                            continue;
                        }
                    }
                    if (GeneratorObject.From(o) is { } g && g.State == FrameState.Suspended && g.Pair is null
                        && (g.Flags & (FrameFlags.HasAwaiter | FrameFlags.Coroutine | FrameFlags.Async)) == 0)
                    {
                        f.Ip = ip + 1;
                        if (g.Previous != f)
                            g.Previous = f;
                        g.ResultSlot = ip->B;
                        g.Contract = ip->Op == PreparedOp.ForIter ? Contract.ForIter : Contract.ForIterBack;
                        g.State = FrameState.Running;
                        g.Depth = f.Depth + 1;
                        if ((f.Flags & FrameFlags.Generator) == 0)
                        {
                            if (t.Host != f)
                                t.Host = Unsafe.As<StackFrame>(f);
                        }
                        f = g;
                        r = ref g.Slots;
                        Unsafe.AddByteOffset(ref r, (nint)g.SentSlot) = Value.None;
                        k = ref MemoryMarshal.GetArrayDataReference(g.Code.Constants);
                        ip = g.Ip - 1;
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Iterating.Next(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    if (flow >= Flow.Jump)
                    {
                        if (flow == Flow.Jump || ip->Op == PreparedOp.ForIterBack)
                            ip += (short)ip->C;
                        if (flow == Flow.Pair)
                            ip++;
                        continue;
                    }
                    goto changed;
                }

                case PreparedOp.PopIter:
                    if (GeneratorObject.From(Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref) is null)
                        continue;
                    goto default;

                case PreparedOp.Call:
                {
                    ref Value callee = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (callee.Ref is not null && callee.Ref.GetType() == typeof(FunctionObject))
                    {
                        FunctionObject function = Unsafe.As<FunctionObject>(callee.Ref);
                        PreparedCode? code = function.Prepared;
                        if (code is not null && code.SimpleArguments == ip->B && (f.Flags & FrameFlags.Generator) == 0)
                        {
                            StackFrame? n = Unsafe.As<StackFrame>(f)!.Next;
                            int window = f.Base + (int)(Unsafe.ByteOffset(ref r, ref callee) >> 4) + 1;
                            if (n is not null && window + code.FrameSize <= f.Memory!.Length && --t.Budget > 0)
                            {
                                f.Ip = ip + 1;
                                n.Base = window;
                                n.ResultSlot = ip->C;
                                n.Contract = Contract.Store;
                                if (n.Code != code)
                                    n.Code = code;
                                if (n.Function != function)
                                    n.Function = function;
                                if (n.Memory != f.Memory)
                                    n.Memory = f.Memory;
                                if (n.Previous != f)
                                    n.Previous = f;
                                f = n;
                                r = ref Unsafe.Add(ref callee, 1);
                                for (int slot = code.ParameterSlots; slot < code.LocalSlots; slot++)
                                    Unsafe.Add(ref r, slot).Ref = typeof(Tag.UnboundTag);
                                k = ref MemoryMarshal.GetArrayDataReference(code.Constants);
                                ip = code.Start - 1;
                                continue;
                            }
                        }
                    }
                    else if (callee.Ref is not null && callee.Ref.GetType() == typeof(NativeFunction) && Unsafe.As<NativeFunction>(callee.Ref).DirectCount == ip->B)
                    {
                        ref Value first = ref Unsafe.Add(ref callee, 1);
                        NativeFunction native = Unsafe.As<NativeFunction>(callee.Ref)!;
                        if (native.Intrinsic == NativeIntrinsic.Len && first.Ref is not null)
                        {
                            long length = -1;
                            if (first.Ref.GetType() == typeof(ListObject))
                                length = Unsafe.As<ListObject>(first.Ref).Count;
                            else if (first.Ref.GetType() == typeof(StrObject))
                                length = Unsafe.As<StrObject>(first.Ref).Length;
                            if (length >= 0)
                            {
                                ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                                d.Ref = null;
                                d.Bits = length;
                                continue;
                            }
                        }
                        if (t.Budget > 0)
                        {
                            f.Ip = ip + 1;
                            if (t.Current != f)
                                t.Current = f;
                            Value v = native.Body(t, MemoryMarshal.CreateReadOnlySpan(ref first, ip->B));
                            object? o = v.Ref;
                            if (o == (object)typeof(Tag.ErrorTag))
                                goto unwind;
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = CallPaths.Call(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.CallMethod:
                {
                    ref Value callee = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (callee.Ref is not null && callee.Ref.GetType() == typeof(FunctionObject)
                        && Unsafe.Add(ref callee, 1).Ref != (object)typeof(Tag.UnboundTag))
                    {
                        FunctionObject function = Unsafe.As<FunctionObject>(callee.Ref)!;
                        PreparedCode? code = function.Prepared;
                        if (code is not null && code.SimpleArguments == ip->B + 1 && (f.Flags & FrameFlags.Generator) == 0)
                        {
                            StackFrame? n = Unsafe.As<StackFrame>(f)!.Next;
                            int window = f.Base + (int)(Unsafe.ByteOffset(ref r, ref callee) >> 4) + 1;
                            if (n is not null && window + code.FrameSize <= f.Memory!.Length && --t.Budget > 0)
                            {
                                f.Ip = ip + 1;
                                n.Base = window;
                                n.ResultSlot = ip->C;
                                n.Contract = Contract.Store;
                                if (n.Code != code)
                                    n.Code = code;
                                if (n.Function != function)
                                    n.Function = function;
                                if (n.Memory != f.Memory)
                                    n.Memory = f.Memory;
                                if (n.Previous != f)
                                    n.Previous = f;
                                f = n;
                                r = ref Unsafe.Add(ref callee, 1);
                                for (int slot = code.ParameterSlots; slot < code.LocalSlots; slot++)
                                    Unsafe.Add(ref r, slot).Ref = typeof(Tag.UnboundTag);
                                k = ref MemoryMarshal.GetArrayDataReference(code.Constants);
                                ip = code.Start - 1;
                                continue;
                            }
                        }
                    }
                    else if (callee.Ref is not null && callee.Ref.GetType() == typeof(NativeFunction)
                        && Unsafe.As<NativeFunction>(callee.Ref).DirectMethodCount == ip->B + 1)
                    {
                        ref Value self = ref Unsafe.Add(ref callee, 1);
                        NativeFunction native = Unsafe.As<NativeFunction>(callee.Ref)!;
                        object? o = self.Ref;
                        if (o is not null && (o.GetType() == typeof(ListObject) || o.GetType() == typeof(DictObject)
                            || o.GetType() == typeof(StrObject) || o.GetType() == typeof(SetObject))
                            && Unsafe.As<ScriptObject>(o).Type == native.Owner && t.Budget > 0)
                        {
                            ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                            if (native.Intrinsic == NativeIntrinsic.ListAppend)
                            {
                                Unsafe.As<ListObject>(o).Add(Unsafe.Add(ref self, 1));
                                if (d.Ref != (object)typeof(Tag.NoneTag))
                                    d.Ref = typeof(Tag.NoneTag);
                                d.Bits = 0;
                                continue;
                            }
                            f.Ip = ip + 1;
                            if (t.Current != f)
                                t.Current = f;
                            Value v = native.Body(t, MemoryMarshal.CreateReadOnlySpan(ref self, ip->B + 1));
                            o = v.Ref;
                            if (o == (object)typeof(Tag.ErrorTag))
                                goto unwind;
                            d = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                            if (d.Ref != o)
                                d.Ref = o;
                            d.Bits = v.Bits;
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = CallPaths.CallMethod(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.ReturnConst:
                case PreparedOp.Return:
                {
                    ref Value v = ref Unsafe.AddByteOffset(ref ip->Op == PreparedOp.Return ? ref r : ref k, (nint)ip->A);
                    if (f.Contract <= Contract.Init && (f.Flags & FrameFlags.Generator) == 0)
                    {
                        Frame p = f.Previous!;
                        object? o = v.Ref;
                        if (f.Contract == Contract.Init)
                        {
                            if (o != (object)typeof(Tag.NoneTag))
                                goto leave;
                            o = Unsafe.As<StackFrame>(f).Made;
                            Unsafe.As<StackFrame>(f).Made = null;
                        }
                        if ((p.Flags & FrameFlags.Generator) != 0)
                            t.Host = Unsafe.As<StackFrame>(f).Below!;
                        r = ref p.Slots;
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)f.ResultSlot);
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = v.Bits;
                        f = p;
                        k = ref MemoryMarshal.GetArrayDataReference(p.Code.Constants);
                        ip = p.Ip - 1;
                        continue;
                    }
                leave:
                    f.Ip = ip + 1;
                    flow = Returning.Return(t, f, v);
                    goto changed;
                }

                case PreparedOp.Yield:
                {
                    if (f.Contract <= Contract.ResumeDefault && f.Contract >= Contract.ForIter && (f.Flags & (FrameFlags.HasAwaiter | FrameFlags.Unwatched)) == 0)
                    {
                        ref Value v = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                        Frame p = f.Previous!;
                        f.Ip = ip + 1;
                        f.SentSlot = ip->B;
                        f.State = FrameState.Suspended;
                        Unsafe.As<GeneratorObject>(f).Pair = null;
                        r = ref p.Slots;
                        ip = p.Ip - 1;
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)f.ResultSlot);
                        object? o = v.Ref;
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = v.Bits;
                        if (f.Contract == Contract.ForIterBack)
                            ip += (short)ip->C;
                        f.Previous = null;
                        f = p;
                        k = ref MemoryMarshal.GetArrayDataReference(p.Code.Constants);
                        if (--t.Budget > 0)
                            continue;
                        goto safepoint;
                    }
                    f.Ip = ip + 1;
                    flow = Suspending.Yield(t, f, ip);
                    goto changed;
                }

                case PreparedOp.YieldFrom:
                    f.Ip = ip + 1;
                    flow = Delegating.YieldFrom(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;

                case PreparedOp.Send:
                {
                    ref Value method = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (method.Ref is NativeFunction { Intrinsic: NativeIntrinsic.GeneratorSend } && GeneratorObject.From(Unsafe.Add(ref method, 1).Ref) is { } g
                        && g.State >= FrameState.Suspended && g.State <= FrameState.SuspendedInDelegate && (g.Flags & (FrameFlags.HasAwaiter | FrameFlags.Async)) == 0
                        && f.Depth < t.DepthLimit)
                    {
                        f.Ip = ip + 1;
                        if (g.Previous != f)
                            g.Previous = f;
                        g.ResultSlot = ip->C;
                        g.Contract = Contract.Resume;
                        g.Depth = f.Depth + 1;
                        if ((f.Flags & FrameFlags.Generator) == 0 && t.Host != f)
                            t.Host = Unsafe.As<StackFrame>(f);
                        GeneratorObject leaf = g.Pair ?? g;
                        FrameState state = leaf.State;
                        g.State = FrameState.Running;
                        ref Value v = ref Unsafe.Add(ref method, 2);
                        r = ref leaf.Slots;
                        ref Value d = ref Unsafe.AddByteOffset(ref r, (nint)leaf.SentSlot);
                        object? o = v.Ref;
                        if (d.Ref != o)
                            d.Ref = o;
                        d.Bits = v.Bits;
                        f = leaf;
                        ip = leaf.Ip - 1;
                        if (state == FrameState.SuspendedInDelegate)
                            ip--;
                        k = ref MemoryMarshal.GetArrayDataReference(leaf.Code.Constants);
                        if (--t.Budget > 0)
                            continue;
                        goto safepoint;
                    }
                    f.Ip = ip + 1;
                    flow = Resuming.SendMethod(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.GetAwaitable:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    if (GeneratorObject.From(b.Ref) is { } g && g.State == FrameState.Created && (g.Flags & FrameFlags.Coroutine) != 0)
                    {
                        Unsafe.AddByteOffset(ref r, (nint)ip->A) = b;
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Rare.Execute(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.BuildTuple:
                case PreparedOp.BuildList:
                    Displays.Build(ref r, ip);
                    continue;

                case PreparedOp.ListAppend:
                {
                    if (Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref is ListObject list)
                        list.Add(Unsafe.AddByteOffset(ref r, (nint)ip->B));
                    continue;
                }

                case PreparedOp.UnpackPair:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    if (a.Ref is not null && a.Ref.GetType() == typeof(TupleObject))
                    {
                        Value[] items = Unsafe.As<TupleObject>(a.Ref).Items;
                        if (items.Length == 2)
                        {
                            Unsafe.AddByteOffset(ref r, (nint)ip->B) = items[0];
                            Unsafe.AddByteOffset(ref r, (nint)ip->C) = items[1];
                            continue;
                        }
                    }
                    f.Ip = ip + 1;
                    flow = Displays.UnpackPair(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.Unpack:
                    f.Ip = ip + 1;
                    flow = Displays.Unpack(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;

                case PreparedOp.MoveAndUnbind:
                {
                    ref Value b = ref Unsafe.AddByteOffset(ref r, (nint)ip->B);
                    Unsafe.AddByteOffset(ref r, (nint)ip->A) = b;
                    b.Ref = typeof(Tag.UnboundTag);
                    continue;
                }

                case PreparedOp.PushHandled:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    Unsafe.Add(ref a, 1) = a;
                    ExceptionObject? previous = t.Handled;
                    t.Handled = a.Ref as ExceptionObject;
                    a.Ref = previous is null ? typeof(Tag.NoneTag) : previous;
                    a.Bits = 0;
                    continue;
                }

                case PreparedOp.PopHandled:
                    t.Handled = Unsafe.AddByteOffset(ref r, (nint)ip->A).Ref as ExceptionObject;
                    continue;

                case PreparedOp.MatchException:
                {
                    ref Value a = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    ref Value type = ref Unsafe.AddByteOffset(ref r, (nint)ip->C);
                    if (a.Ref is ExceptionObject e && type.Ref == e.Type)
                    {
                        Unsafe.AddByteOffset(ref r, (nint)ip->B) = Value.True;
                        continue;
                    }
                    f.Ip = ip + 1;
                    flow = Handling.Match(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    goto changed;
                }

                case PreparedOp.SuspendHandled:
                {
                    ref Value outer = ref Unsafe.AddByteOffset(ref r, (nint)ip->A);
                    Unsafe.AddByteOffset(ref r, (nint)ip->B) = t.Handled is null ? Value.None : t.Handled;
                    t.Handled = outer.Ref as ExceptionObject;
                    continue;
                }

                case PreparedOp.ResumeHandled:
                    Handling.Resume(t, ref r, ip);
                    continue;

                default:
                    f.Ip = ip + 1;
                    flow = Rare.Execute(t, f, ip);
                    if (flow == Flow.Next)
                        continue;
                    if (flow == Flow.Enter && t.Current == f)
                    {
                        ip = f.Ip - 1;
                        continue;
                    }
                    goto changed;
            }

        branch:
            int distance = (short)ip->C;
            ip += distance;
            if (distance >= 0 || --t.Budget > 0)
                continue;

        safepoint:
            // What is raised here is raised at the instruction that is next, inside its handlers.
            f.Ip = ip + 2;
            flow = Safepoint.ServeLoop(t, f, again: false);
            if (flow == Flow.Next)
                continue;
            goto changed;

        arithmetic:
            f.Ip = ip + 1;
            flow = Arithmetics.Slow(t, f, ip);
            if (flow == Flow.Next)
                continue;
            goto changed;

        compare:
            f.Ip = ip + 1;
            flow = Compares.SlowJump(t, f, ip);
            if (flow == Flow.Next)
                continue;
            goto changed;

        truth:
            f.Ip = ip + 1;
            flow = Unary.Jump(t, f, ip);
            if (flow == Flow.Next)
                continue;

        changed:
            if (flow == Flow.Enter)
                goto enter;
            if (flow == Flow.Leave)
                return t.Result;

        unwind:
            if (!Unwinder.Unwind(t))
                return Value.Error;

        enter:
            f = t.Current;
            ip = f.Ip - 1;
            r = ref f.Slots;
            k = ref MemoryMarshal.GetArrayDataReference(f.Code.Constants);
        }
    }
}
