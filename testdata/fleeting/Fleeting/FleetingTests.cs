using NUnit.Framework;

namespace Fleeting;

public abstract class FleetingTests
{
    [Test]
    public void Begins([Range(1, 2000)] int number) => Beginning.Note(GetType().Name, number);
}

public sealed class Spring : FleetingTests { }

public sealed class Summer : FleetingTests { }

public sealed class Autumn : FleetingTests { }

public sealed class Winter : FleetingTests { }
