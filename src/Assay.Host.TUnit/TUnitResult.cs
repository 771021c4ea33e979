using System.Text;
using Assay.Model;
using Microsoft.Testing.Platform.Extensions.Messages;

// Output is part of what the platform still calls experimental.
#pragma warning disable TPEXP

namespace Assay.Host.Drivers.TUnit;

/// <summary>The end of a test as the platform's terminal would count it.</summary>
internal static class TUnitResult
{
    /// <summary>Null where the state is none at an end.</summary>
    public static NativeResult? Of(TestNode node, TestNodeStateProperty state) =>
        state switch
        {
            PassedTestNodeStateProperty => new NativeResult(Outcome.Passed, Output: OutputOf(node)),
            SkippedTestNodeStateProperty => new NativeResult(
                Outcome.Skipped,
                state.Explanation,
                Output: OutputOf(node)
            ),
            FailedTestNodeStateProperty s => Failed(node, s.Explanation, s.Exception),
            ErrorTestNodeStateProperty s => Failed(node, s.Explanation, s.Exception),
            TimeoutTestNodeStateProperty s => Failed(node, s.Explanation, s.Exception),
            DiscoveredTestNodeStateProperty or InProgressTestNodeStateProperty => null,
            // Cancelled, and whatever may be added: anything that has ended and has not passed.
            _ => Failed(node, state.Explanation ?? "The test was cancelled.", null),
        };

    private static NativeResult Failed(TestNode node, string? explanation, Exception? exception) =>
        new(Outcome.Failed, Message(explanation, exception), exception?.StackTrace, OutputOf(node));

    private static string? Message(string? explanation, Exception? exception)
    {
        var message = new StringBuilder(explanation ?? exception?.Message);
        for (var inner = exception?.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (!message.ToString().Contains(inner.Message, StringComparison.Ordinal))
            {
                message.Append(" ---> ").Append(inner.GetType().FullName).Append(": ");
                message.Append(inner.Message);
            }
        }
        return message.Length == 0 ? null : message.ToString();
    }

    private static string? OutputOf(TestNode node)
    {
        var output = string.Join(
            Environment.NewLine,
            new[]
            {
                node.Properties.SingleOrDefault<StandardOutputProperty>()?.StandardOutput,
                node.Properties.SingleOrDefault<StandardErrorProperty>()?.StandardError,
            }.Where(text => !string.IsNullOrEmpty(text))
        );
        return output.Length == 0 ? null : output;
    }
}
