namespace Assay.Cli;

/// <summary>Entry point of the tool <c>assay</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var interrupt = Interrupt.OfProcess();
        return await Application.RunAsync(args, Surroundings.OfProcess(interrupt));
    }
}
