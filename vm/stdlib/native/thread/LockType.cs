namespace CoroVm.StdLib.Native;

/// <summary>The types of locks.</summary>
internal static class LockType
{
    internal static readonly TypeObject
        Lock = new("lock", BuiltinTypes.Object, "_thread", PopulateLock) { IsSubclassable = false, HasWeakReferences = true },
        RLock = new("RLock", BuiltinTypes.Object, "_thread", PopulateRLock) { IsSubclassable = false, HasWeakReferences = true };

    private static void PopulateLock(TypeBuilder b)
    {
        b.New("(cls, /)", static (_, _) => new LockObject(false));
        Populate(b);
        b.Method("acquire_lock", "(self, blocking=True, timeout=-1)", static (t, a) => AcquireReentrant(t, Self(a), a[1], a[2]));
        b.Method("release_lock", "(self, /)", static (t, a) => Self(a).Release(t));
        b.Method("locked_lock", "(self, /)", static (_, a) => Value.Bool(Self(a).Count > 0));
        b.Special(Special.Repr, static (t, a) => Value.Str("<" + (Self(a).Count > 0 ? "locked" : "unlocked") + " _thread.lock object at " + ObjectType.Address(t, a[0]) + ">"));
    }

    private static void PopulateRLock(TypeBuilder b)
    {
        b.New("(cls, /)", static (_, _) => new LockObject(true));
        Populate(b);
        b.Method("_is_owned", "(self, /)", static (t, a) => Value.Bool(Self(a).IsOwnedBy(t)));
        b.Method("_recursion_count", "(self, /)", static (t, a) => Value.Int(Self(a).IsOwnedBy(t) ? Self(a).Count : 0));
        b.Method("_release_save", "(self, /)", static (t, a) => ReleaseSave(t, Self(a)));
        b.Method("_acquire_restore", "(self, state, /)", static (t, a) =>
            Self(a).RestoreReentrant(t, a[1].Ref is TupleObject { Count: 2 } state ? (int)state.Items[0].Bits : 1) ? Value.None : Value.Error);
        b.Special(Special.Repr, static (t, a) => Value.Str("<" + (Self(a).Count > 0 ? "locked" : "unlocked") + " _thread.RLock object owner="
            + (Self(a).Owner is { } owner && Self(a).Count > 0 ? ThreadModule.Ident(owner) : 0) + " count=" + Self(a).Count + " at " + ObjectType.Address(t, a[0]) + ">"));
    }

    private static void Populate(TypeBuilder b)
    {
        b.Method("acquire", "(self, blocking=True, timeout=-1)", static (t, a) => AcquireReentrant(t, Self(a), a[1], a[2]), "Lock the lock.");
        b.Method("release", "(self, /)", static (t, a) => Self(a).Release(t), "Release the lock.");
        b.Method("locked", "(self, /)", static (_, a) => Value.Bool(Self(a).Count > 0), "Return whether the lock is in the locked state.");
        b.Method("__enter__", "(self, /)", static (t, a) => Self(a).AcquireReentrant(t, true, -1), "Lock the lock.");
        b.Method("__exit__", "(self, exc_type=None, exc_value=None, exc_tb=None, /)", static (t, a) => Self(a).Release(t), "Release the lock.");
        b.Method("_at_fork_reinit", "(self, /)", static (_, a) =>
        {
            Self(a).Reset();
            return Value.None;
        });
    }

    private static LockObject Self(ReadOnlySpan<Value> a) => (LockObject)a[0].Ref!;

    private static Value AcquireReentrant(VmThread thread, LockObject self, Value blocking, Value timeout)
    {
        int wait = Truth.OfReentrant(thread, blocking);
        return wait < 0 || !Conversions.FloatReentrant(thread, timeout, out double seconds) ? Value.Error : self.AcquireReentrant(thread, wait > 0, seconds);
    }

    private static Value ReleaseSave(VmThread thread, LockObject self)
    {
        if (self.Count == 0)
            return thread.RuntimeError("cannot release un-acquired lock");
        return TupleObject.Of(Value.Int(self.ReleaseAll()), Value.Int(ThreadModule.Ident(thread)));
    }
}
