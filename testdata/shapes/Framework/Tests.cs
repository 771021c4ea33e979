namespace Framework
{
    public class Tests { }
}
