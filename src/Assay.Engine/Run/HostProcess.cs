using System.Diagnostics;
using System.IO.Pipes;
using Assay.Model.Wire;

namespace Assay.Engine.Run;

/// <summary>One running host: its process, its pipe, and the last lines that it printed.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan QuitTimeout = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly int _id;
    private readonly NamedPipeServerStream _pipe;
    private readonly BufferedStream _incoming;
    private readonly Task _pumps;

    private HostProcess(Process process, NamedPipeServerStream pipe, LastLines output, Task pumps)
    {
        (_process, _id) = (process, process.Id);
        _pipe = pipe;
        // Only read from: a message is some dozen bytes, and a call of the system for each part of it adds up.
        _incoming = new BufferedStream(pipe);
        Output = output;
        _pumps = pumps;
    }

    /// <summary>What the process printed last, standard output and standard error together.</summary>
    public LastLines Output { get; }

    /// <summary>Id of the process.</summary>
    public int ProcessId => _id;

    /// <summary>Starts a host and waits until it has said hello.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="pipeName">Where it is to connect.</param>
    /// <param name="patience">How long it may take to do so.</param>
    /// <param name="cancel">Ends the process at once.</param>
    /// <exception cref="HostStartException">It ended or stayed silent instead.</exception>
    public static async Task<HostProcess> StartAsync(
        ProcessStartInfo start,
        string pipeName,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        var pipe = new NamedPipeServerStream(
            pipeName,
            PipeDirection.InOut,
            maxNumberOfServerInstances: 1,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly
        );
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new LastLines();
        var pumps = Task.WhenAll(
            output.PumpAsync(process.StandardOutput),
            output.PumpAsync(process.StandardError)
        );
        var host = new HostProcess(process, pipe, output, pumps);
        try
        {
            await host.ConnectAsync(patience, cancel);
            return host;
        }
        catch
        {
            // Where it has not connected, nobody can ask it to go.
            host.Kill();
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a message; a host that is gone is noticed by the next <see cref="ReceiveAsync"/>.</summary>
    public void Send(WireMessage message)
    {
        try
        {
            WireFormat.Write(_pipe, message);
        }
        catch (IOException)
        {
            // The host has died; what it was doing is known only to the one who reads next.
        }
    }

    /// <summary>The next message, or null where the host is gone.</summary>
    public async Task<WireMessage?> ReceiveAsync(CancellationToken cancel)
    {
        try
        {
            return await WireFormat.ReadAsync(_incoming, cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Ends the process and all that it started, at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        ProcessGroup.Kill(_id);
    }

    /// <summary>
    /// Lets the host tear down what lasts as long as the process, and tells what fails over it. Where that takes too
    /// long, the process is ended.
    /// </summary>
    /// <param name="patience">How long it may take (run.fixture-timeout).</param>
    /// <param name="onProblem">Takes each problem.</param>
    /// <param name="cancel">Ends the process at once.</param>
    public async Task CloseAsync(
        TimeSpan patience,
        Action<string> onProblem,
        CancellationToken cancel
    )
    {
        Send(new Quit());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            while (await ReceiveAsync(limit.Token) is not Closed and var message)
            {
                if (message is null)
                {
                    onProblem(
                        $"Tear-down at the end of the test host ended it: the process {await DescribeEndAsync()}."
                    );
                    return;
                }
                if (message is RunProblem problem)
                {
                    onProblem(problem.Text);
                }
            }
        }
        catch (OperationCanceledException)
        {
            Kill();
            if (!cancel.IsCancellationRequested)
            {
                onProblem(
                    FormattableString.Invariant(
                        $"Tear-down at the end of the test host took longer than {patience.TotalSeconds} s (run.fixture-timeout) and was ended."
                    )
                );
            }
        }
    }

    /// <summary>Waits for the end of a host that is gone or going, ends what it had started, and says how it ended.</summary>
    public async Task<string> DescribeEndAsync()
    {
        using var patience = new CancellationTokenSource(QuitTimeout);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            // What lives on would hold the output open, and ports and files that the next host may need.
            ProcessGroup.Kill(_id);
            await _pumps.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
        return _process.HasExited ? ExitCode.Describe(_process.ExitCode) : "closed its connection";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (_pipe.IsConnected)
            {
                Send(new Quit());
            }
            using var patience = new CancellationTokenSource(QuitTimeout);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Kill();
            }
        }
        await _pipe.DisposeAsync();
        _process.Dispose();
    }

    private async Task ConnectAsync(TimeSpan patience, CancellationToken cancel)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        giveUp.CancelAfter(patience);
        try
        {
            var connected = _pipe.WaitForConnectionAsync(giveUp.Token);
            var first = await Task.WhenAny(connected, _process.WaitForExitAsync(giveUp.Token));
            await first;
            var hello = first == connected ? await ReceiveAsync(giveUp.Token) as Hello : null;
            if (hello is not { WireVersion: WireFormat.Version })
            {
                throw new HostStartException(
                    hello is null
                        ? await DescribeEndAsync()
                        : $"speaks version {hello.WireVersion}, not {WireFormat.Version}",
                    Output.ToString()
                );
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new HostStartException(
                FormattableString.Invariant(
                    $"stayed silent for {patience.TotalSeconds} s (run.fixture-timeout)"
                ),
                Output.ToString()
            );
        }
    }
}
