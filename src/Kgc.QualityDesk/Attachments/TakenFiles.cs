namespace Kgc.QualityDesk.Attachments;

/// <summary>The files of one upload on their way to their rows. What has no row in the end loses its place in the store.</summary>
public sealed class TakenFiles(AttachmentStore store, IReadOnlyList<TakenFile> files) : IDisposable
{
    private IReadOnlySet<string> _kept = new HashSet<string>();

    public IReadOnlyList<TakenFile> Files { get; } = files;

    public bool IsEmpty => Files.Count == 0;

    /// <summary>After the save: these rows stay.</summary>
    public void Keep(IEnumerable<Attachment> rows) => _kept = rows.Select(r => r.StorageName).OfType<string>().ToHashSet();

    public void Dispose()
    {
        foreach (var file in Files.Where(f => f.IsKept && !_kept.Contains(f.StorageName!)))
        {
            store.Delete(file.StorageName);
        }
    }
}
