using System;
using System.Collections.Generic;
using Xunit;
using Xunit.Abstractions;

namespace Life;

public static class Project
{
    public const string Name = "Life";
}

public class Unwriting : IXunitSerializable
{
    public void Serialize(IXunitSerializationInfo info) =>
        throw new InvalidOperationException("not to be written");

    public void Deserialize(IXunitSerializationInfo info) { }

    public override string ToString() => "unwriting";
}

// Its identity is made of what its row writes: dotnet test leaves it out, with the older adapters others as well.
public class Unwritings
{
    public static IEnumerable<object[]> Values => new[] { new object[] { new Unwriting() } };

    [Theory]
    [MemberData(nameof(Values))]
    public void Takes(Unwriting value) => Assert.NotNull(value);
}
