using System.Globalization;
using System.Security;
using System.Text;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Workspace.Describe;

/// <summary>
/// The MSBuild files that ask: a project that calls a target in each project, and the file, imported into each by
/// MSBuild's own hook, that holds this target.
/// </summary>
internal static class DescribingProject
{
    /// <summary>Target of the asking project; its result is all answers.</summary>
    public const string Target = "AssayDescribeAll";

    // Types of items whose files a build reads.
    private const string ItemsWithFiles =
        "@(Compile);@(Content);@(None);@(EmbeddedResource);@(Resource);@(AdditionalFiles);@(Analyzer);@(EditorConfigFiles);@(GlobalAnalyzerConfigFiles);@(Page);@(ApplicationDefinition);@(Protobuf);@(AndroidResource)";

    private const string InnerTarget = "AssayDescribe";

    /// <summary>The project that asks.</summary>
    /// <param name="questions">Whom and how.</param>
    /// <param name="targetsFile">Full path of <see cref="ImportedTargets"/>.</param>
    public static string Asking(Questions questions, string targetsFile)
    {
        var text = new StringBuilder("<Project>\n  <ItemGroup>\n");
        foreach (var member in questions.Members)
        {
            text.Append("    <AssayProject Include=\"").Append(Escape(member.Path)).Append("\">");
            var properties = new List<string>();
            Add(properties, "Configuration", member.Configuration);
            Add(properties, "Platform", member.Platform);
            text.Append("<AdditionalProperties>")
                .AppendJoin(';', properties)
                .Append("</AdditionalProperties></AssayProject>\n");
        }
        text.Append("  </ItemGroup>\n  <Target Name=\"").Append(Target);
        text.Append("\" Returns=\"@(AssayAnswer)\">\n    <MSBuild Projects=\"@(AssayProject)\"");
        if (questions.OneByOne)
        {
            // In batches of one, a project that cannot be evaluated does not take the answers of the others with it.
            text.Append(" Condition=\"'%(AssayProject.Identity)' != ''\"");
        }
        text.Append(" Properties=\"").AppendJoin(';', GlobalProperties(questions, targetsFile));
        text.Append("\" Targets=\"").Append(InnerTarget);
        text.Append(
            "\" BuildInParallel=\"true\" SkipNonexistentTargets=\"true\" ContinueOnError=\"true\">\n"
        );
        text.Append("      <Output TaskParameter=\"TargetOutputs\" ItemName=\"AssayAnswer\" />\n");
        return text.Append("    </MSBuild>\n  </Target>\n</Project>\n").ToString();
    }

    /// <summary>The targets that answer, for one project: itself, each of its target frameworks, and what it references where that is asked for.</summary>
    public static string ImportedTargets()
    {
        var metadata = new StringBuilder();
        foreach (var property in ProjectTarget.Asked)
        {
            metadata.Append(
                CultureInfo.InvariantCulture,
                $"\n        <{property}>$({property})</{property}>"
            );
        }
        const string references = ProjectTarget.ReferencesKey;
        metadata.Append(
            CultureInfo.InvariantCulture,
            $"\n        <{references}>@(ProjectReference->'%(FullPath)', '|')</{references}>"
        );
        const string outside = ProjectTarget.OutsideKey;
        metadata.Append(
            CultureInfo.InvariantCulture,
            $"\n        <{outside}>@(AssayItem->'%(FullPath)', '|')|@(Reference->'%(HintPath)', '|')</{outside}>"
        );
        return $"""
            <Project>
              <Target Name="{InnerTarget}" Returns="@(AssayDescription)">
                <ItemGroup>
                  <AssayItem Include="{ItemsWithFiles}" />
                  <AssayDescription Include="$(MSBuildProjectName)">{metadata}
                  </AssayDescription>
                  <AssayTarget Include="$(TargetFrameworks)" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
                </ItemGroup>
                <MSBuild
                  Projects="$(MSBuildProjectFullPath)"
                  Targets="{InnerTarget}"
                  Properties="TargetFramework=%(AssayTarget.Identity)"
                  Condition="'@(AssayTarget)' != ''"
                >
                  <Output TaskParameter="TargetOutputs" ItemName="AssayDescription" />
                </MSBuild>
                <MSBuild
                  Projects="@(ProjectReference->'%(FullPath)')"
                  Targets="{InnerTarget}"
                  RemoveProperties="TargetFramework"
                  SkipNonexistentProjects="true"
                  SkipNonexistentTargets="true"
                  Condition="'$(AssayFollow)' == 'true' And '$(IsCrossTargetingBuild)' != 'true'"
                >
                  <Output TaskParameter="TargetOutputs" ItemName="AssayDescription" />
                </MSBuild>
              </Target>
            </Project>

            """;
    }

    private static List<string> GlobalProperties(Questions questions, string targetsFile)
    {
        var properties = new List<string>();
        Add(properties, "CustomAfterMicrosoftCommonTargets", targetsFile);
        Add(properties, "CustomAfterMicrosoftCommonCrossTargetingTargets", targetsFile);
        if (questions.Follow)
        {
            Add(properties, "AssayFollow", "true");
        }
        if (questions.SolutionPath is { } solution)
        {
            // What a build of the solution tells each project.
            Add(properties, "BuildingSolutionFile", "true");
            Add(properties, "SolutionPath", solution);
            Add(properties, "SolutionFileName", Path.GetFileName(solution));
            Add(properties, "SolutionName", Path.GetFileNameWithoutExtension(solution));
            Add(properties, "SolutionExt", Path.GetExtension(solution));
            Add(
                properties,
                "SolutionDir",
                Path.GetDirectoryName(solution) + Path.DirectorySeparatorChar
            );
        }
        return properties;
    }

    private static void Add(List<string> properties, string name, string? value)
    {
        if (value is not null)
        {
            properties.Add(name + "=" + Escape(value));
        }
    }

    // First for MSBuild, to which these characters mean something, then for XML.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if ("%$@'();?*".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }
        return SecurityElement.Escape(escaped.ToString());
    }
}

/// <summary>What is asked of MSBuild.</summary>
/// <param name="Members">The projects.</param>
/// <param name="SolutionPath">The .sln or .slnx with which they are built, even through a filter; or null.</param>
/// <param name="Follow">True to ask the projects that they reference too.</param>
/// <param name="OneByOne">True to get the answers of the others where some cannot be evaluated.</param>
internal sealed record Questions(
    IReadOnlyList<SolutionMember> Members,
    string? SolutionPath,
    bool Follow,
    bool OneByOne
);
