extern alias one;
extern alias two;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Odd;

public class LoadTests
{
    [Fact]
    public void Image()
    {
        var image = Assembly.Load(File.ReadAllBytes(PathOf("Imaged.dll")));
        Assert.Equal("", image.Location);
        Assert.NotSame(typeof(Imaged.Code).Assembly, image);
        Assert.Equal(6, Twice(image));
    }

    [Fact]
    public void Image_with_symbols()
    {
        var image = Assembly.Load(
            File.ReadAllBytes(PathOf("Imaged.dll")),
            File.ReadAllBytes(PathOf("Imaged.pdb"))
        );
        var thrown = Assert.Throws<TargetInvocationException>(() =>
            image.GetType("Imaged.Code")!.GetMethod("Throw")!.Invoke(null, null)
        );
        Assert.Contains("Code.cs:line 7", thrown.InnerException!.StackTrace);
    }

    [Fact]
    public void Stream()
    {
        var context = new AssemblyLoadContext("stream", isCollectible: true);
        using var file = File.OpenRead(PathOf("Imaged.dll"));
        Assert.Equal(6, Twice(context.LoadFromStream(file)));
    }

    [Fact]
    public void Stream_with_symbols()
    {
        var context = new AssemblyLoadContext("streams", isCollectible: true);
        using var file = new MemoryStream(File.ReadAllBytes(PathOf("Imaged.dll")));
        using var symbols = File.OpenRead(PathOf("Imaged.pdb"));
        Assert.Equal(6, Twice(context.LoadFromStream(file, symbols)));
    }

    [Fact]
    public void Compiled_at_run_time()
    {
        var compilation = CSharpCompilation.Create(
            "Compiled",
            [
                CSharpSyntaxTree.ParseText(
                    "public static class Made { public static int Run() => Imaged.Code.Twice(4); }"
                ),
            ],
            [
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(
                    Path.Combine(
                        Path.GetDirectoryName(typeof(object).Assembly.Location)!,
                        "System.Runtime.dll"
                    )
                ),
                MetadataReference.CreateFromFile(typeof(Imaged.Code).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        var made = Assembly.Load(image.ToArray());
        Assert.Equal(8, made.GetType("Made")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Two_versions_of_one_assembly()
    {
        AppDomain.CurrentDomain.AssemblyResolve += (_, e) =>
            new AssemblyName(e.Name) is { Name: "Twice", Version: { } version }
                ? Assembly.LoadFile(
                    PathOf(Path.Combine(version.Major == 1 ? "one" : "two", "Twice.dll"))
                )
                : null;
        Assert.Equal("one two", Versions());
    }

    // Needs both only when it is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Versions() => one::Twice.Code.Version() + " " + two::Twice.Code.Version();

    private static object? Twice(Assembly image) =>
        image.GetType("Imaged.Code")!.GetMethod("Twice")!.Invoke(null, [3]);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
