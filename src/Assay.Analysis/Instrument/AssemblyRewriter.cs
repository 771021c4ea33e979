using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Assay.Analysis.Instrument;

/// <summary>Makes a copy of an assembly that tells which of its code runs.</summary>
public static class AssemblyRewriter
{
    /// <summary>Writes the copy, with its debug symbols, into the output folder.</summary>
    /// <exception cref="IOException">The assembly cannot be read or the copy cannot be written.</exception>
    /// <exception cref="ArgumentException">The output folder is the assembly's own.</exception>
    public static Rewritten Rewrite(Request request)
    {
        var target = Path.Combine(request.OutputFolder, Path.GetFileName(request.Assembly));
        if (Path.GetFullPath(target) == Path.GetFullPath(request.Assembly))
        {
            throw new ArgumentException(
                "An assembly is never rewritten in place.",
                nameof(request)
            );
        }
        if (Image.Objection(request.Assembly) is { } objection)
        {
            return new Rewritten.LeftOut(objection);
        }
        using var resolver = Resolver(request);
        try
        {
            using var module = Read(request, resolver);
            if (module.SymbolReader is not (null or PortablePdbReader or EmbeddedPortablePdbReader))
            {
                return LeftOut(
                    request,
                    "has debug symbols in the Windows format; build it with DebugType portable or embedded"
                );
            }
            return References(module, "Assay.Probe")
                ? new Rewritten.LeftOut($"{module.Name} is rewritten already.")
                : Rewrite(module, request, target);
        }
        catch (SymbolsNotFoundException)
        {
            return LeftOut(
                request,
                "has no debug symbols, neither inside nor beside it; build it with DebugType portable or embedded"
            );
        }
        catch (SymbolsNotMatchingException)
        {
            return LeftOut(request, "has debug symbols of another build beside it; build it again");
        }
        catch (AssemblyResolutionException e)
        {
            return LeftOut(
                request,
                $"refers to {e.AssemblyReference.Name}, which was not found; copy that to the bin folder"
            );
        }
        catch (Exception e) when (IsMalformed(e))
        {
            return LeftOut(
                request,
                $"cannot be read as the compiler would have made it ({e.Message.TrimEnd('.')}); build it again, or use it as it was before it was obfuscated"
            );
        }
    }

    private static Rewritten.Copy Rewrite(ModuleDefinition module, Request request, string target)
    {
        var probing = new Probing(module);
        var table = new TableBuilder(probing);
        new MethodRewriter(module, table, request).RewriteAll();
        probing.Install(request.IsUsersCode);
        module.Write(target, Symbols(module));
        return new Rewritten.Copy(target, table.Build());
    }

    private static ModuleDefinition Read(Request request, IAssemblyResolver resolver)
    {
        // In memory, so that the user's build is never kept from writing the file.
        var module = ModuleDefinition.ReadModule(
            request.Assembly,
            new ReaderParameters { AssemblyResolver = resolver, InMemory = true }
        );
        try
        {
            if (request.IsUsersCode)
            {
                module.ReadSymbols();
            }
            return module;
        }
        catch (IOException e) when (e is not SymbolsNotFoundException)
        {
            module.Dispose();
            // Of symbols that make no sense Cecil says the same as of a disk that fails.
            throw new BadImageFormatException(e.Message, e);
        }
        catch
        {
            module.Dispose();
            throw;
        }
    }

    private static WriterParameters Symbols(ModuleDefinition module) =>
        module.SymbolReader is null
            ? new WriterParameters()
            : new WriterParameters
            {
                WriteSymbols = true,
                SymbolWriterProvider = module.SymbolReader.GetWriterProvider(),
            };

    private static DefaultAssemblyResolver Resolver(Request request)
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (var folder in resolver.GetSearchDirectories())
        {
            resolver.RemoveSearchDirectory(folder);
        }
        foreach (var folder in request.SearchFolders)
        {
            resolver.AddSearchDirectory(folder);
        }
        return resolver;
    }

    private static bool References(ModuleDefinition module, string assembly) =>
        module.AssemblyReferences.Any(r => r.Name == assembly);

    // Cecil has no type of its own for metadata that contradicts itself, and throws whatever comes of it. What the
    // system says about files is no fault of the assembly.
    private static bool IsMalformed(Exception e) =>
        e is EndOfStreamException or not (IOException or UnauthorizedAccessException);

    private static Rewritten.LeftOut LeftOut(Request request, string why) =>
        new($"{Path.GetFileName(request.Assembly)} {why.ReplaceLineEndings(" ")}; it has no map.");
}
