// A process that uses the store as a run does, for measuring it and for killing it in tests:
//   StoreLoad record FOLDER COUNT    records COUNT results, and prints the number of each once it is recorded
//   StoreLoad measure FOLDER COUNT   records and queries a suite of COUNT tests, and prints what each step took
//   StoreLoad map FOLDER TESTS BLOCKS records, stores and queries a map of TESTS tests that each pass BLOCKS blocks
using System.Globalization;
using Assay.Bench.StoreLoad;

switch (args)
{
    case ["record", var folder, var count]:
        Recording.Run(folder, int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["measure", var folder, var count]:
        Measuring.Run(folder, int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["map", var folder, var tests, var blocks]:
        MapLoad.Run(
            folder,
            int.Parse(tests, CultureInfo.InvariantCulture),
            int.Parse(blocks, CultureInfo.InvariantCulture),
            Console.Out
        );
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "usage: StoreLoad record|measure FOLDER COUNT, StoreLoad map FOLDER TESTS BLOCKS"
        );
        return 2;
}
