using Kgc.QualityDesk.Data;

namespace Kgc.QualityDesk.Conditions;

/// <summary>Lets a query that a person composed run for a few seconds, then stops it in the database.</summary>
public static class QueryPatience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <exception cref="RuleBroken">condition.too-slow</exception>
    public static async Task<T> RunAsync<T>(DeskDb db, Func<CancellationToken, Task<T>> query, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        try
        {
            await using var stop = await db.InterruptAsync(patience.Token);
            return await query(patience.Token);
        }
        catch (Exception) when (patience.IsCancellationRequested)
        {
            cancel.ThrowIfCancellationRequested();
            throw new RuleBroken("condition.too-slow");
        }
    }
}
