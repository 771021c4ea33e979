using Assay.Analysis.Coverage;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>Files, folders and memory-mapped files.</summary>
internal static class FileRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new(
                "System.IO.File",
                [
                    new("Read*", FileRead, Path(0)),
                    new("Exists", FileRead, Path(0)),
                    new("Get*", FileRead, Path(0)),
                    new("OpenRead", FileRead, Path(0)),
                    new("OpenText", FileRead, Path(0)),
                    new("ResolveLinkTarget", FileRead, Path(0)),
                    new("Write*", FileWrite, Path(0)),
                    new("Append*", FileWrite, Path(0)),
                    new("Create*", FileWrite, Path(0)),
                    new("OpenWrite", FileWrite, Path(0)),
                    new("Set*", FileWrite, Path(0)),
                    new("Copy", FileRead, Path(0)) { And = new("Copy", FileWrite, Path(1)) },
                    new("Move", FileDelete, Path(0)) { And = new("Move", FileWrite, Path(1)) },
                    new("Replace", FileDelete, Path(0))
                    {
                        And = new("Replace", FileWrite, Path(1)),
                    },
                    new("Encrypt", FileWrite, Path(0)),
                    new("Decrypt", FileWrite, Path(0)),
                    new("Delete", FileDelete, Path(0)),
                    new("OpenHandle", FileRead, Path(0)) { When = m => m.Parameters.Count == 1 },
                    new("Open*", FileOpen, Opened(0)),
                ]
            ),
            new("System.IO.FileStream", [new(".ctor", FileOpen, Opened(0))]),
            new("System.IO.StreamReader", [new(".ctor", FileRead, Path(0))]),
            new("System.IO.StreamWriter", [new(".ctor", FileWrite, Path(0))]),
            new(
                "System.IO.Directory",
                [
                    new("Exists", FileRead, Path(0)),
                    new("Enumerate*", FolderList, Path(0)),
                    new("GetFiles", FolderList, Path(0)),
                    new("GetDirectories", FolderList, Path(0)),
                    new("GetFileSystemEntries", FolderList, Path(0)),
                    new("GetCurrentDirectory", WorkingDirectoryRead),
                    new("SetCurrentDirectory", WorkingDirectoryWrite, Path(0)),
                    new("CreateTempSubdirectory", FileWrite, Result),
                    new("Create*", FileWrite, Path(0)),
                    new("Set*", FileWrite, Path(0)),
                    new("Move", FileDelete, Path(0)) { And = new("Move", FileWrite, Path(1)) },
                    new("Delete", FileDelete, Path(0)),
                    new("GetLogicalDrives", Machine),
                    new("GetCreationTime*", FileRead, Path(0)),
                    new("GetLast*", FileRead, Path(0)),
                ]
            ),
            new(
                "System.IO.FileSystemInfo",
                [
                    new("get_Exists", FileRead, This),
                    new("get_Attributes", FileRead, This),
                    new("get_CreationTime*", FileRead, This),
                    new("get_Last*", FileRead, This),
                    new("Refresh", FileRead, This),
                    new("Create*", FileWrite, This),
                    new("set_*", FileWrite, This),
                    new("Delete", FileDelete, This),
                ]
            ),
            new(
                "System.IO.FileInfo",
                [
                    new("get_Exists", FileRead, This),
                    new("get_Length", FileRead, This),
                    new("OpenRead", FileRead, This),
                    new("OpenText", FileRead, This),
                    new("OpenWrite", FileWrite, This),
                    new("Open", FileOpen, Opened(-1)),
                    new("Create*", FileWrite, This),
                    new("AppendText", FileWrite, This),
                    new("CopyTo", FileRead, This) { And = new("CopyTo", FileWrite, Path(0)) },
                    new("MoveTo", FileDelete, This) { And = new("MoveTo", FileWrite, Path(0)) },
                    new("Replace", FileDelete, This) { And = new("Replace", FileWrite, Path(0)) },
                    new("set_*", FileWrite, This),
                    new("Delete", FileDelete, This),
                ]
            ),
            new(
                "System.IO.DirectoryInfo",
                [
                    new("get_Exists", FileRead, This),
                    new("Enumerate*", FolderList, This),
                    new("Get*", FolderList, This),
                    new("Create*", FileWrite, This),
                    new("MoveTo", FileDelete, This) { And = new("MoveTo", FileWrite, Path(0)) },
                    new("Delete", FileDelete, This),
                ]
            ),
            new(
                "System.IO.Path",
                [
                    new("GetTempFileName", FileWrite, Result),
                    new("Exists", FileRead, Path(0)),
                    new("GetRandomFileName", Randomness),
                ]
            ),
            new(
                "System.IO.FileSystemWatcher",
                [new(".ctor", FolderList, Path(0)), new("set_Path", FolderList, Path(0))]
            ),
            new(
                "System.IO.Compression.ZipFile",
                [
                    new("OpenRead", FileRead, Path(0)),
                    new("Open*", FileOpen, Path(0)),
                    new("CreateFromDirectory*", FolderList, Path(0))
                    {
                        And = new("CreateFromDirectory*", FileWrite, Path(1)),
                    },
                    new("ExtractToDirectory*", FileRead, Path(0))
                    {
                        And = new("ExtractToDirectory*", FileWrite, Path(1)),
                    },
                ]
            ),
            new(
                "System.IO.MemoryMappedFiles.MemoryMappedFile",
                [
                    new("CreateFromFile", MemoryMap, Path(0))
                    {
                        And = new("CreateFromFile", FileOpen, Path(0)),
                    },
                    new("Create*", MemoryMap, Parameter(0)),
                    new("Open*", MemoryMap, Parameter(0)),
                ]
            ),
        ];
}
