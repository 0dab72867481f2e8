namespace Kgc.QualityDesk.Attachments;

/// <summary>How much more is taken beside the files that are there.</summary>
internal sealed class FileRoom
{
    private readonly HashSet<int> _slots;
    private readonly (int Files, long Bytes) _most;
    private readonly (string TooMany, string TooLarge) _reasons;
    private int _files;
    private long _bytes;

    /// <param name="before">files of the draft, question or message</param>
    public FileRoom(IEnumerable<Attachment> before)
        : this(before, (FileLimits.Files, FileLimits.Bytes), (FileReasons.TooMany, FileReasons.NoRoom))
    {
    }

    private FileRoom(IEnumerable<Attachment> before, (int Files, long Bytes) most, (string TooMany, string TooLarge) reasons)
    {
        (_most, _reasons) = (most, reasons);
        var kept = before.Where(a => a.IsKept).ToList();
        (_files, _bytes, _slots) = (kept.Count, kept.Sum(a => a.Size), [.. kept.Select(a => a.Slot).OfType<int>()]);
    }

    public static FileRoom OfCase(IEnumerable<Attachment> before) =>
        new(before, (FileLimits.FilesOfCase, FileLimits.BytesOfCase), (FileReasons.CaseFull, FileReasons.CaseFull));

    /// <summary>The file, or its refusal where there is no room for it.</summary>
    public TakenFile Admit(TakenFile file)
    {
        if (!file.IsKept)
        {
            return file;
        }

        if (_files >= _most.Files)
        {
            return file.Refuse(_reasons.TooMany);
        }

        if (_bytes + file.Size > _most.Bytes)
        {
            return file.Refuse(_reasons.TooLarge);
        }

        (_files, _bytes) = (_files + 1, _bytes + file.Size);
        return file;
    }

    /// <summary>The lowest free place. Two uploads at the same instant ask for the same one, and the second is tried again.</summary>
    public int TakeSlot()
    {
        var slot = Enumerable.Range(0, FileLimits.Files).First(s => !_slots.Contains(s));
        _slots.Add(slot);
        return slot;
    }
}
