using System.Collections;
using System.Globalization;
using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Sample;

[TestFixture("de", 1.5)]
[TestFixture("en", 2.5)]
[TestFixture("fr", 3.5, TestName = "French")]
[TestFixture("it", 4.5, Ignore = "no Italian")]
public class WithArguments
{
    private readonly string _language;

    public WithArguments(string language, double factor) => _language = language;

    [Test]
    public void Is_german() => Assert.That(_language, Is.EqualTo("de"));

    [TestCase(1)]
    public void Has_rows(int number) { }
}

[TestFixtureSource(typeof(Cultures))]
public class FromASource
{
    public FromASource(CultureInfo culture) { }

    [Test]
    public void Runs() { }

    private sealed class Cultures : IEnumerable
    {
        public IEnumerator GetEnumerator()
        {
            yield return new CultureInfo("de-DE");
            yield return new TestFixtureData(new CultureInfo("fr-FR")).SetArgDisplayNames("French");
        }
    }
}

[TestFixture(typeof(List<int>))]
[TestFixture(typeof(int[]))]
public class GenericFixture<T>
    where T : IList
{
    [Test]
    public void Knows_its_type() => Assert.That(typeof(T), Is.EqualTo(typeof(List<int>)));
}

[TestFixture(1)]
[TestFixture("one")]
public class GenericByArgument<T>
{
    public GenericByArgument(T value) { }

    [Test]
    public void Runs() { }
}

public abstract class Base
{
    [Test]
    public void Inherited() => Assert.That(GetType(), Is.EqualTo(typeof(Derived)));
}

public class Derived : Base
{
    [Test]
    public void Own() { }
}

public class DerivedToo : Base { }

public class Outer
{
    [Test]
    public void Test() { }

    public class Inner
    {
        [Test]
        public void Test() { }
    }
}

public static class StaticFixture
{
    [Test]
    public static void Test() { }
}

public class NoConstructor
{
    public NoConstructor(int number) { }

    [Test]
    public void Never_runs() { }
}

#if NUNIT_3_13
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class InstancePerTestCase : IDisposable
{
    private int _tests;

    [TestCase(1)]
    [TestCase(2)]
    public void Starts_anew(int number) => Assert.That(++_tests, Is.EqualTo(1));

    public void Dispose() { }
}
#endif

#if !NUNIT_3_13
/// <summary>Makes suites that are no fixtures. Newer adapters don't know what to do with them.</summary>
public sealed class PlainSuiteAttribute : Attribute, IFixtureBuilder
{
    private readonly bool _knowsItsClass;

    public PlainSuiteAttribute(bool knowsItsClass) => _knowsItsClass = knowsItsClass;

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo type)
    {
        var suite = _knowsItsClass ? new TestSuite(type) : new TestSuite("a plain suite");
        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
        {
            if (method.IsDefined<TestAttribute>(true))
            {
                suite.Add(new NUnitTestCaseBuilder().BuildTestMethod(method, suite, null));
            }
        }
        yield return suite;
    }
}

[PlainSuite(knowsItsClass: true)]
public class InPlainSuite
{
    [Test]
    public void Runs() { }
}

[PlainSuite(knowsItsClass: false)]
public class InNamelessSuite
{
    [Test]
    public void Runs() { }
}
#endif
