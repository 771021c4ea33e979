namespace Library;

public static class Async
{
    public static async Task<string> Load(string name)
    {
        await Task.Yield(); // [as1]
        if (name.Length == 0) // [as2]
        {
            return "none"; // [as3]
        }
        await Task.Yield(); // [as4]
        return name.Trim(); // [as5]
    }

    public static async Task<int> Fails(bool before)
    {
        if (before) // [as6]
        {
            throw new InvalidOperationException("before"); // [as7]
        }
        await Task.Yield(); // [as8]
        Throw(); // [as9]
        return 1; // [as10]
    }

    private static void Throw() => throw new InvalidOperationException("after"); // [as11]

    public static async ValueTask<int> Together(params int[] numbers)
    {
        var sum = 0; // [as12]
        var parts = await Task.WhenAll(numbers.Select(Double)); // [as13]
        foreach (var part in parts) // [as14]
        {
            sum += part; // [as15]
        }
        return sum; // [as16]
    }

    private static async Task<int> Double(int number)
    {
        await Task.Run(() => { }); // [as17]
        return number * 2; // [as18]
    }

    public static async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 0; i < to; i++) // [as19]
        {
            await Task.Yield(); // [as20]
            yield return i; // [as21]
        }
        await Task.Yield(); // [as22]
    }

    public static async Task<string> Guarded(bool fail)
    {
        try
        {
            await Task.Yield(); // [as23]
            if (fail) // [as24]
            {
                throw new InvalidOperationException(); // [as25]
            }
            return "fine"; // [as26]
        }
        catch (InvalidOperationException)
        {
            await Task.Yield(); // [as27]
            return "caught"; // [as28]
        }
        finally
        {
            await Task.Yield(); // [as29]
        }
    }

    public static async void Forget(TaskCompletionSource done)
    {
        await Task.Yield(); // [as30]
        done.SetResult(); // [as31]
    }

    public static async Task<int> OnThread()
    {
        return await Task.Factory.StartNew(
            Work,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        ); // [as32]
    }

    private static int Work()
    {
        return 3; // [as33]
    }
}
