using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assay.Engine.Reuse.Standing;

/// <summary>Keeps verdicts in <c>.assay/verdicts/</c>, one file for each way of asking.</summary>
/// <param name="root">Full path of the solution's folder.</param>
public sealed class StandingVerdicts(string root)
{
    // Of each terminal there is one, and of each set of options.
    private const int MostKept = 16;

    private string Folder => Path.Combine(root, AssayFolder.Name, "verdicts");

    /// <summary>The verdict for a way of asking; null where none is kept, or what is kept can't be read.</summary>
    /// <param name="question">All that the answer depends on beside the solution, such as the words of the command line.</param>
    public StandingVerdict? Find(IEnumerable<string> question)
    {
        try
        {
            return JsonSerializer.Deserialize(
                File.ReadAllBytes(FileOf(question)),
                VerdictFormat.Default.StandingVerdict
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a verdict.</summary>
    /// <param name="question">All that the answer depends on beside the solution.</param>
    /// <param name="verdict">The verdict.</param>
    /// <exception cref="AssayException">The folder cannot be written.</exception>
    public void Keep(IEnumerable<string> question, StandingVerdict verdict)
    {
        var file = FileOf(question);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            verdict,
            VerdictFormat.Default.StandingVerdict
        );
        WriteFault.Guard(
            file,
            () =>
            {
                Directory.CreateDirectory(Folder);
                if (Directory.EnumerateFiles(Folder).Take(MostKept).Count() == MostKept)
                {
                    Forget();
                }
                // Readers see the old or the new one, whole.
                var temporary = $"{file}.{Guid.NewGuid():N}";
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, file, overwrite: true);
            }
        );
    }

    /// <summary>Forgets all of them: what tests may be reused, or why, is not what it was.</summary>
    /// <exception cref="AssayException">The folder cannot be written.</exception>
    public void Forget()
    {
        if (Directory.Exists(Folder))
        {
            WriteFault.Guard(
                Folder,
                () =>
                {
                    foreach (var file in Directory.EnumerateFiles(Folder))
                    {
                        File.Delete(file);
                    }
                }
            );
        }
    }

    private string FileOf(IEnumerable<string> question) =>
        Path.Combine(
            Folder,
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', question)))
            )[..32] + ".json"
        );
}
