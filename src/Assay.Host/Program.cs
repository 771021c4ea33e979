using System.Runtime.CompilerServices;

namespace Assay.Host;

/// <summary>Entry point: <c>dotnet exec --runtimeconfig T.runtimeconfig.json --depsfile T.deps.json Assay.Host.dll PIPE</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("Assay.Host is started by assay, with the name of a pipe.");
            return 2;
        }
        AssemblyLookup.Register();
        return Serve(args[0]);
    }

    // Apart from Main, because its types come from Assay.Model, which only the registered lookup finds.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve(string pipe) => Session.Serve(pipe);
}
