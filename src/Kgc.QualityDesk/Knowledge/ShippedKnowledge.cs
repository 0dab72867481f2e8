using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge.Words;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>The quality instruments that every desk knows, in our own words. What an office has changed or withdrawn stays as it is.</summary>
internal static class ShippedKnowledge
{
    public static async Task AddMissingAsync(DeskDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var inputs = JsonSerializer.Deserialize<List<KnowledgeInput>>(ShippedWords.Text("instruments.json"), JsonSerializerOptions.Web)!;
        var slugs = inputs.Select(i => i.Slug!).ToList();
        var known = await db.KnowledgeEntries.Where(e => slugs.Contains(e.Slug)).Select(e => e.Slug).ToListAsync(cancel);
        var missing = inputs.Where(i => !known.Contains(i.Slug!)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var check = await KnowledgeCheck.ReadAsync(db, cancel);
        var stamp = await PublishKnowledge.NextStampAsync(db, cancel);
        foreach (var input in missing)
        {
            var fields = new InputFields();
            var entry = check.Entry(input with { Kind = "instrument" }, fields);
            fields.ThrowIfAny();
            (entry.PublishedAt, entry.ChangedAt, entry.Stamp, entry.Version) = (now, now, stamp, 1);
            db.KnowledgeEntries.Add(entry);
        }
    }
}
