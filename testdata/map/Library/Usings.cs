namespace Library;

public sealed class Resource(List<string> log) : IDisposable, IAsyncDisposable
{
    public void Dispose()
    {
        log.Add("disposed"); // [us1]
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield(); // [us2]
        log.Add("disposed later"); // [us3]
    }
}

public static class Usings
{
    public static void Block(List<string> log)
    {
        using (new Resource(log)) // [us4]
        {
            log.Add("in"); // [us5]
        }
    }

    public static void Declared(List<string> log, Action action)
    {
        using var resource = new Resource(log); // [us6]
        action(); // [us7]
        log.Add("after"); // [us8]
    }

    public static async Task Later(List<string> log)
    {
        await using var resource = new Resource(log); // [us9]
        log.Add("in"); // [us10]
    }

    public static int Locked(object gate)
    {
        lock (gate) // [us11]
        {
            return 1; // [us12]
        }
    }

    public static int Ref(ref Window window)
    {
        using (window) // [us13]
        {
            return 2; // [us14]
        }
    }
}

public ref struct Window
{
    public int Closed;

    public void Dispose()
    {
        Closed++; // [us15]
    }
}
