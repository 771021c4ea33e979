namespace Life;

public static class Project
{
    public const string Name = "Life";
}
