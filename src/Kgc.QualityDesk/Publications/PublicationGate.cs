using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Redaction;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>
/// What every other door to the public asks: a text with a spot that nobody decided on does not pass, and what two people published is
/// changed by a draft and a second person only. Instruments and workshops name venues, speakers and telephones on purpose; there only what never
/// belongs before the public is a spot.
/// </summary>
public sealed class PublicationGate
{
    private static readonly RedactionKind[] NeverPublic =
    [
        RedactionKind.BankAccount, RedactionKind.HealthInsuranceNumber, RedactionKind.PensionNumber, RedactionKind.TaxNumber, RedactionKind.CaseNumber, RedactionKind.BirthDate, RedactionKind.Health,
    ];

    private readonly KnownFacts _facts;
    private readonly HashSet<string> _byTwo;
    private readonly ILookup<string, (RedactionKind Kind, string Text)> _dismissed;

    private PublicationGate(KnownFacts facts, HashSet<string> byTwo, ILookup<string, (RedactionKind Kind, string Text)> dismissed) =>
        (_facts, _byTwo, _dismissed) = (facts, byTwo, dismissed);

    public static async Task<PublicationGate> OpenAsync(DeskDb db, CancellationToken cancel)
    {
        var facts = await new CaseFacts(db).OfAsync([], cancel);
        var published = await db.PublicationDrafts.AsNoTracking().Where(d => d.State == PublicationState.Published && d.Slug != null).Select(d => d.Slug!).ToListAsync(cancel);
        var dismissed = await db.RedactionDecisions.AsNoTracking().Where(d => d.Replacement == null && d.Reason != null)
            .Join(db.PublicationDrafts.Where(d => d.State == PublicationState.Published), d => d.DraftId, d => d.Id, (decision, draft) => new { draft.Slug, decision.Kind, decision.Text }).ToListAsync(cancel);
        return new PublicationGate(facts, published.ToHashSet(StringComparer.Ordinal),
            dismissed.ToLookup(d => d.Slug!, d => (d.Kind, d.Text), StringComparer.Ordinal));
    }

    /// <summary>Whether only a draft and a second person may change the entry.</summary>
    public bool IsByTwo(string slug) => _byTwo.Contains(slug);

    /// <summary>Whether a line that no draft shows may stand before the public.</summary>
    public bool IsClear(string? text) => string.IsNullOrEmpty(text) || Redactions.Find(text, _facts).Count == 0;

    /// <summary>Spots without a decision, in German, by field; empty when the entry may pass.</summary>
    public IReadOnlyDictionary<string, string> Unresolved(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Dictionary<string, string> fields = [];
        foreach (var (field, text) in TextsOf(entry).Where(t => !string.IsNullOrEmpty(t.Text)))
        {
            var spots = Redactions.Find(text, _facts).Where(h => entry.Kind == KnowledgeKind.Answer ? !_dismissed[entry.Slug].Contains((h.Kind, h.Text)) : NeverPublic.Contains(h.Kind)).ToList();
            if (spots.Count > 0)
            {
                fields[field] = $"Ungeklärt: {string.Join(", ", spots.Take(5).Select(s => $"„{s.Text}“ ({s.Words})"))}{(spots.Count > 5 ? " …" : "")}.";
            }
        }

        return fields;
    }

    /// <summary>Everything that somebody typed and the public reads.</summary>
    private static (string Field, string? Text)[] TextsOf(KnowledgeEntry entry) =>
    [
        ("title", entry.Title), ("question", entry.Question), ("body", entry.Body), ("keywords", entry.Keywords), ("place", entry.Place), ("format", entry.Format),
        ("registerAt", entry.RegisterAt), ("source", entry.Source), ("url", entry.Url),
    ];
}
