namespace Kgc.QualityDesk.Data;

internal static class CompiledRows
{
    public static async Task<List<T>> AllAsync<T>(this IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        List<T> all = [];
        await foreach (var row in rows.WithCancellation(cancel))
        {
            all.Add(row);
        }

        return all;
    }
}
