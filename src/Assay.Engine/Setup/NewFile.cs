using System.Text;

namespace Assay.Engine.Setup;

/// <summary>A file that the user is to own: one that is there is not replaced unasked.</summary>
internal static class NewFile
{
    /// <summary>Writes it, and the folders above where they are missing.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="content">All of it.</param>
    /// <param name="force">Whether one that is there is replaced.</param>
    /// <exception cref="AssayException">It is there already, or can't be written.</exception>
    public static void Write(string file, string content, bool force)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(
                file,
                force ? FileMode.Create : FileMode.CreateNew,
                FileAccess.Write
            );
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        catch (IOException) when (!force && File.Exists(file))
        {
            throw Exists(file);
        }
        catch (Exception e) when (WriteFault.Of(file, e) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Says that it is there already.</summary>
    public static AssayException Exists(string file) =>
        new(Fault.Usage, $"'{file}' exists already; change it, or replace it with --force.");
}
