namespace Library;

public partial class Split
{
    public int Sum(int a, int b)
    {
        Before(a); // [pt1]
        return a + b; // [pt2]
    }

    partial void Before(int a);

    partial void NeverImplemented(int a);

    public void Skips()
    {
        NeverImplemented(1);
        Calls = -1; // [pt3]
    }

    public partial string Text { get; set; }
}
