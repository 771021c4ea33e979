namespace Assay.Engine.Workspace.Solutions;

/// <summary>The sentence for a solution that cannot be read.</summary>
internal static class Damaged
{
    public static AssayException Solution(string path, string why) =>
        new(
            Fault.Usage,
            $"The solution '{path}' cannot be read ({why.TrimEnd('.')}); repair it, or give the path of a project or of a folder of projects."
        );
}
