using Assay.Cli;

namespace Assay.Tests.TestData;

/// <summary>A command run within the test's own process.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CliCall(int ExitCode, string Out, string Error)
{
    /// <summary>The lines of standard error that begin with <c>error</c>.</summary>
    public string Errors =>
        string.Join(
            '\n',
            Error.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal))
        );

    /// <summary>Pipes for both streams, no environment variable, and a folder without a solution.</summary>
    public static Surroundings Surroundings(string? folder = null) =>
        new()
        {
            Out = new StringWriter(),
            Error = new StringWriter(),
            Environment = new Dictionary<string, string>(),
            CurrentDirectory = folder ?? Path.GetTempPath(),
            Interrupt = new Interrupt(new ManualTime(), () => { }),
        };

    public static Task<CliCall> RunAsync(string folder, params string[] args) =>
        RunAsync(Surroundings(folder), args);

    public static async Task<CliCall> RunAsync(Surroundings surroundings, params string[] args)
    {
        var exitCode = await Application.RunAsync(args, surroundings);
        return new CliCall(exitCode, surroundings.Out.ToString()!, surroundings.Error.ToString()!);
    }
}
