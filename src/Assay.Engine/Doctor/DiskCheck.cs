using System.Globalization;

namespace Assay.Engine.Doctor;

/// <summary>Is there room for builds and records?</summary>
internal static class DiskCheck
{
    // A build with its packages takes hundreds of megabytes; a store of a large suite some ten.
    private const long Comfortable = 2_000_000_000;
    private const long Least = 200_000_000;

    public static CheckResult Look(string root) => Judge(FreeSpace.Of(root));

    internal static CheckResult Judge(long? known)
    {
        if (known is not { } free)
        {
            return CheckResult.Warning(
                "disk",
                "How much is free on the disk of the solution is not known.",
                "See to it that a build and its records have room."
            );
        }
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"{free / 1e9:0.0} GB are free on the disk of the solution."
        );
        return free switch
        {
            < Least => CheckResult.Failed("disk", Fault.Usage, found, "Free some space."),
            < Comfortable => CheckResult.Warning("disk", found, "Free some space soon."),
            _ => CheckResult.Ok("disk", found),
        };
    }
}
