using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>Files as a list on a page.</summary>
/// <param name="Files">all of them, also those that were not taken</param>
/// <param name="Folder">address below which each can be downloaded; null where they cannot</param>
public sealed record FileList(IReadOnlyList<AttachmentView> Files, string? Folder)
{
    /// <summary>Staff are told what was not scanned; applicants could do nothing about it.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Address of the page whose handler <c>Remove</c> takes a file away again; null where none can be taken away.</summary>
    public string? RemoveAt { get; init; }

    /// <summary>Id of the form that the buttons for it belong to.</summary>
    public string? Form { get; init; }

    public IEnumerable<AttachmentView> Kept => Files.Where(f => f.IsKept);

    public IEnumerable<AttachmentView> NotTaken => Files.Where(f => !f.IsKept);

    public bool IsUnscanned(AttachmentView file) => ForStaff && file is { IsUsable: true, ScannedAt: null };
}
