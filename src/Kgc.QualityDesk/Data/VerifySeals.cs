using System.Text.Json;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Responses;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>
/// Whether every approved answer is still what was approved: text, attachments, approvals and the history's own word. Recipients may have
/// been put right after an answer was sent; that is said in the case and is no fault of the data. An erased text is none either.
/// </summary>
internal static class VerifySeals
{
    public static async Task<ILookup<int, Case>> LoadAsync(DeskDb db, int from, int to, CancellationToken cancel) =>
        (await db.Cases.AsNoTracking().AsSplitQuery().Include(c => c.MergedHere).Where(c => c.Id >= from && c.Id <= to && c.Revisions.Any(r => r.ApprovedHash != null))
            .Include(c => c.Revisions.Where(r => r.ApprovedHash != null)).ThenInclude(r => r.Files).ThenInclude(f => f.Attachment)
            .Include(c => c.Revisions.Where(r => r.ApprovedHash != null)).ThenInclude(r => r.Approvals)
            .ToListAsync(cancel)).ToLookup(c => c.Id);

    public static IEnumerable<string> Problems(IEnumerable<Case> cases, IEnumerable<CaseEntry> entries)
    {
        var approved = entries.Where(e => e is { Kind: EntryKinds.ResponseApproved, Data: not null }).Select(e => SealIn(e.Data!))
            .OfType<(int Revision, string Seal)>().GroupBy(s => s.Revision).ToDictionary(g => g.Key, g => g.Last().Seal);
        return [.. cases.SelectMany(c => c.Revisions.Where(r => r.Text.Length > 0).Select(r => Problem(c, r, approved))).OfType<string>()];
    }

    private static string? Problem(Case theCase, ResponseRevision revision, Dictionary<int, string> approved)
    {
        if (revision.SealBrokenAt is not null)
        {
            return null;
        }

        if (revision.ApprovedHash is { } hash && !Secret.Same(hash, Secret.Hash(revision.Text)))
        {
            return $"Die freigegebene Antwort (Fassung {revision.Number}) wurde nach der Freigabe verändert.";
        }

        if (revision.Seal is null)
        {
            // From before there were seals, unless the history knows one.
            return approved.ContainsKey(revision.Number) ? $"Das Siegel der Fassung {revision.Number} fehlt." : null;
        }

        var seal = Seal.AsSent(theCase, revision);
        var changed = seal.Against(revision.SealParts) & ~SealParts.Recipients;
        if (changed == SealParts.None && seal.Against(revision.SealParts) == SealParts.None && !Secret.Same(seal.Value, revision.Seal))
        {
            changed = SealParts.Record;
        }

        var isRecorded = approved.TryGetValue(revision.Number, out var recorded) && Secret.Same(recorded, revision.Seal);
        return changed != SealParts.None ? $"Das Siegel der Fassung {revision.Number} stimmt nicht: {SealWords.German(changed)}."
            : !isRecorded ? $"Das Siegel der Fassung {revision.Number} ist nicht das, das der Verlauf nennt."
            : theCase.CountingFor(revision) is not { Count: > 0 } counting || counting.Exists(a => a.PersonId == revision.AuthorId || a.Seal != revision.Seal)
                ? $"Die Freigaben der Fassung {revision.Number} stimmen nicht."
            : null;
    }

    private static (int Revision, string Seal)? SealIn(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.TryGetProperty("revision", out var number) && json.RootElement.TryGetProperty("seal", out var seal)
                ? (number.GetInt32(), seal.GetString() ?? "") : null;
        }
        catch (JsonException)
        {
            // The chain itself says that these details were changed.
            return null;
        }
    }
}
