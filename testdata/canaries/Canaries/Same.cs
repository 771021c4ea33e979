namespace Canaries;

/// <summary>What nobody can notice, and what nobody looks at.</summary>
public static class Same
{
    public static int Larger(int a, int b)
    {
        return a >= b ? a : b; // expect: relational Killed,Survived
    }

    public static int Unused(int a)
    {
        return a * 3; // expect: arithmetic NoCoverage
    }

    public static int Unasserted(int a)
    {
        return a * 5; // expect: arithmetic Survived
    }
}
