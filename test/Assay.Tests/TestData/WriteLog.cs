using System.Text;

namespace Assay.Tests.TestData;

/// <summary>Keeps each write apart, as a terminal gets them.</summary>
internal sealed class WriteLog : TextWriter
{
    private readonly List<string> _writes = [];

    public IReadOnlyList<string> Writes => _writes;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => _writes.Add(value.ToString());

    public override void Write(string? value) => _writes.Add(value ?? "");

    public override void WriteLine(string? value) => _writes.Add(value + "\n");
}
