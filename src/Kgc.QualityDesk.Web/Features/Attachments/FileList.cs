using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>Files as a list on a page.</summary>
/// <param name="Files">all of them, also those that were not taken</param>
/// <param name="Folder">address below which each can be downloaded; null where they cannot</param>
public sealed record FileList(IReadOnlyList<AttachmentView> Files, string? Folder)
{
    /// <summary>Staff are told what was not scanned; applicants could do nothing about it.</summary>
    public bool ForStaff { get; init; }

    /// <summary>A form's button beside each file takes it away again.</summary>
    public bool CanRemove { get; init; }

    public IEnumerable<AttachmentView> Kept => Files.Where(f => f.IsKept);

    public IEnumerable<AttachmentView> NotTaken => Files.Where(f => !f.IsKept);

    public bool IsUnscanned(AttachmentView file) => ForStaff && file is { IsUsable: true, ScannedAt: null };
}
