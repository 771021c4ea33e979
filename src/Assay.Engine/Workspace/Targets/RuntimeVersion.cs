using System.Diagnostics.CodeAnalysis;

namespace Assay.Engine.Workspace.Targets;

/// <summary>Version of a runtime, ordered as the host orders them: a preview comes before its release.</summary>
/// <param name="Number">The three numbers.</param>
/// <param name="Preview">What follows the hyphen; empty for a release.</param>
internal sealed record RuntimeVersion(Version Number, string Preview) : IComparable<RuntimeVersion>
{
    public static bool TryParse(string text, [NotNullWhen(true)] out RuntimeVersion? version)
    {
        var (number, preview) = text.IndexOf('-', StringComparison.Ordinal) is var hyphen and >= 0
            ? (text[..hyphen], text[(hyphen + 1)..])
            : (text, "");
        version = Version.TryParse(number, out var parsed)
            ? new RuntimeVersion(
                new Version(parsed.Major, parsed.Minor, Math.Max(parsed.Build, 0)),
                preview
            )
            : null;
        return version is not null;
    }

    public int CompareTo(RuntimeVersion? other)
    {
        if (other is null)
        {
            return 1;
        }
        var byNumber = Number.CompareTo(other.Number);
        if (byNumber != 0)
        {
            return byNumber;
        }
        return (Preview.Length, other.Preview.Length) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => -1,
            _ => ComparePreviews(Preview, other.Preview),
        };
    }

    public override string ToString() =>
        Preview.Length == 0 ? Number.ToString(3) : $"{Number.ToString(3)}-{Preview}";

    // preview.10 comes after preview.9.
    private static int ComparePreviews(string one, string other)
    {
        var (a, b) = (one.Split('.'), other.Split('.'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order =
                int.TryParse(a[i], out var x) && int.TryParse(b[i], out var y)
                    ? x.CompareTo(y)
                    : string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
            {
                return order;
            }
        }
        return a.Length.CompareTo(b.Length);
    }
}
