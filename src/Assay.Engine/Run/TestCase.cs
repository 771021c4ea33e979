using Assay.Engine.Workspace;
using Assay.Model;

namespace Assay.Engine.Run;

/// <summary>One test case of the solution.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Host">As the host knows it.</param>
public sealed record TestCase(TestProject Project, Framework Framework, HostCase Host)
{
    /// <summary>The test id: <c>Project/Namespace.Class.Method(arguments)</c>.</summary>
    public string Id { get; } = Project.Name + "/" + Host.Id;
}
