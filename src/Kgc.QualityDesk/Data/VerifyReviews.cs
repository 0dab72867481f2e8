using System.Text.Json;
using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Whether every expert's statement is still the one whose hash the history holds. An erased statement is no fault.</summary>
internal static class VerifyReviews
{
    public sealed record Statement(int CaseId, string Task, string? Text);

    public static async Task<ILookup<int, Statement>> LoadAsync(DeskDb db, int from, int to, CancellationToken cancel) =>
        (await db.Reviews.Where(r => r.CaseId >= from && r.CaseId <= to && r.SubmittedAt != null && r.Statement != null && r.Statement != "")
            .Select(r => new Statement(r.CaseId, r.Task!.PublicId, r.Statement)).ToListAsync(cancel)).ToLookup(s => s.CaseId);

    public static IEnumerable<string> Problems(IEnumerable<Statement> statements, IEnumerable<CaseEntry> entries)
    {
        var said = statements.ToLookup(s => s.Task);
        return entries.Where(e => e is { Kind: EntryKinds.ReviewSubmitted, Data: not null })
            .Where(e => Of(e.Data!) is var (task, hash) && said[task].Any(s => !Secret.Same(hash, Secret.Hash(s.Text!))))
            .Select(e => $"Die Stellungnahme zu Eintrag {e.Sequence} wurde nach der Abgabe verändert.");
    }

    private static (string Task, string Hash)? Of(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.TryGetProperty("review", out var task) && json.RootElement.TryGetProperty("sha256", out var hash)
                ? (task.GetString()!, hash.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            // The chain itself says that these details were changed.
            return null;
        }
    }
}
