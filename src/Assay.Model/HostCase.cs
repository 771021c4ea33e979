namespace Assay.Model;

/// <summary>One test case as a host found it.</summary>
/// <param name="Id">Test id without the project: <c>Namespace.Class.Method(arguments)</c>; unique within the project and the same on every machine.</param>
/// <param name="Class">Full name of the class, nested classes joined by <c>+</c>.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Group">What must stay together in one host: the collection or class whose fixtures the case shares.</param>
/// <param name="RunsBeside">True where the framework itself would run this group at the same time as other groups.</param>
/// <param name="Explicit">True where the framework runs the case only when it is asked for by name.</param>
/// <param name="IsFree">True where the framework itself would run the case at the same time as others of its group too, and nothing is set up for the group: it may leave the group.</param>
/// <param name="IsAloneByDefault">True where the group runs beside no other only because the project asks for nothing else: nobody forbids that another process runs other groups meanwhile.</param>
/// <param name="IsSelfContained">True where nothing is set up for the group and each test gets an object of its own: in a process of its own it finds what it finds here.</param>
public sealed record HostCase(
    string Id,
    string Class,
    string Method,
    string Group,
    bool RunsBeside,
    bool Explicit,
    bool IsFree = false,
    bool IsAloneByDefault = false,
    bool IsSelfContained = false
);
