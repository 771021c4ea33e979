namespace Library;

public static class Exceptions
{
    public static string Parse(string text)
    {
        try
        {
            var number = int.Parse(text); // [ex1]
            return "ok " + number; // [ex2]
        }
        catch (FormatException) when (text.Length > 3) // [ex3]
        {
            return "long"; // [ex4]
        }
        catch (FormatException)
        {
            return "short"; // [ex5]
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("wrapped", e); // [ex6]
        }
        finally
        {
            Closed++; // [ex7]
        }
    }

    public static int Closed { get; private set; }

    public static string Required(string? text)
    {
        var sure = text ?? throw new ArgumentNullException(nameof(text)); // [ex8]
        return sure; // [ex9]
    }

    public static int After(Action action)
    {
        var before = 1; // [ex10]
        action(); // [ex11]
        var after = 2; // [ex12]
        return before + after; // [ex13]
    }

    public static int Filtered(Func<Exception, bool> filter)
    {
        try
        {
            Throw(); // [ex14]
        }
        catch (Exception e) when (filter(e)) // [ex15]
        {
            return 1; // [ex16]
        }
        catch
        {
            return 2; // [ex17]
        }
        return 3; // [ex18]
    }

    private static void Throw()
    {
        throw new InvalidOperationException(); // [ex19]
    }

    public static void Rethrow()
    {
        try
        {
            Throw(); // [ex20]
        }
        catch (InvalidOperationException)
        {
            Closed = 0; // [ex21]
            throw; // [ex22]
        }
    }
}
