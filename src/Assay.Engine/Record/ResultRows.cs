using Assay.Engine.Run;
using Assay.Model;

namespace Assay.Engine.Record;

/// <summary>Writes results of one run.</summary>
internal sealed class ResultRows : IDisposable
{
    /// <summary>Characters of a message, stack trace or output that are kept at most.</summary>
    public const int LongestText = 16_000;

    private readonly long _run;
    private readonly Statement _result;
    private readonly Statement _text;

    public ResultRows(Database database, long run)
    {
        _run = run;
        _result = database.Prepare(
            "INSERT INTO result(run, test, repeat, row_number, row, outcome, wall, cpu, allocated, fixture) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        );
        _text = database.Prepare(
            "INSERT INTO result_text(run, test, repeat, row_number, message, stack, output) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        );
    }

    /// <summary>True where the result has a text, so that it takes two rows.</summary>
    public static bool HasText(CaseResult result) =>
        result.Message is not null || result.StackTrace is not null || Output(result) is not null;

    public void Add(long test, int repeat, int rowNumber, CaseResult result)
    {
        _result.Run(
            _run,
            test,
            repeat,
            rowNumber,
            BoundedText.Of(result.Row, LongestText),
            StableNames.Of(result.Outcome),
            result.MeasuredWall?.Ticks,
            result.Cpu?.Ticks,
            result.AllocatedBytes,
            result.Fixture?.Ticks
        );
        if (HasText(result))
        {
            _text.Run(
                _run,
                test,
                repeat,
                rowNumber,
                BoundedText.Of(result.Message, LongestText),
                BoundedText.Of(result.StackTrace, LongestText),
                BoundedText.Of(Output(result), LongestText)
            );
        }
    }

    // Nobody asks for what a passed test printed, and it would be most of the store.
    private static string? Output(CaseResult result) =>
        result.Outcome == Outcome.Passed || string.IsNullOrEmpty(result.Output)
            ? null
            : result.Output;

    public void Dispose()
    {
        _result.Dispose();
        _text.Dispose();
    }
}
