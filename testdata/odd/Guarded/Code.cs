using System.Runtime.CompilerServices;

namespace Guarded;

/// <summary>Refuses to run when it was changed, as some obfuscated libraries do.</summary>
public static class Code
{
    public static int Negative(int n) => -n;

    [ModuleInitializer]
    internal static void Check()
    {
        var body = typeof(Code).GetMethod(nameof(Negative))!.GetMethodBody()!;
        if (body.GetILAsByteArray()!.Length > 4)
        {
            throw new InvalidProgramException("The library was changed.");
        }
    }
}
