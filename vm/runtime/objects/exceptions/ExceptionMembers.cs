namespace CoroVm.Runtime.Objects;

/// <summary>Fills the exception types: those not named here have only what they inherit.</summary>
internal static class ExceptionMembers
{
    internal static void Populate(TypeBuilder b)
    {
        if (ExceptionDocs.Of(b.Type.Name) is { } doc)
            b.Doc(doc);
        if (ReferenceEquals(b.Type, ExceptionTypes.BaseException)) BaseExceptionMembers.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.BaseExceptionGroup)) ExceptionGroupMembers.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.StopIteration)) StopIterationObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.SystemExit)) SystemExitObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.KeyError)) KeyErrorMembers.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.NameError)) NameErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.AttributeError)) AttributeErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.ImportError)) ImportErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.OSError)) OSErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.SyntaxError)) SyntaxErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.UnicodeEncodeError)) UnicodeErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.UnicodeDecodeError)) UnicodeErrorObject.Populate(b);
        else if (ReferenceEquals(b.Type, ExceptionTypes.UnicodeTranslateError)) UnicodeErrorObject.Populate(b);
    }
}
