namespace Assay.Host.Drivers;

/// <summary>One case as the framework sees it.</summary>
/// <param name="Class">Full name of the class in which the test is run (not of a base class), nested classes joined by <c>+</c>; generic arguments included.</param>
/// <param name="Method">Name of the method; for a framework with free test names, the name.</param>
/// <param name="Arguments">Empty, or the row in brackets, independent of culture: <c>(quantity: 30, expected: 12.5)</c>.</param>
/// <param name="Group">What shares fixtures below the assembly's: the collection or class.</param>
/// <param name="RunsBeside">True where the framework's own runner, with the project's settings, would run this group at the same time as others.</param>
/// <param name="Explicit">True where the framework runs the case only when it is asked for by name.</param>
/// <param name="IsFree">True where the framework would run the case at the same time as others of its group too, and nothing is set up for the group.</param>
/// <param name="IsAloneByDefault">True where the group runs beside no other only because the project asks for nothing else.</param>
/// <param name="IsSelfContained">True where nothing is set up for the group and each test gets an object of its own.</param>
internal sealed record NativeCase(
    string Class,
    string Method,
    string Arguments,
    string Group,
    bool RunsBeside,
    bool Explicit,
    bool IsFree = false,
    bool IsAloneByDefault = false,
    bool IsSelfContained = false
);
