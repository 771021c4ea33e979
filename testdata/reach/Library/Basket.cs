using System;

namespace Reach;

public static class Basket
{
    public static int Total(int count, int price)
    {
        if (count > 10)
        {
            return Discounted(count * price);
        }

        return count * price;
    }

    public static string Name(int count)
    {
        return count == 1 ? "piece" : "pieces";
    }

    public static void Clear()
    {
        throw new NotSupportedException();
    }

    private static int Discounted(int total)
    {
        return total - total / 10;
    }
}
