namespace Assay.Mutation;

/// <summary>What a C# compiler was called with to make the assembly that is to be mutated.</summary>
/// <param name="Arguments">The arguments as a command line or as the lines of a response file, without the compiler itself.</param>
/// <param name="Folder">Full path of the folder that its paths are relative to.</param>
public sealed record CompilerInput(string Arguments, string Folder);
