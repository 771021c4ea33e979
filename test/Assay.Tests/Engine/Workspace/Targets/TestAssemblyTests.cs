using Assay.Engine;
using Assay.Engine.Workspace.Targets;
using Assay.Model;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Workspace.Targets;

public sealed class TestAssemblyTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    private string Assembly => Path.Combine(_tree.Root, "A.dll");

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("xunit.core", "2.9.2.0", Framework.XUnit2)]
    [InlineData("xunit.v3.core", "3.2.2.0", Framework.XUnit3)]
    [InlineData("xunit.v3.core.mtp-v1", "4.0.0.0", Framework.XUnit3)]
    [InlineData("nunit.framework", "3.14.0.0", Framework.NUnit)]
    [InlineData("nunit.framework", "5.0.0.0", Framework.NUnit)]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework", "14.0.0.0", Framework.MSTest)]
    [InlineData("MSTest.TestFramework", "4.0.0.0", Framework.MSTest)]
    [InlineData("TUnit.Core", "1.81.0.0", Framework.TUnit)]
    public void A_framework_is_known_by_the_assembly_that_is_referenced(
        string reference,
        string version,
        Framework framework
    )
    {
        EmptyAssembly.Write(Assembly, ("System.Runtime", "10.0.0.0"), (reference, version));

        var read = TestAssembly.Read(Assembly);

        Assert.Equal([framework], read.Frameworks);
        Assert.Null(read.NoDriverReason);
    }

    [Fact]
    public void A_project_with_two_frameworks_has_both()
    {
        EmptyAssembly.Write(Assembly, ("nunit.framework", "4.0.0.0"), ("xunit.core", "2.9.2.0"));

        Assert.Equal([Framework.XUnit2, Framework.NUnit], TestAssembly.Read(Assembly).Frameworks);
    }

    [Fact]
    public void Tests_that_are_all_inherited_are_known_by_the_packages()
    {
        EmptyAssembly.Write(Assembly, ("Shared.Tests", "1.0.0.0"));
        _tree.File(
            "A.deps.json",
            """
            {
              "libraries": {
                "A/1.0.0": { "type": "project" },
                "xunit.core/2.9.2": { "type": "package" },
                "xunit.assert/2.9.2": { "type": "package" }
              }
            }
            """
        );

        var read = TestAssembly.Read(Assembly);

        Assert.Equal([Framework.XUnit2], read.Frameworks);
        Assert.Equal("2.9.2", read.Packages["xunit.assert"]);
        Assert.DoesNotContain("A", read.Packages.Keys);
    }

    [Fact]
    public void A_framework_of_a_shared_library_is_not_the_projects_own_where_it_has_one()
    {
        EmptyAssembly.Write(Assembly, ("nunit.framework", "4.0.0.0"));
        _tree.File(
            "A.deps.json",
            """{ "libraries": { "xunit.core/2.9.2": { "type": "package" } } }"""
        );

        Assert.Equal([Framework.NUnit], TestAssembly.Read(Assembly).Frameworks);
    }

    [Theory]
    [InlineData("nunit.framework", "2.6.4.0", "there is no driver for NUnit 2.6")]
    [InlineData("xunit", "1.9.2.0", "there is no driver for xUnit 1.9")]
    [InlineData(
        "Fixie",
        "3.0.0.0",
        "it uses none of the test frameworks for which there is a driver (xUnit 2 and 3, NUnit, MSTest, TUnit)"
    )]
    public void Where_no_driver_fits_it_is_said_why(string reference, string version, string reason)
    {
        EmptyAssembly.Write(Assembly, (reference, version));

        var read = TestAssembly.Read(Assembly);

        Assert.Empty(read.Frameworks);
        Assert.Equal(reason, read.NoDriverReason);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_said_to_be_broken()
    {
        _tree.File("A.dll", "MZ");

        var fault = Assert.Throws<AssayException>(() => TestAssembly.Read(Assembly));

        Assert.Equal(Fault.BrokenBuild, fault.Fault);
        Assert.EndsWith(
            "is not a .NET assembly; delete it and build again.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "libraries": { "a/1": {} } }""")]
    public void A_damaged_deps_file_is_said_to_be_broken(string deps)
    {
        EmptyAssembly.Write(Assembly, ("xunit.core", "2.9.2.0"));
        _tree.File("A.deps.json", deps);

        var fault = Assert.Throws<AssayException>(() => TestAssembly.Read(Assembly));

        Assert.EndsWith(
            "is damaged; delete it and build again.",
            fault.Message,
            StringComparison.Ordinal
        );
    }
}
