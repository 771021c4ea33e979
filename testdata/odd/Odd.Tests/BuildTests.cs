using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Odd;

public class BuildTests
{
    [Fact]
    public void Sources_elsewhere() => Assert.Equal(2, Pathed.Code.Half(4));

    [Fact]
    public void Obfuscated() => Assert.Equal(50, Call("Mangled"));

    // On Windows nobody can load it then.
    [Fact]
    public void In_use_by_another_program()
    {
        if (!OperatingSystem.IsWindows())
        {
            Used();
        }
    }

    [Fact]
    public void Guarded_against_change() => Assert.Equal(-1, Guarded.Code.Negative(1));

    [Fact]
    public void Guarded_in_another_test() => Assert.Equal(2, Guarded.Code.Negative(-2));

    [Fact]
    public void Mixed_with_native_code() => Assert.True(File.Exists(PathOf("Mixed")));

    [Theory]
    [InlineData("Empty")]
    [InlineData("Text")]
    [InlineData("Native")]
    [InlineData("Cut")]
    public void No_assembly(string name) =>
        Assert.Throws<BadImageFormatException>(() => Assembly.LoadFile(PathOf(name)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Used() => Assert.Equal(2, Locked.Code.Next(1));

    // Its names may be any.
    private static object? Call(string assembly) =>
        Assembly
            .Load(new AssemblyName(assembly))
            .GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Single(m => m.ReturnType == typeof(int) && m.GetParameters().Length == 0)
            .Invoke(null, null);

    private static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
