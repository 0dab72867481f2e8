using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Takes in a file of entries: all of it or, when one entry has an error, nothing. The same slug changes an entry, it never doubles it.</summary>
public sealed class ImportKnowledge(Desk desk, DeskDb db)
{
    private const int Batch = 500;
    private const int MostErrors = 50;

    /// <param name="Added">entries that were not there</param>
    /// <param name="Changed">entries that say something else now</param>
    /// <param name="Same">entries that said so already</param>
    /// <param name="Hints">what was left out, by line</param>
    public sealed record Outcome(int Added, int Changed, int Same, IReadOnlyList<string> Hints);

    /// <exception cref="StartRefused">errors by line and field; nothing is imported then</exception>
    public async Task<Outcome> RunAsync(IReadOnlyList<KnowledgeFile.Item> items, string? kind, string? office, Actor by, CancellationToken cancel)
    {
        var (entries, hints) = await CheckedAsync(items, kind, office, cancel);
        return await desk.ChangeAsync(async now =>
        {
            var (added, changed) = (0, 0);
            foreach (var batch in entries.Chunk(Batch))
            {
                var stamp = await PublishKnowledge.NextStampAsync(db, cancel);
                var slugs = batch.Select(e => e.Slug).ToArray();
                var known = await db.KnowledgeEntries.Where(e => slugs.Contains(e.Slug)).ToDictionaryAsync(e => e.Slug, StringComparer.Ordinal, cancel);
                foreach (var said in batch)
                {
                    var isNew = !known.TryGetValue(said.Slug, out var entry);
                    if (!isNew && KnowledgeCopy.IsSame(said, entry!))
                    {
                        continue;
                    }

                    (added, changed) = isNew ? (added + 1, changed) : (added, changed + 1);
                    Put(said, entry, stamp, by, now);
                }

                await desk.SaveSoFarAsync(now, cancel);
            }

            var outcome = new Outcome(added, changed, entries.Count - added - changed, hints);
            db.Audit(by, now, AuditKinds.KnowledgeImported, "knowledge", string.Create(CultureInfo.InvariantCulture, $"{added} neu, {changed} geändert, {outcome.Same} unverändert"), null);
            return outcome;
        }, cancel);
    }

    private void Put(KnowledgeEntry said, KnowledgeEntry? known, long stamp, Actor by, DateTimeOffset now)
    {
        var entry = known ?? new KnowledgeEntry { Slug = said.Slug, Title = said.Title, Body = said.Body, PublishedAt = now };
        KnowledgeCopy.Put(said, entry);
        (entry.State, entry.Stamp, entry.ChangedAt, entry.ChangedById) = (KnowledgeState.Published, stamp, now, by.PersonId);
        entry.Version++;
        db.KnowledgeVersions.Add(KnowledgeVersion.Of(entry));
        if (known is null)
        {
            db.KnowledgeEntries.Add(entry);
        }
    }

    private async Task<(List<KnowledgeEntry> Entries, List<string> Hints)> CheckedAsync(
        IReadOnlyList<KnowledgeFile.Item> items, string? kind, string? office, CancellationToken cancel)
    {
        var check = await KnowledgeCheck.ReadAsync(db, cancel);
        var gate = await PublicationGate.OpenAsync(db, cancel);
        var others = await db.KnowledgeEntries.AsNoTracking().Select(e => new { e.Slug, e.Kind }).ToDictionaryAsync(e => e.Slug, e => e.Kind, StringComparer.Ordinal, cancel);
        Dictionary<string, KnowledgeEntry> entries = new(StringComparer.Ordinal);
        List<string> errors = [], hints = [];
        foreach (var item in items)
        {
            var fields = new InputFields();
            var entry = check.Entry(item.Input with { Kind = item.Input.Kind ?? kind, Office = item.Input.Office ?? office }, fields);
            foreach (var (field, message) in (item.Errors.ContainsKey("") ? item.Errors : item.Errors.Concat(fields.Errors)).DistinctBy(e => e.Key))
            {
                // A list that a desk does not know must not keep an answer out.
                var list = field is "topic" or "setting" or "phase" && !item.Errors.ContainsKey(field) ? hints : errors;
                list.Add(string.Create(CultureInfo.InvariantCulture, $"Zeile {item.Line}{(field.Length == 0 ? "" : ", " + field)}: {message}{(list == hints ? " Der Eintrag ist ohne diese Angabe übernommen." : "")}"));
            }

            entry.Slug = entry.Slug.Length > 0 ? entry.Slug
                : Slugs.Free(Slugs.Of(entry.Title), s => entries.ContainsKey(s) || (others.TryGetValue(s, out var other) && other != entry.Kind));
            if (LeftOut(gate, entry) is { } why)
            {
                hints.Add(string.Create(CultureInfo.InvariantCulture, $"Zeile {item.Line}: nicht veröffentlicht. {why}"));
                continue;
            }

            entries[entry.Slug] = entry;
        }

        if (errors.Count > 0)
        {
            throw new StartRefused([.. errors.Take(MostErrors), .. Rest(errors.Count), "Es wurde nichts übernommen."]);
        }

        return ([.. entries.Values], hints);
    }

    // A spot that nobody decided on keeps one entry out, not the whole file.
    private static string? LeftOut(PublicationGate gate, KnowledgeEntry entry) =>
        gate.IsByTwo(entry.Slug) ? RuleTexts.Of("knowledge.needs-second-person")
        : gate.Unresolved(entry) is { Count: > 0 } fields ? string.Join(' ', fields.Select(f => $"{f.Key}: {f.Value}")) : null;

    private static IEnumerable<string> Rest(int count) =>
        count > MostErrors ? [string.Create(CultureInfo.InvariantCulture, $"… und {count - MostErrors} weitere Fehler.")] : [];
}
