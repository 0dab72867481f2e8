using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Hands a file of a case to a member of staff. What only a substitution opens to them is written down.</summary>
public sealed class HandOutFile(FindFiles files, Desk desk, DeskDb db)
{
    /// <summary>The subject of the audit entries about files of a case.</summary>
    public static string Subject(string number) => "files of " + number;

    /// <summary>Null when there is no such file for this person, or it is not usable.</summary>
    public async Task<FindFiles.Download?> RunAsync(string number, string id, Actor by, CancellationToken cancel)
    {
        if (by.StandsInFor.Count > 0 && !await files.SeesAsync(number, id, by with { StandsInFor = [] }, cancel) && await files.SeesAsync(number, id, by, cancel))
        {
            await desk.ChangeAsync(async now =>
            {
                var away = await db.Tasks.VisibleTo(by).DoneBy(by).Where(t => t.Case!.Number == number && t.State == TaskState.Open && t.AssigneeId != by.PersonId)
                    .OrderBy(t => t.Id).Select(t => t.Assignee!.DisplayName).FirstOrDefaultAsync(cancel);
                db.Audit(by, now, AuditKinds.FileReadForAnother, Subject(number), $"in Vertretung für {away}", null);
            }, cancel);
        }

        return await files.OpenAsync(number, id, by, cancel);
    }
}
