using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Assay.Host.Measure;
using Assay.Model.Wire;

namespace Assay.Host;

/// <summary>The conversation with the controller: one thread reads commands, another does them one after the other.</summary>
internal sealed class Session : IDisposable
{
    private readonly Stream _pipe;
    private readonly BlockingCollection<WireMessage> _commands = new();
    private readonly object _writing = new();
    private readonly Unrecorded _unrecorded = new();
    private bool _isAnswered;

    private Session(Stream pipe) => _pipe = pipe;

    public static int Serve(string pipeName)
    {
        // Asynchronous, because on Windows a blocked read on a synchronous handle would hold up every write.
        using var pipe = new NamedPipeClientStream(
            ".",
            pipeName,
            PipeDirection.InOut,
            PipeOptions.Asynchronous
        );
        pipe.Connect(30_000);
        using var session = new Session(pipe);
        return session.Serve();
    }

    public void Send(WireMessage message)
    {
        lock (_writing)
        {
            WireFormat.Write(_pipe, message);
        }
    }

    public void Send(CaseFinished result)
    {
        if (_isAnswered)
        {
            _unrecorded.Add();
        }
        Send((WireMessage)result);
    }

    /// <summary>Returns when the controller has recorded every result that was sent, where it says when that is.</summary>
    public void WaitUntilRecorded() => _unrecorded.Wait();

    public void Dispose() => _commands.Dispose();

    private int Serve()
    {
        // Ctrl-C reaches every process of the terminal; it is the controller who ends its hosts, in its own order.
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal => signal.Cancel = true
        );
        ProcessFamily.Found();
        Send(new Hello(WireFormat.Version, RuntimeInformation.FrameworkDescription));
        // Tests run on a thread with the runtime's usual stack, as they do under the frameworks' own runners.
        new Thread(Work) { Name = "Assay tests", IsBackground = true }.Start();
        try
        {
            // Only read from; each message in one call of the system.
            var incoming = new BufferedStream(_pipe);
            while (WireFormat.Read(incoming) is { } command)
            {
                if (command is Recorded)
                {
                    _unrecorded.Remove();
                }
                else
                {
                    _commands.Add(command);
                }
            }
        }
        catch (IOException)
        {
            // The same as a closed pipe: the controller is gone.
        }
        // Without its controller a host must not live on, whatever the user's tests are doing, nor what they started.
        ProcessFamily.Kill();
        return 0;
    }

    private void Work()
    {
        TestProject? project = null;
        foreach (var command in _commands.GetConsumingEnumerable())
        {
            switch (command)
            {
                case Load load:
                    _isAnswered = !load.IsRewritten && load.Mutants == 0;
                    try
                    {
                        project = TestProject.Load(load, this);
                        Send(project.Describe());
                    }
                    catch (Exception e)
                    {
                        Send(new Refused(Reason(e)));
                    }
                    break;
                case RunBatch batch when project is not null:
                    var recorder = new Recorder(project.Catalog, this, project.Notes);
                    try
                    {
                        project.Run(batch, recorder);
                    }
                    catch (Exception e)
                    {
                        Send(new RunProblem(e.ToString()));
                    }
                    var finished = recorder.Finish();
                    project.Rest();
                    Send(finished);
                    break;
                case Quit:
                    try
                    {
                        project?.Close();
                    }
                    catch (Exception e)
                    {
                        Send(new RunProblem("Tear-down at the end of the test host failed: " + e));
                    }
                    Send(new Closed());
                    ProcessFamily.Release();
                    Environment.Exit(0);
                    break;
                default:
                    throw new InvalidOperationException(
                        $"{command.GetType().Name} is not expected now."
                    );
            }
        }
    }

    private static string Reason(Exception e) =>
        e is DriverDoesNotFitException
            ? e.Message
            : $"loading the tests failed with {e.GetType().Name}: {e.Message}";
}
