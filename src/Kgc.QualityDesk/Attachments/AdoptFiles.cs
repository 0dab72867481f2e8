using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>The files of a draft become those of the question that was made of it.</summary>
public static class AdoptFiles
{
    /// <summary>Within the change that opens the case. What was refused is not taken along, what was infected is: the office should know.</summary>
    public static async Task AdoptAsync(DeskDb db, int draftId, Case theCase, Act act, CancellationToken cancel)
    {
        foreach (var file in await db.Attachments.Where(a => a.DraftId == draftId).OrderBy(a => a.Id).ToListAsync(cancel))
        {
            if (file.State == AttachmentState.Refused)
            {
                db.Attachments.Remove(file);
                continue;
            }

            (file.DraftId, file.Slot, file.Case) = (null, null, theCase);
            theCase.AddFile(file, act);
        }
    }
}
