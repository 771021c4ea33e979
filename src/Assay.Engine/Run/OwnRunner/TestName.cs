namespace Assay.Engine.Run.OwnRunner;

/// <summary>The parts of a test's name.</summary>
/// <param name="Class">Full name of the class; may be empty.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Arguments">Empty, or with brackets.</param>
internal sealed record TestName(string Class, string Method, string Arguments)
{
    /// <summary>From what a TRX file says of a test and of its result.</summary>
    /// <param name="testClass">Name of the class.</param>
    /// <param name="method">Name of the method; NUnit's has the arguments.</param>
    /// <param name="shown">Name of the result: xUnit's has the class and the arguments, MSTest's a blank before these.</param>
    public static TestName Of(string testClass, string method, string shown)
    {
        var (name, arguments) = Split(
            testClass.Length > 0 && shown.StartsWith(testClass + ".", StringComparison.Ordinal)
                ? shown[(testClass.Length + 1)..]
                : shown
        );
        if (method.Length == 0)
        {
            return new TestName(testClass, name, arguments);
        }
        var (ownName, ownArguments) = Split(method);
        // A name that somebody has given to the test tells nothing of its arguments.
        return new TestName(testClass, ownName, name == ownName ? arguments : ownArguments);
    }

    /// <summary>From <c>Namespace.Class.Method(arguments)</c>.</summary>
    public static TestName OfFullName(string fullName)
    {
        var (name, arguments) = Split(fullName);
        var dot = name.LastIndexOf('.');
        return dot < 0
            ? new TestName("", name, arguments)
            : new TestName(name[..dot], name[(dot + 1)..], arguments);
    }

    private static (string Name, string Arguments) Split(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && text.EndsWith(')')
            ? (text[..bracket].TrimEnd(' '), text[bracket..])
            : (text, "");
    }
}
