using Assay.Analysis.Coverage;
using static Assay.Analysis.Coverage.EffectKind;
using static Assay.Analysis.Instrument.Effects.TargetAt;

namespace Assay.Analysis.Instrument.Effects;

/// <summary>What reads or writes a file that it takes by name, although it is not about files: XML, certificates, versions.</summary>
internal static class DocumentRows
{
    public static IEnumerable<KeyValuePair<string, EffectCall[]>> All =>
        [
            new("System.Xml.XmlReader", [new("Create", FileRead, Path(0))]),
            new("System.Xml.XmlTextReader", [new(".ctor", FileRead, Path(0))]),
            new("System.Xml.XmlWriter", [new("Create", FileWrite, Path(0))]),
            new("System.Xml.XmlTextWriter", [new(".ctor", FileWrite, Path(0))]),
            new(
                "System.Xml.XmlDocument",
                [new("Load", FileRead, Path(0)), new("Save", FileWrite, Path(0))]
            ),
            new(
                "System.Xml.Linq.XDocument",
                [new("Load*", FileRead, Path(0)), new("Save*", FileWrite, Path(0))]
            ),
            new(
                "System.Xml.Linq.XElement",
                [new("Load*", FileRead, Path(0)), new("Save*", FileWrite, Path(0))]
            ),
            new("System.Xml.XPath.XPathDocument", [new(".ctor", FileRead, Path(0))]),
            new("System.Xml.Xsl.XslCompiledTransform", [new("Load", FileRead, Path(0))]),
            new("System.Data.DataSet", Tables),
            new("System.Data.DataTable", Tables),
            new("System.Resources.ResourceReader", [new(".ctor", FileRead, Path(0))]),
            new("System.Resources.ResourceWriter", [new(".ctor", FileWrite, Path(0))]),
            new("System.Diagnostics.TextWriterTraceListener", [new(".ctor", FileWrite, Path(0))]),
            new(
                "System.Security.Cryptography.X509Certificates.X509Certificate2",
                [new(".ctor", FileRead, Path(0))]
            ),
            new(
                "System.Security.Cryptography.X509Certificates.X509CertificateLoader",
                [
                    new("LoadCertificateFromFile", FileRead, Path(0)),
                    new("LoadPkcs12FromFile", FileRead, Path(0)),
                ]
            ),
            new("System.Diagnostics.FileVersionInfo", [new("GetVersionInfo", FileRead, Path(0))]),
            new("System.Reflection.AssemblyName", [new("GetAssemblyName", FileRead, Path(0))]),
        ];

    private static EffectCall[] Tables =>
        [new("ReadXml*", FileRead, Path(0)), new("WriteXml*", FileWrite, Path(0))];
}
