using Assay.Engine;
using Assay.Engine.Report;
using Assay.Tests.TestData;

namespace Assay.Tests.Engine.Report;

public sealed class ReportFolderTests : IDisposable
{
    private static readonly DoctorDocument Document = new([new DoctorCheck("SDK", "ok", "10.0")]);
    private readonly TestTree _tree = TestTree.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_report_replaces_the_one_before_and_leaves_nothing_else()
    {
        var path = Path.Combine(_tree.Root, "new", "folder");
        var folder = new ReportFolder(path);
        _tree.File("new/folder/doctor.json", new string('x', 10_000));

        var file = folder.Write("doctor.json", Document, ReportJson.Readable.DoctorDocument);

        Assert.StartsWith(
            "{\n  \"schema\": \"assay/doctor/1\"",
            File.ReadAllText(file),
            StringComparison.Ordinal
        );
        Assert.Equal([Path.Combine(path, "doctor.json")], Directory.GetFiles(path));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_the_user_s_to_mend()
    {
        var file = _tree.File("taken", "a file");

        var fault = Assert.Throws<AssayException>(() =>
            new ReportFolder(file).Write("a.json", Document, ReportJson.Readable.DoctorDocument)
        );

        Assert.Equal(Fault.Usage, fault.Fault);
        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_finished_leaves_the_one_before()
    {
        _tree.File("reports/doctor.json/in-the-way", "");

        Assert.Throws<AssayException>(() =>
            new ReportFolder(Path.Combine(_tree.Root, "reports")).Write(
                "doctor.json",
                Document,
                ReportJson.Readable.DoctorDocument
            )
        );

        Assert.Empty(Directory.GetFiles(Path.Combine(_tree.Root, "reports")));
    }
}
