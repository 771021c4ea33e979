using System.Reflection.PortableExecutable;
using Assay.Model;
using Assay.Tests.TestData;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Tests.Engine.Maps;

/// <summary>The tree testdata/odd, with some of what was built made worse; run as it is, and with probes.</summary>
public sealed class OddBuild : IAsyncLifetime
{
    private readonly TestTree _tree = TestTree.CopyBuilt("odd");

    public string Root => _tree.Root;

    internal MapTreeRun Plain { get; private set; } = null!;

    internal MapTreeRun Mapped { get; private set; } = null!;

    internal CliCall Coverage { get; private set; } = null!;

    private string Bin => Path.Combine(Root, "Odd.Tests", "bin", "Debug", "net10.0");

    public async ValueTask InitializeAsync()
    {
        Mangle(PathOf("Mangled"));
        Mix(PathOf("Mixed"));
        MakeNative(PathOf("Mixed"), PathOf("Native"));
        File.WriteAllText(PathOf("Empty"), "");
        File.WriteAllText(PathOf("Text"), "This is no assembly.");
        File.WriteAllBytes(PathOf("Cut"), File.ReadAllBytes(PathOf("Low"))[..3000]);
        var tree = new MapTree(Root, MapTree.Project(Root, "Odd.Tests", Framework.XUnit2));
        // As a scanner or another build may hold it.
        using var held = File.Open(
            PathOf("Locked"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );
        Plain = await tree.PlainAsync();
        Mapped = await tree.RunAsync();
        Coverage = await CliCall.RunAsync(Root, "coverage", "--no-build", "--uncovered");
    }

    public ValueTask DisposeAsync()
    {
        _tree.Dispose();
        return ValueTask.CompletedTask;
    }

    private string PathOf(string assembly) => Path.Combine(Bin, assembly + ".dll");

    // As an obfuscator would: names that cannot be typed, differ by case alone or hold what separates names elsewhere,
    // methods that differ by their result alone, jumps into the middle, calls behind which nothing may stand.
    private static void Mangle(string path)
    {
        using var module = ModuleDefinition.ReadModule(
            path,
            new ReaderParameters { InMemory = true, ReadSymbols = true }
        );
        string[] names =
        [
            "\u200B",
            "\u202E",
            "a",
            "A",
            "a/b+c`1",
            "<>",
            "\n",
            "😀",
            "é",
            "e\u0301",
        ];
        var types = module.GetTypes().Where(t => t.Name != "<Module>").ToArray();
        for (var i = 0; i < types.Length; i++)
        {
            types[i].Namespace = "";
            types[i].Name = names[i % names.Length] + new string('\u200B', i / names.Length);
            // References to members of generic types would keep the old names.
            if (types[i].HasGenericParameters)
            {
                continue;
            }
            foreach (var field in types[i].Fields)
            {
                field.Name = "\u200B";
            }
            foreach (
                var method in types[i]
                    .Methods.Where(m => m is { IsConstructor: false, IsVirtual: false })
            )
            {
                method.Name = "\u200B";
                Twist(method.Body);
            }
        }
        module.Write(path, new WriterParameters { WriteSymbols = true });
    }

    private static void Twist(MethodBody body)
    {
        var il = body.GetILProcessor();
        var first = body.Instructions[0];
        var real = il.Create(OpCodes.Nop);
        il.InsertBefore(first, il.Create(OpCodes.Br, real));
        var never = il.Create(OpCodes.Pop);
        il.InsertBefore(first, never);
        il.InsertBefore(first, il.Create(OpCodes.Ldc_I4_0));
        il.InsertBefore(first, il.Create(OpCodes.Br, never));
        il.InsertBefore(first, real);
        if (body.Instructions is [.., { OpCode.Code: Code.Call } call, { OpCode.Code: Code.Ret }])
        {
            il.InsertBefore(call, il.Create(OpCodes.Tail));
        }
    }

    // Nothing but the flag tells.
    private static void Mix(string path)
    {
        var image = File.ReadAllBytes(path);
        using var headers = new PEReader(new MemoryStream(image));
        const int flags = 16;
        image[headers.PEHeaders.CorHeaderStartOffset + flags] &= 0xFE; // CorFlags.ILOnly is the lowest bit.
        File.WriteAllBytes(path, image);
    }

    private static void MakeNative(string managed, string path)
    {
        var image = File.ReadAllBytes(managed);
        using var headers = new PEReader(new MemoryStream(image));
        // The directory entry of the managed header is the 15th of the 16 at the end of the optional header.
        var end =
            headers.PEHeaders.PEHeaderStartOffset
            + headers.PEHeaders.CoffHeader.SizeOfOptionalHeader;
        image.AsSpan(end - 16, 8).Clear();
        File.WriteAllBytes(path, image);
    }
}
