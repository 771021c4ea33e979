using System;
using System.IO;
using System.IO.Pipes;

namespace Fleeting;

/// <summary>Notes which tests began, where the environment names a folder for it.</summary>
internal static class Beginning
{
    private const int Told = 500;

    public static void Note(string season, int number)
    {
        if (Environment.GetEnvironmentVariable("FLEETING_FOLDER") is { } folder)
        {
            File.AppendAllText(Path.Combine(folder, season), $"{number}\n");
        }
        if (
            number == Told
            && season == "Spring"
            && Environment.GetEnvironmentVariable("FLEETING_PIPE") is { } name
        )
        {
            using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut);
            pipe.Connect();
        }
    }
}
