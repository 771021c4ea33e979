namespace Assay.Model;

/// <summary>The test frameworks for which the host has a driver.</summary>
public enum Framework
{
    /// <summary>xUnit.net 2 (assembly <c>xunit.core</c>).</summary>
    XUnit2,

    /// <summary>xUnit.net 3 (assembly <c>xunit.v3.core</c>).</summary>
    XUnit3,

    /// <summary>NUnit 3, 4 and 5 (assembly <c>nunit.framework</c>).</summary>
    NUnit,

    /// <summary>MSTest 3 and 4 (assembly <c>MSTest.TestFramework</c>, earlier <c>Microsoft.VisualStudio.TestPlatform.TestFramework</c>).</summary>
    MSTest,

    /// <summary>TUnit 1 (assembly <c>TUnit.Core</c>).</summary>
    TUnit,

    /// <summary>One that no driver knows: its project is run by its own runner.</summary>
    Other,
}
