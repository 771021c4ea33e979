using Assay.Host.Drivers.TUnit;
using TUnit.Core.Interfaces;

namespace Assay.Tests.Host.Drivers
{
    public class TUnitFixturesTests
    {
        [Fact]
        public void A_test_of_which_nothing_listens_is_no_set_up_of_the_project() =>
            Assert.False(TUnitFixtures.AreHeardBy(new Details()));

        [Fact]
        public void Whatever_TUnit_tells_of_a_test_may_listen_for_the_first_of_the_project() =>
            Assert.All(
                new Details[]
                {
                    new() { ClassType = typeof(Listener) },
                    new() { ClassType = typeof(WithListener) },
                    new() { TestClassArguments = [1, new Listener()] },
                    new() { TestMethodArguments = [null, new Listener()] },
                    new() { TestClassInjectedPropertyArguments = { ["It"] = new Listener() } },
                    new() { Attributes = [new ListeningAttribute()] },
                    new() { Attributes = [new MakingAttribute()] },
                },
                details => Assert.True(TUnitFixtures.AreHeardBy(details))
            );

        /// <summary>As <c>TUnit.Core.TestDetails</c>.</summary>
        private sealed class Details
        {
            public Type ClassType { get; init; } = typeof(Details);

            public Attribute[] Attributes { get; init; } = [];

            public IReadOnlyDictionary<Type, IReadOnlyList<Attribute>> AttributesByType =>
                Attributes
                    .GroupBy(a => a.GetType())
                    .ToDictionary(g => g.Key, g => (IReadOnlyList<Attribute>)g.ToArray());

            public object?[] TestClassArguments { get; init; } = [];

            public object?[] TestMethodArguments { get; init; } = [];

            public IDictionary<string, object?> TestClassInjectedPropertyArguments { get; } =
                new Dictionary<string, object?>();
        }

        private sealed class Listener : IFirstTestInAssemblyEventReceiver;

        private sealed class WithListener
        {
            public Listener? It { get; init; }
        }

        [AttributeUsage(AttributeTargets.Method)]
        private sealed class ListeningAttribute : Attribute, IFirstTestInAssemblyEventReceiver;

        [AttributeUsage(AttributeTargets.Class)]
        private sealed class MakingAttribute : Attribute
        {
            public Type ClassConstructorType { get; } = typeof(Listener);
        }
    }
}

namespace TUnit.Core.Interfaces
{
    /// <summary>Known by its name, as TUnit itself is no part of these tests.</summary>
    internal interface IFirstTestInAssemblyEventReceiver;
}
