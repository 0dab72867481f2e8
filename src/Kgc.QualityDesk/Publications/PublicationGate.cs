using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Redaction;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>
/// What every other door to the public asks: a text with a spot that nobody decided on does not pass, and what came from a case is changed
/// by a draft and a second person only. Instruments and workshops name venues, speakers and telephones on purpose; there only what never
/// belongs before the public is a spot.
/// </summary>
public sealed class PublicationGate
{
    private static readonly RedactionKind[] NeverPublic =
    [
        RedactionKind.BankAccount, RedactionKind.HealthInsuranceNumber, RedactionKind.PensionNumber, RedactionKind.TaxNumber, RedactionKind.CaseNumber, RedactionKind.BirthDate, RedactionKind.Health,
    ];

    private readonly KnownFacts _facts;
    private readonly HashSet<string> _fromCases;
    private readonly ILookup<string, (RedactionKind Kind, string Text)> _dismissed;

    private PublicationGate(KnownFacts facts, HashSet<string> fromCases, ILookup<string, (RedactionKind Kind, string Text)> dismissed) =>
        (_facts, _fromCases, _dismissed) = (facts, fromCases, dismissed);

    public static async Task<PublicationGate> OpenAsync(DeskDb db, CancellationToken cancel)
    {
        var facts = await new CaseFacts(db).OfAsync([], cancel);
        var published = await db.PublicationDrafts.AsNoTracking().Where(d => d.State == PublicationState.Published && d.Slug != null).Select(d => new { d.Id, d.Slug, IsFromCase = d.CaseId != null }).ToListAsync(cancel);
        var dismissed = await db.RedactionDecisions.AsNoTracking().Where(d => d.Replacement == null && d.Reason != null)
            .Join(db.PublicationDrafts.Where(d => d.State == PublicationState.Published), d => d.DraftId, d => d.Id, (decision, draft) => new { draft.Slug, decision.Kind, decision.Text }).ToListAsync(cancel);
        return new PublicationGate(facts, published.Where(d => d.IsFromCase).Select(d => d.Slug!).ToHashSet(StringComparer.Ordinal),
            dismissed.ToLookup(d => d.Slug!, d => (d.Kind, d.Text), StringComparer.Ordinal));
    }

    /// <summary>Whether only a draft and a second person may change the entry.</summary>
    public bool IsFromCase(string slug) => _fromCases.Contains(slug);

    /// <summary>Spots without a decision, in German, by field; empty when the entry may pass.</summary>
    public IReadOnlyDictionary<string, string> Unresolved(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Dictionary<string, string> fields = [];
        foreach (var (field, text) in new[] { ("title", entry.Title), ("question", entry.Question), ("body", entry.Body), ("keywords", entry.Keywords) })
        {
            var spots = Redactions.Find(text, _facts).Where(h => entry.Kind == KnowledgeKind.Answer ? !_dismissed[entry.Slug].Contains((h.Kind, h.Text)) : NeverPublic.Contains(h.Kind)).ToList();
            if (spots.Count > 0)
            {
                fields[field] = $"Ungeklärt: {string.Join(", ", spots.Take(5).Select(s => $"„{s.Text}“ ({s.Words})"))}{(spots.Count > 5 ? " …" : "")}.";
            }
        }

        return fields;
    }
}
