using System.CommandLine;
using Assay.Engine;
using Assay.Engine.Configuration;
using Assay.Engine.Shards;

namespace Assay.Cli.Commands;

/// <summary>The options of commands that can run a part of the tests, while other machines run the others.</summary>
internal sealed class ShardOptions
{
    private readonly Option<string?> _shard = new("--shard")
    {
        Description =
            "Only the k-th of n parts of the tests, the same on every machine; 'assay merge' joins the results.",
        HelpName = "k/n",
    };

    private readonly Option<string?> _timings = new("--timings")
    {
        Description =
            "With --shard: divide the tests by what this file says they take (run.timings); 'assay export timings' writes it.",
        HelpName = "FILE",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_shard);
        command.Options.Add(_timings);
    }

    /// <summary>The invocation, with the part of the tests that it asks for.</summary>
    /// <exception cref="AssayException">There is no such shard, or the options contradict each other.</exception>
    public Call Narrow(Call call, ParseResult parsed)
    {
        var timings = parsed.GetValue(_timings);
        if (parsed.GetValue(_shard) is not { } shard)
        {
            return timings is null
                ? call
                : throw new AssayException(
                    Fault.Usage,
                    "--timings says how --shard divides the tests; give both."
                );
        }
        return call with
        {
            Request = call.Request with
            {
                Shard = ShardNumber.Parse(shard),
                Flags =
                [
                    .. call.Request.Flags,
                    .. timings is null
                        ? Array.Empty<FlagValue>()
                        : [new FlagValue(KnownSettings.Timings, _timings.Name, [timings])],
                ],
            },
        };
    }
}
