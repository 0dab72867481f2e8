using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>
/// Whether a link opens, and whether it is open in this browser. Every use is written down, refused ones too. Everything that does
/// not open looks the same from outside.
/// </summary>
public sealed class ExpertDoor(Desk desk, DeskDb db, TimeProvider time)
{
    /// <summary>How long a browser stays open after its code, from the entry on.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(8);

    private const int BrowserMark = 12;

    /// <param name="LinkId">the link</param>
    /// <param name="ReviewId">its one review</param>
    /// <param name="Office">code of the case's office</param>
    /// <param name="IsOpen">this browser entered a code</param>
    /// <param name="IsAnswered">the statement is here; the browser that sent it may still read it</param>
    public sealed record Entry(int LinkId, int ReviewId, string Office, bool IsOpen, bool IsAnswered);

    /// <summary>Null when the link opens nothing: unknown, expired, revoked, or its review is over for this browser.</summary>
    public async Task<Entry?> FindAsync(string token, string? browser, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(token), time.Now());
        var holder = Secret.Hash(browser ?? "");
        var found = await db.ExpertLinks.AsNoTracking().Where(l => l.TokenHash == hash).Select(l => new
        {
            l.Id, l.ReviewId, l.ExpiresAt, l.RevokedAt, l.Review!.SubmittedAt, l.Review.HandedBackAt,
            HasTask = l.Review.Task != null && l.Review.Task.State == Tasks.TaskState.Open,
            Office = db.Cases.Where(c => c.Id == l.Review.CaseId).Select(c => c.Office!.Code).First(),
        }).SingleOrDefaultAsync(cancel);
        var linkId = found?.Id ?? 0;
        var earliest = now - Session;
        var isOpen = await db.ExpertCodes.AnyAsync(c => c.LinkId == linkId && c.BrowserHash == holder && c.UsedAt > earliest && c.LeftAt == null, cancel);
        ExpertAccessKind? refused = found switch
        {
            null => ExpertAccessKind.UnknownLink,
            { RevokedAt: not null } => ExpertAccessKind.Revoked,
            _ when found.ExpiresAt <= now => ExpertAccessKind.Expired,
            { HandedBackAt: not null } => ExpertAccessKind.Ended,
            { SubmittedAt: not null } => isOpen ? null : ExpertAccessKind.Ended,
            { HasTask: false } => ExpertAccessKind.Ended,
            _ => null,
        };
        if (refused is { } kind)
        {
            await NoteAsync(found?.Id, kind, browser, cancel);
            return null;
        }

        return new Entry(found!.Id, found.ReviewId, found.Office, isOpen, found.SubmittedAt is not null);
    }

    /// <summary>Writes down what became of one use.</summary>
    public Task NoteAsync(int? linkId, ExpertAccessKind kind, string? browser, CancellationToken cancel) => desk.ChangeAsync(now =>
    {
        db.ExpertAccesses.Add(new ExpertAccess { LinkId = linkId, Kind = kind, At = now, Browser = MarkOf(browser) });
        return Task.CompletedTask;
    }, cancel);

    /// <summary>This browser lets go of the review.</summary>
    public Task LeaveAsync(int linkId, string? browser, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var holder = Secret.Hash(browser ?? "");
        await db.ExpertCodes.Where(c => c.LinkId == linkId && c.BrowserHash == holder && c.LeftAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeftAt, now), cancel);
        db.ExpertAccesses.Add(new ExpertAccess { LinkId = linkId, Kind = ExpertAccessKind.Left, At = now, Browser = MarkOf(browser) });
    }, cancel);

    internal static string? MarkOf(string? browser) => string.IsNullOrEmpty(browser) ? null : Secret.Hash("mark\n" + browser)[..BrowserMark];
}
