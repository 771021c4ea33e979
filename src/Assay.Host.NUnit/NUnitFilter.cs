using NUnit.Framework.Interfaces;

namespace Assay.Host.Drivers.NUnit;

/// <summary>Chooses tests one by one, and never an explicit one: asking for all tests does not run these either.</summary>
internal sealed class NUnitFilter : ITestFilter
{
    // The suites around the tests too: NUnit 3 asks for each before it looks into it.
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public NUnitFilter(IEnumerable<ITest> tests)
    {
        foreach (var test in tests)
        {
            _ids.Add(test.Id);
            foreach (var suite in NUnitTree.SuitesOf(test))
            {
                if (!_ids.Add(suite.Id))
                {
                    break;
                }
            }
        }
    }

    public bool Pass(ITest test) => _ids.Contains(test.Id);

    public bool IsExplicitMatch(ITest test) => false;

    public TNode ToXml(bool recursive) => new("filter");

    public TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("filter");
}
