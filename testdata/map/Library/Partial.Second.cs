namespace Library;

public partial class Split
{
    public int Calls { get; private set; }

    partial void Before(int a)
    {
        if (a > 0) // [pt4]
        {
            Calls++; // [pt5]
        }
    }

    public partial string Text
    {
        get => field ?? "none"; // [pt6]
        set => field = value.Trim(); // [pt7]
    }
}
