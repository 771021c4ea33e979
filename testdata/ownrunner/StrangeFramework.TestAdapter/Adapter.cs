using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace StrangeFramework;

/// <summary>A test, or one of its rows.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CheckAttribute(params object[] arguments) : Attribute
{
    public object[] Arguments { get; } = arguments;
}

/// <summary>Thrown by a test that does not want to run.</summary>
public sealed class NotTodayException(string reason) : Exception(reason);

[FileExtension(".dll")]
[DefaultExecutorUri(Address)]
[ExtensionUri(Address)]
public sealed class Adapter : ITestDiscoverer, ITestExecutor
{
    private const string Address = "executor://strange/";

    public void DiscoverTests(
        IEnumerable<string> sources,
        IDiscoveryContext context,
        IMessageLogger logger,
        ITestCaseDiscoverySink sink
    )
    {
        foreach (var (test, _, _) in sources.SelectMany(Tests))
        {
            sink.SendTestCase(test);
        }
    }

    public void RunTests(
        IEnumerable<string>? sources,
        IRunContext? context,
        IFrameworkHandle? handle
    )
    {
        foreach (var (test, method, arguments) in sources!.SelectMany(Tests))
        {
            handle!.RecordStart(test);
            var result = new TestResult(test) { Outcome = TestOutcome.Passed };
            try
            {
                method.Invoke(null, arguments);
            }
            catch (TargetInvocationException e) when (e.InnerException is NotTodayException reason)
            {
                result.Outcome = TestOutcome.Skipped;
                result.ErrorMessage = reason.Message;
            }
            catch (TargetInvocationException e)
            {
                result.Outcome = TestOutcome.Failed;
                result.ErrorMessage = e.InnerException!.Message;
                result.ErrorStackTrace = e.InnerException.StackTrace;
            }
            result.Duration = TimeSpan.FromMilliseconds(5);
            handle.RecordEnd(test, result.Outcome);
            handle.RecordResult(result);
        }
    }

    public void RunTests(
        IEnumerable<TestCase>? tests,
        IRunContext? context,
        IFrameworkHandle? handle
    ) => RunTests(tests!.Select(t => t.Source).Distinct(), context, handle);

    public void Cancel() { }

    private static IEnumerable<(TestCase, MethodInfo, object[])> Tests(string source) =>
        from method in Assembly.LoadFrom(source).GetTypes().SelectMany(t => t.GetMethods())
        from row in method.GetCustomAttributes<CheckAttribute>()
        let name = method.DeclaringType!.FullName + "." + method.Name
        let arguments = row.Arguments.Length == 0 ? "" : $" ({string.Join(",", row.Arguments)})"
        select (
            new TestCase(name, new Uri(Address), source)
            {
                DisplayName = method.Name + arguments,
                Id = new Guid(MD5.HashData(Encoding.UTF8.GetBytes(name + arguments))),
            },
            method,
            row.Arguments
        );
}
