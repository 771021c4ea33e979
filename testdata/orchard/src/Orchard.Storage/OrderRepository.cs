using System.Runtime.CompilerServices;
using System.Text.Json;
using Orchard.Orders;

namespace Orchard.Storage;

/// <summary>Orders in a folder, one JSON file each.</summary>
public sealed class OrderRepository(string folder)
{
    private const string Extension = ".order.json";

    public async Task SaveAsync(Order order, CancellationToken cancellation = default)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            StoredOrder.Of(order),
            StoredOrderJson.Default.StoredOrder
        );
        await AtomicFile.WriteAsync(PathOf(order.Number), json, cancellation);
    }

    /// <summary>Null where there is no such order.</summary>
    /// <exception cref="OrchardException">The file is damaged or was written by a later version.</exception>
    public async Task<Order?> FindAsync(string number, CancellationToken cancellation = default)
    {
        var path = PathOf(number);
        return File.Exists(path) ? await ReadAsync(path, cancellation) : null;
    }

    /// <summary>All orders, by number.</summary>
    public async IAsyncEnumerable<Order> LoadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }
        foreach (
            var path in Directory
                .EnumerateFiles(folder, "*" + Extension)
                .Order(StringComparer.Ordinal)
        )
        {
            yield return await ReadAsync(path, cancellation);
        }
    }

    public bool Delete(string number)
    {
        var path = PathOf(number);
        var existed = File.Exists(path);
        File.Delete(path);
        return existed;
    }

    /// <summary>The highest sequence number that is stored; 0 for an empty folder.</summary>
    public int LastSequence() =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*" + Extension)
                .Select(path =>
                    OrderNumbers.SequenceOf(Path.GetFileName(path)[..^Extension.Length]) ?? 0
                )
                .DefaultIfEmpty()
                .Max()
            : 0;

    private static async Task<Order> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var stored = await JsonSerializer.DeserializeAsync(
                stream,
                StoredOrderJson.Default.StoredOrder,
                cancellation
            );
            return stored switch
            {
                null => throw new OrchardException($"{path} is empty."),
                { Version: > StoredOrder.CurrentVersion } => throw new OrchardException(
                    $"{path} was written by a later version of Orchard."
                ),
                _ => stored.ToOrder(),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new OrchardException($"{path} is damaged: {e.Message}", e);
        }
    }

    private string PathOf(string number)
    {
        if (number.Length == 0 || number.AsSpan().ContainsAny("/\\:") || number.StartsWith('.'))
        {
            throw new ArgumentException(
                $"'{number}' can not be the number of an order.",
                nameof(number)
            );
        }
        return Path.Combine(folder, number + Extension);
    }
}
