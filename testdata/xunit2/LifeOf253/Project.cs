namespace Life;

public static class Project
{
    public const string Name = "LifeOf253";
}
