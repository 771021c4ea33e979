namespace Assay.Analysis.Coverage;

/// <summary>What a test touches outside of the code. The numbers are stored: add at the end.</summary>
public enum EffectKind
{
    /// <summary>Reads a file or asks for its state.</summary>
    FileRead = 0,

    /// <summary>Creates or changes a file or folder.</summary>
    FileWrite = 1,

    /// <summary>Deletes a file or folder.</summary>
    FileDelete = 2,

    /// <summary>Lists a folder.</summary>
    FolderList = 3,

    /// <summary>Opens a file in a way that is not known.</summary>
    FileOpen = 4,

    /// <summary>Reads an environment variable, or all.</summary>
    EnvironmentRead = 5,

    /// <summary>Sets an environment variable.</summary>
    EnvironmentWrite = 6,

    /// <summary>Reads the working directory.</summary>
    WorkingDirectoryRead = 7,

    /// <summary>Changes the working directory.</summary>
    WorkingDirectoryWrite = 8,

    /// <summary>Starts or looks for a process.</summary>
    Process = 9,

    /// <summary>Connects, resolves a name or sends.</summary>
    NetworkConnect = 10,

    /// <summary>Binds to or listens on a port.</summary>
    NetworkListen = 11,

    /// <summary>Takes part in a named mutex, semaphore or event.</summary>
    NamedLock = 12,

    /// <summary>Opens or makes a memory-mapped file.</summary>
    MemoryMap = 13,

    /// <summary>Reads the clock.</summary>
    Clock = 14,

    /// <summary>Depends on the machine's time zone.</summary>
    TimeZone = 15,

    /// <summary>Draws random numbers or makes a new Guid.</summary>
    Randomness = 16,

    /// <summary>Reads the current culture.</summary>
    CultureRead = 17,

    /// <summary>Sets the current or default culture.</summary>
    CultureWrite = 18,

    /// <summary>Sleeps, delays or starts a timer.</summary>
    Sleep = 19,

    /// <summary>Redirects the console.</summary>
    ConsoleRedirect = 20,

    /// <summary>Reads an AppContext switch or datum.</summary>
    AppContextRead = 21,

    /// <summary>Sets an AppContext switch or datum.</summary>
    AppContextWrite = 22,

    /// <summary>Reads a mutable static field.</summary>
    StaticRead = 23,

    /// <summary>Writes a static field.</summary>
    StaticWrite = 24,

    /// <summary>Reads something of the machine: its name, user or processors.</summary>
    Machine = 25,

    /// <summary>Opens a connection to a database or sends it a command.</summary>
    Database = 26,

    /// <summary>Starts a container.</summary>
    Container = 27,
}
