using Assay.Host.Measure;

namespace Assay.Host.Drivers;

/// <summary>
/// Drives one framework inside this process. All calls come from one thread, one after the other; everything that
/// the framework promises about fixtures within one run holds for one call of <see cref="Run"/>.
/// </summary>
internal interface IDriver
{
    /// <summary>Version of the framework that was loaded, such as <c>2.9.3</c>.</summary>
    string FrameworkVersion { get; }

    /// <summary>True where the project has set-up that is to run once for all its tests; known after <see cref="Discover"/>.</summary>
    bool HasAssemblyFixtures { get; }

    /// <summary>
    /// How many tests the project lets run at the same time, at least 2; null where it sets no number, and where one
    /// at a time is said of the cases; known after <see cref="Discover"/>.
    /// </summary>
    int? MostAtOnce { get; }

    /// <summary>Finds every case, theory rows apart where they can be told apart, in an order that depends on the assembly only.</summary>
    /// <exception cref="DriverDoesNotFitException">The project must be run by its own runner.</exception>
    IReadOnlyList<NativeCase> Discover();

    /// <summary>
    /// Runs cases (indexes into the answer of <see cref="Discover"/>), serially, in one run of the framework, and
    /// tells the recorder right before and right after each. May be called any number of times.
    /// </summary>
    void Run(IReadOnlyList<int> cases, Recorder recorder, bool stopAtFailure);

    /// <summary>Ends what the project keeps for the life of the process; what it throws has failed outside every case.</summary>
    void Close() { }
}
