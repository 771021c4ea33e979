using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Assay.Mutation.Input;

/// <summary>What the .editorconfig and .globalconfig files that a compiler is given say, for generators and for Assay.</summary>
internal sealed class EditorConfig : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    private EditorConfig(AnalyzerConfigSet set) => _set = set;

    public override AnalyzerConfigOptions GlobalOptions =>
        new Values(_set.GlobalConfigOptions.AnalyzerOptions);

    /// <exception cref="IOException">A file cannot be read.</exception>
    public static EditorConfig Of(CSharpCommandLineArguments arguments) =>
        new(
            AnalyzerConfigSet.Create(
                arguments
                    .AnalyzerConfigPaths.Select(p =>
                    {
                        using var file = File.OpenRead(p);
                        return AnalyzerConfig.Parse(SourceText.From(file), p);
                    })
                    .ToList()
            )
        );

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    /// <summary>True where a file is said to be generated, false where it is said not to be, null where nothing is said.</summary>
    public bool? SaysGenerated(SyntaxTree tree) =>
        Of(tree.FilePath).TryGetValue("generated_code", out var value)
            ? value.Equals("true", StringComparison.OrdinalIgnoreCase)
            : null;

    private Values Of(string path) => new(_set.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(
            string key,
            [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value
        ) => values.TryGetValue(key, out value);
    }
}
