using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assay.Engine.Report;

/// <summary>The folder into which reports are written.</summary>
/// <param name="path">Full path of the folder; made where it is missing.</param>
public sealed class ReportFolder(string path)
{
    /// <summary>Writes a document; a reader never sees half of one.</summary>
    /// <returns>Full path of the file.</returns>
    /// <exception cref="AssayException">It cannot be written, for example because the disk is full.</exception>
    public string Write<T>(string name, T document, JsonTypeInfo<T> type) =>
        Write(
            name,
            stream =>
            {
                JsonSerializer.Serialize(stream, document, type);
                stream.Write("\n"u8);
            }
        );

    /// <summary>Writes a file of another form; a reader never sees half of it.</summary>
    /// <returns>Full path of the file.</returns>
    /// <exception cref="AssayException">It cannot be written, for example because the disk is full.</exception>
    public string Write(string name, Action<Stream> write)
    {
        var file = Path.Combine(path, name);
        var unfinished = file + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            Directory.CreateDirectory(path);
            try
            {
                using (var stream = File.Create(unfinished))
                {
                    write(stream);
                }
                File.Move(unfinished, file, overwrite: true);
            }
            catch
            {
                File.Delete(unfinished);
                throw;
            }
            return file;
        }
        catch (Exception e) when (WriteFault.Of(file, e) is { } fault)
        {
            throw fault;
        }
    }
}
