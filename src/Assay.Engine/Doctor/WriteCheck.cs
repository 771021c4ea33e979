namespace Assay.Engine.Doctor;

/// <summary>Can what Assay learns be kept beside the solution?</summary>
internal static class WriteCheck
{
    public static CheckResult Look(string root)
    {
        var folder = AssayFolder.Create(root);
        var file = folder.PathOf(Guid.NewGuid().ToString("N") + ".tmp");
        WriteFault.Guard(
            file,
            () =>
            {
                File.WriteAllText(file, "x");
                File.Delete(file);
            }
        );
        return CheckResult.Ok("write access", folder.Path + " can be written");
    }
}
