namespace CoroVm.StdLib.Native;

/// <summary>_thread._local: an object whose attributes each thread has for itself.</summary>
internal sealed class ThreadLocalObject : ScriptObject
{
    private readonly TypeObject cls;
    private readonly VirtualMachine vm;
    private readonly TupleObject args;
    private readonly DictObject keywords;
    private readonly ConditionalWeakTable<VmThread, InstanceObject> holders = [];

    internal ThreadLocalObject(VmThread thread, TypeObject cls, TupleObject args, DictObject keywords)
    {
        this.cls = cls;
        vm = thread.Vm;
        this.args = args;
        this.keywords = keywords;
        holders.Add(thread, new InstanceObject(cls));
    }

    internal override TypeObject Type => cls;

    internal override InstanceObject Holder => holders.GetValue(vm.Threads.Running, _ => new InstanceObject(cls));

    /// <summary>A thread's first use of it runs <c>__init__</c> again, with the arguments that it was made with; false on error.</summary>
    internal bool PrepareReentrant(VmThread thread)
    {
        if (holders.TryGetValue(thread, out _))
            return true;
        holders.Add(thread, new InstanceObject(cls));
        if (ObjectType.IsOfObject(cls, Special.Init))
            return true;
        Value init = Attributes.GetReentrant(thread, this, SpecialNames.Of(Special.Init));
        if (!init.IsError)
        {
            var all = new List<Value>(args.Items);
            var names = new List<Value>();
            int i = 0;
            while (DictOps.Next(keywords, ref i, out DictObject.Entry e))
            {
                names.Add(e.Key);
                all.Add(e.Value);
            }
            if (!Calls.CallReentrant(thread, init, all.ToArray(), TupleObject.Of(names.ToArray())).IsError)
                return true;
        }
        holders.Remove(thread);
        return false;
    }
}

/// <summary>The members of _thread._local.</summary>
internal static class ThreadLocalType
{
    internal static readonly TypeObject Instance = new("_local", BuiltinTypes.Object, "_thread", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static ThreadLocalObject Self(ReadOnlySpan<Value> a) => (ThreadLocalObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Thread-local data");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var type = (TypeObject)a[0].Ref!;
            var args = (TupleObject)a[1].Ref!;
            var keywords = (DictObject)a[2].Ref!;
            return args.Count + keywords.Count > 0 && ObjectType.IsOfObject(type, Special.Init) ? t.TypeError("Initialization arguments are not supported")
                : new ThreadLocalObject(t, type, args, keywords);
        });
        b.Special(Special.GetAttribute, static (t, a) => !Self(a).PrepareReentrant(t) ? Value.Error
            : a[1].Ref is StrObject name ? Attributes.GenericGetReentrant(t, a[0], name) : t.TypeError("attribute name must be string, not '" + a[1].Type.Name + "'"));
        b.Special(Special.SetAttr, static (t, a) => Self(a).PrepareReentrant(t) && SetReentrant(t, a[0], a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelAttr, static (t, a) => Self(a).PrepareReentrant(t) && SetReentrant(t, a[0], a[1], Value.Unbound) ? Value.None : Value.Error);
        b.Property("__dict__", static (_, self) => ((ThreadLocalObject)self.Ref!).Holder.OwnDict);
    }

    private static bool SetReentrant(VmThread thread, Value self, Value name, Value value)
    {
        if (name.Ref is not StrObject text)
        {
            thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
            return false;
        }
        if (!ReferenceEquals(text, Names.Dict) && text.Text != "__dict__")
            return Attributes.GenericSetReentrant(thread, self, text, value);
        thread.AttributeError(self, text, "'" + self.Type.Name + "' object attribute '__dict__' is read-only");
        return false;
    }
}
