using System.Globalization;
using Assay.Bench.MapAlone;

return args switch
{
    [var path] => await Comparison.RunAsync(path, every: 1),
    [var path, "--every", var n] => await Comparison.RunAsync(
        path,
        int.Parse(n, CultureInfo.InvariantCulture)
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run --project bench/MapAlone -c Release -- PATH [--every N]
            compares the map of a built solution, made in one pass, with what each test (or every N-th)
            passes alone in a process of its own; prints what the map lacks, by method
        """
    );
    return 2;
}
