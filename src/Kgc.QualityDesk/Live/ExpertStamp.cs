using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Live;

/// <summary>
/// What an expert has open, in a few letters: when they differ, something of theirs changed. Nothing else of a case may reach an
/// expert, not even that another expert has just answered.
/// </summary>
internal static class ExpertStamp
{
    private const int Letters = 16;

    public static async Task<string> OfAsync(DeskDb db, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Expert))
        {
            return "";
        }

        var me = by.PersonId;
        var tasks = await db.Tasks.AsNoTracking().VisibleTo(by)
            .Where(t => t.State == TaskState.Open && t.Role == Roles.Expert && (t.AssigneeId == me || t.AssigneeId == null))
            .Select(t => new { t.Id, t.Version, t.AssigneeId }).ToListAsync(cancel);
        var text = string.Join(';', tasks.OrderBy(t => t.Id).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Id},{t.Version},{t.AssigneeId}")));
        return Secret.Hash(text)[..Letters];
    }
}
