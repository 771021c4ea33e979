using System.IO.Compression;
using System.Xml.Linq;
using Serilog;

namespace Shop;

/// <summary>Keeps texts in files of one folder, below the tests' own.</summary>
public sealed class Store
{
    public string Folder { get; } = Directory.CreateDirectory(Name("out")).FullName;

    public static string Name(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public string At(string name) => Path.Combine(Folder, name);

    public void Save(string name, string text) => File.WriteAllText(At(name), text);

    public async Task SaveAsync(string name, string text) =>
        await File.WriteAllTextAsync(At(name), text);

    public string Load(string name) => File.ReadAllText(At(name));

    public async Task<string> LoadAsync(string name)
    {
        using var reader = new StreamReader(At(name));
        return await reader.ReadToEndAsync();
    }

    public bool Has(string name) => new FileInfo(At(name)).Exists;

    public void Remove(string name) => File.Delete(At(name));

    public void Append(string name, byte value)
    {
        using var stream = new FileStream(At(name), FileMode.Append);
        stream.WriteByte(value);
    }

    public int First(string name)
    {
        using var stream = new FileStream(At(name), FileMode.Open, FileAccess.Read);
        return stream.ReadByte();
    }

    public int Bump(string name)
    {
        using var stream = File.Open(At(name), FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var value = Math.Max(0, stream.ReadByte()) + 1;
        stream.Position = 0;
        stream.WriteByte((byte)value);
        return value;
    }

    public string[] Names() => Directory.GetFiles(Folder);

    public void Copy(string from, string to) => File.Copy(At(from), At(to), overwrite: true);

    public void Rename(string from, string to) => File.Move(At(from), At(to), overwrite: true);

    public void SaveXml(string name) => new XElement("shop").Save(At(name));

    public string LoadXml(string name) => XDocument.Load(At(name)).Root!.Name.LocalName;

    public void Pack(string folder, string name)
    {
        Remove(name);
        ZipFile.CreateFromDirectory(At(folder), At(name));
    }

    public void Log(string name, string text)
    {
        using var logger = new LoggerConfiguration().WriteTo.File(At(name)).CreateLogger();
        logger.Information(text);
    }
}

/// <summary>Text that does not come from a file although it is read as if it did.</summary>
public static class Texts
{
    public static string FirstLine(string text)
    {
        using var reader = new StreamReader(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
        );
        return reader.ReadLine() ?? "";
    }

    public static string Extension(string path) => Path.GetExtension(Path.Combine("a", path));

    public static string Joined(IEnumerable<string> parts)
    {
        using var writer = new StringWriter();
        foreach (var part in parts)
        {
            writer.Write(part);
        }
        return writer.ToString();
    }
}
