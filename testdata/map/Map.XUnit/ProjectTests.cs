using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Microsoft.Data.Sqlite;

namespace Cover;

public class ProjectTests
{
    [Fact]
    public void Top_level_code() => Assert.Equal(0, Run("you"));

    [Fact]
    public void Top_level_code_fails() => Assert.Equal(3, Run("fail"));

    [Fact]
    public void Generated_code() => Assert.Equal(2, Generated.Length("ab"));

    [Fact]
    public void Generated_code_that_leads_to_its_source() =>
        Assert.Equal("morning", Generated.good());

    [Fact]
    public void Internals() => Assert.Equal("secret", Library.Internals.Secret());

    [Fact]
    public void Internals_of_a_signed_assembly() => Assert.Equal("hidden", Embedded.Code.Hidden());

    [Fact]
    public void Keeps_its_key() =>
        Assert.Equal(8, typeof(Embedded.Code).Assembly.GetName().GetPublicKeyToken()!.Length);

    [Fact]
    public void Linked_in_one() => Assert.Equal(2, UsesLinked.Half(4));

    [Fact]
    public void Linked_in_another() => Assert.Equal(-1, Embedded.Code.Half(3));

    [Fact]
    public void Without_symbols() => Assert.Equal(6, Bare.Code.Triple(2));

    [Fact]
    public void Newest_framework() => Assert.Equal("new", Older.Code.Framework());

    [Fact]
    public void Of_both_frameworks() => Assert.Equal(3, Older.Code.Both(3));

    [Fact]
    public void Satellites() =>
        Assert.Equal("hallo", Words.Greeting(CultureInfo.GetCultureInfo("de")));

    [Fact]
    public void Native_code()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 + 1";
        Assert.Equal(2L, command.ExecuteScalar());
    }

    [Fact]
    public void Compiled_expression()
    {
        var n = Expression.Parameter(typeof(int));
        var call = Expression.Call(typeof(Flow).GetMethod(nameof(Flow.Checked))!, n);
        Assert.Equal(4, Expression.Lambda<Func<int, int>>(call, n).Compile()(2));
    }

    [Fact]
    public void Compiled_assembly()
    {
        var assembly = new PersistedAssemblyBuilder(
            new AssemblyName("Made"),
            typeof(object).Assembly
        );
        var type = assembly.DefineDynamicModule("Made").DefineType("Made", TypeAttributes.Public);
        var il = type.DefineMethod(
                "Run",
                MethodAttributes.Public | MethodAttributes.Static,
                typeof(int),
                null
            )
            .GetILGenerator();
        il.Emit(OpCodes.Call, typeof(Explicit).GetMethod(nameof(Explicit.Free))!);
        il.Emit(OpCodes.Ret);
        type.CreateType();
        using var image = new MemoryStream();
        assembly.Save(image);
        var made = Assembly.Load(image.ToArray());
        Assert.Equal(1, made.GetType("Made")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Plug_in_by_name() =>
        Assert.Equal(
            "plugged in Plugged",
            Plug(Assembly.Load(new AssemblyName("Plugged"))).ToString()
        );

    [Fact]
    public void Plug_in_by_path() =>
        Assert.Equal("plugged in Plugged", Plug(Assembly.LoadFrom(PathOf("Plugged"))).ToString());

    [Fact]
    public void Plug_in_in_its_own_context()
    {
        var context = new AssemblyLoadContext("plug-in", isCollectible: true);
        var plug = Plug(context.LoadFromAssemblyPath(PathOf("Plugged")));
        Assert.Same(context, AssemblyLoadContext.GetLoadContext(plug.GetType().Assembly));
        Assert.Equal("plugged in Plugged", plug.ToString());
    }

    [Fact]
    public void Library_in_a_context_of_its_own()
    {
        var context = new ByName();
        var shown = context.LoadFromAssemblyName(new AssemblyName("Older")).GetType("Older.Code")!;
        Assert.NotSame(typeof(Older.Code), shown);
        Assert.Equal(2, shown.GetMethod("Both")!.Invoke(null, [-2]));
    }

    [Fact]
    public void Lies_in_the_bin_folder() =>
        Assert.Equal(
            Path.Combine(AppContext.BaseDirectory, "Library.dll"),
            typeof(Words).Assembly.Location
        );

    private static object Plug(Assembly assembly) =>
        Activator.CreateInstance(assembly.GetType("Plugged.Plug")!)!;

    private static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static int Run(params string[] args) =>
        (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [args])!;

    private sealed class ByName : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver _resolver = new(PathOf("Map.XUnit"));

        protected override Assembly? Load(AssemblyName name) =>
            _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
