namespace Library;

public interface IGreets
{
    string Name { get; }

    string Greet()
    {
        return "hello " + Name; // [in1]
    }

    string Leave() => "bye " + Name; // [in2]
}

public sealed class Plain : IGreets
{
    public string Name => "plain"; // [in3]
}

public sealed class Own : IGreets
{
    string IGreets.Name => "own"; // [in4]

    string IGreets.Greet()
    {
        return "own hello"; // [in5]
    }
}

public abstract class Animal
{
    public string Speak()
    {
        return Sound(); // [in6]
    }

    protected abstract string Sound();

    public virtual int Legs()
    {
        return 4; // [in7]
    }
}

public sealed class Cat : Animal
{
    protected override string Sound()
    {
        return "meow"; // [in8]
    }
}

public sealed class Bird : Animal
{
    protected override string Sound() => "tweet"; // [in9]

    public override int Legs()
    {
        return base.Legs() - 2; // [in10]
    }
}
