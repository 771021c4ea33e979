using Assay.Analysis.Coverage;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>
/// Members of .NET's own libraries that reach outside somewhere inside of them, where nothing is rewritten: web servers,
/// configuration, file providers and the machine's own stores.
/// </summary>
internal static class LibraryRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new(
                "Microsoft.AspNetCore.Builder.WebApplication",
                [
                    new("Run*", NetworkListen, Server(-1)),
                    new("Start*", NetworkListen, Server(-1)),
                    // They read appsettings.json, wherever the content root is.
                    new("Create*", FileRead) { When = m => m.Name != "CreateEmptyBuilder" },
                ]
            ),
            new(
                "Microsoft.Extensions.Hosting.IHost",
                [new("StartAsync", NetworkListen, Server(-1))]
            ),
            new(
                "Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions",
                [new("Run*", NetworkListen, Server(0)), new("Start", NetworkListen, Server(0))]
            ),
            new(
                "Microsoft.AspNetCore.Hosting.IWebHost",
                [new("Start*", NetworkListen, Server(-1))]
            ),
            new(
                "Microsoft.AspNetCore.Hosting.WebHostExtensions",
                [new("Run*", NetworkListen, Server(0))]
            ),
            new(
                "Microsoft.Extensions.Hosting.Host",
                [new("CreateDefaultBuilder", FileRead), new("CreateApplicationBuilder", FileRead)]
            ),
            new(
                "Microsoft.Extensions.Configuration.JsonConfigurationExtensions",
                Added("AddJsonFile")
            ),
            new(
                "Microsoft.Extensions.Configuration.XmlConfigurationExtensions",
                Added("AddXmlFile")
            ),
            new(
                "Microsoft.Extensions.Configuration.IniConfigurationExtensions",
                Added("AddIniFile")
            ),
            new(
                "Microsoft.Extensions.Configuration.UserSecretsConfigurationExtensions",
                [new("AddUserSecrets", FileRead)]
            ),
            new(
                "Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions",
                [new("AddEnvironmentVariables", EnvironmentRead)]
            ),
            new(
                "Microsoft.Extensions.FileProviders.PhysicalFileProvider",
                [new(".ctor", FolderList, Path(0))]
            ),
            new(
                "System.IO.IsolatedStorage.IsolatedStorageFile",
                [
                    new("FileExists", FileRead, Parameter(0)),
                    new("DirectoryExists", FileRead, Parameter(0)),
                    new("GetFileNames", FolderList),
                    new("GetDirectoryNames", FolderList),
                    new("Create*", FileWrite, Parameter(0)),
                    new("Delete*", FileDelete, Parameter(0)),
                    new("OpenFile", FileOpen, Parameter(0)),
                ]
            ),
            new("System.Security.Cryptography.X509Certificates.X509Store", [new("Open", Machine)]),
            new(
                "System.Net.NetworkInformation.IPGlobalProperties",
                [new("GetIPGlobalProperties", Machine)]
            ),
            new(
                "System.Net.NetworkInformation.NetworkInterface",
                [new("GetAllNetworkInterfaces", Machine), new("GetIsNetworkAvailable", Machine)]
            ),
            new("System.IO.Ports.SerialPort", [new("Open", Machine)]),
            new("Microsoft.VisualBasic.Interaction", [new("Shell", Process, Parameter(0))]),
        ];

    // The path is the first text; a provider of files may stand before it.
    private static EffectCall[] Added(string method) =>
        [
            new(method, FileRead, Parameter(1))
            {
                When = m => m.Parameters is [_, { ParameterType.FullName: "System.String" }, ..],
            },
            new(method, FileRead, Parameter(2))
            {
                When = m => m.Parameters is [_, _, { ParameterType.FullName: "System.String" }, ..],
            },
        ];
}
