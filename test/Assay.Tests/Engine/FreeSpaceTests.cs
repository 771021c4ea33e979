using Assay.Engine;
using Assay.Engine.Doctor;

namespace Assay.Tests.Engine;

public sealed class FreeSpaceTests
{
    // The system refuses both in the same way.
    private static readonly string NoDrive = OperatingSystem.IsWindows()
        ? @"\\nobody\share\a.db"
        : "\0";

    [Fact]
    public void A_folder_is_on_a_disk_with_some_room() =>
        Assert.InRange(FreeSpace.Of(Path.GetTempPath())!.Value, 1, long.MaxValue);

    [Fact]
    public void Of_what_is_on_no_drive_it_is_not_known()
    {
        Assert.Null(FreeSpace.Of(NoDrive));
        Assert.Equal("warning", DiskCheck.Look(NoDrive).Check.Status);
    }
}
