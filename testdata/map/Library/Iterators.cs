using System.Collections;

namespace Library;

public sealed class Iterators : IEnumerable<int>
{
    public static IEnumerable<int> Numbers(int to)
    {
        yield return 0; // [it1]
        for (var i = 1; i < to; i++) // [it2]
        {
            yield return i; // [it3]
        }
        yield return -1; // [it4]
    }

    public static IEnumerable<string> Closing(List<string> log)
    {
        try
        {
            yield return "a"; // [it5]
            yield return "b"; // [it6]
        }
        finally
        {
            log.Add("closed"); // [it7]
        }
    }

    public static IEnumerable<int> Checked(int[]? numbers)
    {
        if (numbers is null) // [it8]
        {
            throw new ArgumentNullException(nameof(numbers)); // [it9]
        }
        return Inner(); // [it10]
        IEnumerable<int> Inner()
        {
            foreach (var number in numbers) // [it11]
            {
                if (number < 0) // [it12]
                {
                    yield break; // [it13]
                }
                yield return number; // [it14]
            }
        }
    }

    public IEnumerator<int> GetEnumerator()
    {
        yield return 7; // [it15]
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); // [it16]
}
