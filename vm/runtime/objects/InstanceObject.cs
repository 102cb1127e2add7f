namespace CoroVm.Runtime.Objects;

/// <summary>An instance of a script's class, and the attribute holder of objects that have more than attributes (an
/// exception, a function, an instance of a subclass of list). <c>__slots__</c> are the first fields.</summary>
internal class InstanceObject : ScriptObject
{
    /// <summary>A shape with more attributes than this keeps them in a dict instead.</summary>
    internal const int MaxFields = 128;

    internal Shape Shape;
    internal Value[] Fields;

    internal InstanceObject(TypeObject type)
    {
        Shape = type.InstanceShape;
        int slots = Shape.Count;
        if (slots == 0 && !type.HasInstanceDict)
        {
            Fields = [];
            return;
        }
        Fields = new Value[Math.Max(slots, type.ExpectedFields)];
        for (int i = 0; i < slots; i++)
            Fields[i] = Value.Unbound;
    }

    internal sealed override TypeObject Type => Shape.Type;

    internal sealed override InstanceObject? Holder => this;

    /// <summary>The value of an own attribute (not a slot), or Unbound.</summary>
    internal Value GetOwn(StrObject name)
    {
        if (Shape.IsDict)
            return OwnDict.TryGet(name, out Value v) ? v : Value.Unbound;
        int index = Shape.IndexOf(name);
        return index < 0 ? Value.Unbound : Fields[index];
    }

    /// <summary>Creates or changes an own attribute.</summary>
    internal void SetOwn(StrObject name, in Value value)
    {
        if (!Shape.IsDict)
        {
            int index = Shape.IndexOf(name);
            if (index >= 0)
            {
                Fields[index] = value;
                return;
            }
            if (Shape.Count < MaxFields)
            {
                Append(Shape.With(name), value);
                return;
            }
            ToDict();
        }
        OwnDict.Set(name, value);
    }

    /// <summary>Adds the attribute that leads to <paramref name="next"/>.</summary>
    internal void Append(Shape next, in Value value)
    {
        int index = next.Count - 1;
        if (index >= Fields.Length)
        {
            Array.Resize(ref Fields, Math.Max(4, Fields.Length * 2));
            TypeObject type = Shape.Type;
            if (Fields.Length > type.ExpectedFields && Fields.Length <= MaxFields)
                type.ExpectedFields = Fields.Length;
        }
        Fields[index] = value;
        Shape = next;
    }

    /// <summary>Deletes an own attribute; false if there is none.</summary>
    internal bool DeleteOwn(StrObject name)
    {
        if (!Shape.IsDict)
        {
            if (Shape.IndexOf(name) < 0)
                return false;
            ToDict();
        }
        return OwnDict.Remove(name);
    }

    /// <summary>The instance's <c>__dict__</c>, a live dict: from the first call on, the attributes are in it.</summary>
    internal DictObject OwnDict
    {
        get
        {
            if (!Shape.IsDict)
                ToDict();
            return (DictObject)Fields[Shape.Count - 1].Ref!;
        }
    }

    /// <summary><c>instance.__dict__ = dict</c></summary>
    internal void SetDict(DictObject dict)
    {
        if (!Shape.IsDict)
            ToDict();
        Fields[Shape.Count - 1] = dict;
    }

    internal sealed override void SetType(TypeObject type)
    {
        if (type.HasInstanceDict)
        {
            if (!Shape.IsDict)
                ToDict();
            Shape = type.DictShape;
        }
        else
        {
            Shape = type.InstanceShape;
        }
    }

    private void ToDict()
    {
        Shape old = Shape;
        StrObject[] names = old.Names();
        int slots = old.Count - names.Length;
        var dict = new DictObject();
        for (int i = 0; i < names.Length; i++)
            dict.Set(names[i], Fields[slots + i]);
        var fields = new Value[slots + 1];
        Array.Copy(Fields, fields, slots);
        fields[slots] = dict;
        Fields = fields;
        Shape = old.Type.DictShape;
    }
}
