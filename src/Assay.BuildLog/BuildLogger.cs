using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;

namespace Assay.BuildLog;

/// <summary>
/// Writes down which compilers and tasks a build called, a line of fields with tabs between them for each, for a
/// controller that wants to do without the next build. The parameter is the file to write.
/// </summary>
public sealed class BuildLogger : ILogger, IDisposable
{
    private static readonly HashSet<string> Compilers = ["Csc", "Vbc", "Fsc"];

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly HashSet<int> _compiled = [];
    private StreamWriter? _writer;

    /// <inheritdoc/>
    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Quiet;

    /// <inheritdoc/>
    public string? Parameters { get; set; }

    /// <inheritdoc/>
    public void Initialize(IEventSource eventSource)
    {
        _writer = new StreamWriter(
            Parameters ?? throw new LoggerException("The parameter names no file."),
            append: false,
            new UTF8Encoding(false)
        );
        eventSource.TaskStarted += (_, e) => Take(e);
        eventSource.TaskFinished += (_, e) => Take(e);
        eventSource.MessageRaised += (_, e) => Take(e as TaskCommandLineEventArgs);
        // Last, so that a log without it is known to be cut off.
        eventSource.BuildFinished += (_, e) => Write("end", e.Succeeded ? "succeeded" : "failed");
    }

    /// <inheritdoc/>
    public void Shutdown() => Dispose();

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private void Take(TaskStartedEventArgs task) =>
        Write(
            "task",
            task.ProjectFile,
            _compiled.Contains(Context(task)) ? "after" : "before",
            task.TaskName,
            task.TaskFile
        );

    private void Take(TaskFinishedEventArgs task)
    {
        if (Compilers.Contains(task.TaskName))
        {
            _compiled.Add(Context(task));
        }
    }

    private void Take(TaskCommandLineEventArgs? command)
    {
        if (command is not null && Compilers.Contains(command.TaskName))
        {
            Write("command", command.ProjectFile, command.TaskName, command.CommandLine);
        }
    }

    private static int Context(BuildEventArgs e) => e.BuildEventContext?.ProjectContextId ?? 0;

    private void Write(params string?[] fields)
    {
        var line = string.Join("\t", Array.ConvertAll(fields, Escape));
        if (_told.Add(line))
        {
            _writer!.Write(line + "\n");
        }
    }

    private static string Escape(string? text) =>
        (text ?? "")
            .Replace("\\", "\\\\")
            .Replace("\t", "\\t")
            .Replace("\r", "\\r")
            .Replace("\n", "\\n");
}
