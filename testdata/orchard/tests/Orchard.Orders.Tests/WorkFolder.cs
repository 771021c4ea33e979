namespace Orchard.Orders;

/// <summary>The folder that the tests of this assembly may write to; made before the first and deleted after the last.</summary>
[SetUpFixture]
public sealed class WorkFolder
{
    public static string Path { get; private set; } = "";

    [OneTimeSetUp]
    public void Make() => Path = Directory.CreateTempSubdirectory("orchard-orders-").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Path, recursive: true);
}
