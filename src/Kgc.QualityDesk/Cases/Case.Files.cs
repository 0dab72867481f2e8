using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>The history says of every file what became of it.</summary>
    public CaseEntry AddFile(Attachment file, Act act) => Record(KindOf(file), act, new { file = file.OriginalName, reason = file.Reason });

    /// <summary>What the scanner says about a file that is here already; a finding only, since being clean is the rule.</summary>
    public CaseEntry? FileScanned(Attachment file, Act act) => file.IsKept ? null : AddFile(file, act);

    public void EnsureTakesFiles()
    {
        EnsureOpen();
        EnsureNotWithdrawn();
    }

    private static string KindOf(Attachment file) => file.State switch
    {
        AttachmentState.Infected => EntryKinds.AttachmentInfected,
        AttachmentState.Refused => EntryKinds.AttachmentRefused,
        _ => EntryKinds.AttachmentAdded,
    };
}
