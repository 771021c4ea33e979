namespace Library;

public static class Locals
{
    public static int Factorial(int n)
    {
        return Of(n); // [lo1]

        static int Of(int k)
        {
            if (k < 2) // [lo2]
            {
                return 1; // [lo3]
            }
            return k * Of(k - 1); // [lo4]
        }
    }

    public static int Captures(int a, bool use)
    {
        var sum = a; // [lo5]
        if (use) // [lo6]
        {
            Add(2); // [lo7]
        }
        return sum; // [lo8]

        void Add(int b)
        {
            sum += b; // [lo9]
        }
    }

    public static async Task<int> Waits()
    {
        return await Inner(); // [lo10]

        async Task<int> Inner()
        {
            await Task.Yield(); // [lo11]
            return 4; // [lo12]
        }
    }
}
