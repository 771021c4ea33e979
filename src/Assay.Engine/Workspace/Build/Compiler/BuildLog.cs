namespace Assay.Engine.Workspace.Build.Compiler;

/// <summary>What a build did, as Assay.BuildLog wrote it down inside MSBuild.</summary>
/// <param name="Commands">Calls of compilers.</param>
/// <param name="Tasks">Tasks that ran, each once per project.</param>
/// <param name="IsWhole">False where the log is cut off.</param>
internal sealed record BuildLog(
    IReadOnlyList<LoggedCommand> Commands,
    IReadOnlyList<LoggedTask> Tasks,
    bool IsWhole
)
{
    /// <summary>Reads a log.</summary>
    public static BuildLog Read(string file)
    {
        var (commands, tasks, whole) = (new List<LoggedCommand>(), new List<LoggedTask>(), false);
        foreach (var line in File.ReadLines(file))
        {
            var fields = Array.ConvertAll(line.Split('\t'), Unescape);
            switch (fields)
            {
                case ["command", var project, var task, var text]:
                    commands.Add(new LoggedCommand(Path.GetFullPath(project), task, text));
                    break;
                case ["task", var project, var phase, var name, var definedIn]:
                    tasks.Add(
                        new LoggedTask(Path.GetFullPath(project), phase == "after", name, definedIn)
                    );
                    break;
                case ["end", "succeeded"]:
                    whole = true;
                    break;
            }
        }
        return new BuildLog(commands, tasks, whole);
    }

    private static string Unescape(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? string.Join(
                '\\',
                text.Split(@"\\")
                    .Select(part =>
                        part.Replace(@"\t", "\t").Replace(@"\r", "\r").Replace(@"\n", "\n")
                    )
            )
            : text;
}

/// <summary>A call of a compiler.</summary>
/// <param name="Project">Full path of the project.</param>
/// <param name="Task">The task that called it, such as <c>Csc</c>.</param>
/// <param name="Text">The command line.</param>
internal sealed record LoggedCommand(string Project, string Task, string Text);

/// <summary>A task that ran.</summary>
/// <param name="Project">Full path of the project.</param>
/// <param name="AfterCompiler">True where the compiler had been called before.</param>
/// <param name="Name">Its name, such as <c>Copy</c>.</param>
/// <param name="DefinedIn">Full path of the file that calls it.</param>
internal sealed record LoggedTask(
    string Project,
    bool AfterCompiler,
    string Name,
    string DefinedIn
);
