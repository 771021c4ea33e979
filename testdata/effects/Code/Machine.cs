using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace Shop;

/// <summary>What of the machine the shop looks at.</summary>
public static class Machine
{
    public static string? Setting(string name) => Environment.GetEnvironmentVariable(name);

    public static void Set(string name, string? value) =>
        Environment.SetEnvironmentVariable(name, value);

    public static DateTime Now() => DateTime.UtcNow;

    public static bool IsOpen(TimeProvider clock) => clock.GetUtcNow().Hour is > 8 and < 18;

    public static TimeSpan Offset() => TimeZoneInfo.Local.BaseUtcOffset;

    public static Guid NewId() => Guid.NewGuid();

    public static int Dice(Random random) => random.Next(1, 7);

    public static int AnyDice() => Random.Shared.Next(1, 7);

    public static string Culture() => CultureInfo.CurrentCulture.Name;

    public static string In(string culture, Func<string> text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static void Nap() => Thread.Sleep(1);

    public static async Task NapAsync() => await Task.Delay(1);

    public static long Ticks() => Stopwatch.GetTimestamp();

    public static string Captured(Action print)
    {
        using var text = new StringWriter();
        var before = Console.Out;
        Console.SetOut(text);
        print();
        Console.SetOut(before);
        return text.ToString();
    }

    public static bool Switch(string name) => AppContext.TryGetSwitch(name, out var on) && on;

    public static void Switch(string name, bool on) => AppContext.SetSwitch(name, on);

    public static string Here() => Environment.CurrentDirectory;

    public static void Stay() => Directory.SetCurrentDirectory(Directory.GetCurrentDirectory());

    public static bool Alone(string name)
    {
        using var mutex = new Mutex(false, name);
        var taken = mutex.WaitOne(0);
        if (taken)
        {
            mutex.ReleaseMutex();
        }
        return taken;
    }

    public static string Host() => Environment.MachineName;

    public static int Shared()
    {
        using var map = MemoryMappedFile.CreateNew(null, 16);
        using var view = map.CreateViewAccessor();
        view.Write(0, 3);
        return view.ReadInt32(0);
    }

    public static int Run(string program, string argument)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, argument) { RedirectStandardOutput = true }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
