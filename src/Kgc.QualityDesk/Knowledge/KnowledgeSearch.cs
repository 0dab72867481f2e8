namespace Kgc.QualityDesk.Knowledge;

/// <summary>Finds published answers, instruments and coming workshops for a question in German.</summary>
public sealed class KnowledgeSearch
{
    /// <summary>Best first; empty for a text without a word that means something.</summary>
    public Task<IReadOnlyList<KnowledgeHit>> FindAsync(KnowledgeQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<KnowledgeHit>>([]);
    }
}
