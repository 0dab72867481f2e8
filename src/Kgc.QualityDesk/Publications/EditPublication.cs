using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Redaction;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>Writes and redacts a draft, hands it to the second person, gives it back or up.</summary>
public sealed class EditPublication(Desk desk, DeskDb db, PublicationFinder finder)
{
    /// <param name="Anchor">of the spot, as the sheet tells it</param>
    /// <param name="Replacement">words in its place; null or empty where it may stand</param>
    /// <param name="Reason">why it may stand</param>
    public sealed record Choice(string? Anchor, string? Replacement, string? Reason)
    {
        /// <summary>Takes back what was decided.</summary>
        public bool Reopen { get; init; }
    }

    public Task RewriteAsync(string publicId, PublicationInput input, Actor by, CancellationToken cancel) => ChangeAsync(publicId, input.Version, by, async (draft, now) =>
    {
        draft.Rewrite(await CheckedAsync(db, input, cancel), by, now);
        return (AuditKinds.PublicationChanged, null);
    }, cancel);

    /// <summary>Decides on spots, all of them or none.</summary>
    /// <exception cref="RuleBroken">input.invalid by spot: gone meanwhile, no reason, or words that give something away themselves</exception>
    public Task DecideAsync(string publicId, IReadOnlyList<Choice> choices, int? version, Actor by, CancellationToken cancel) => ChangeAsync(publicId, version, by, async (draft, now) =>
    {
        var facts = await finder.FactsAsync(draft, cancel);
        var sheet = RedactionSheet.Of(draft, facts);
        Dictionary<string, string> errors = [];
        List<string> done = [];
        foreach (var choice in choices)
        {
            var spot = sheet.Fields.SelectMany(f => f.Spots.Select(s => (Field: f, Spot: s))).FirstOrDefault(s => s.Spot.Anchor == choice.Anchor);
            if (spot.Spot is null)
            {
                errors[$"decisions.{choice.Anchor}"] = "Diese Fundstelle gibt es nicht mehr. Der Text wurde inzwischen geändert.";
            }
            else if (choice.Reopen)
            {
                draft.Reopen(DecisionOf(choice, spot.Field.Name, spot.Spot), by, now);
                done.Add(FormattableString.Invariant($"{spot.Spot.Number}: wieder offen"));
            }
            else if (Wrong(choice, spot.Spot, facts) is { } wrong)
            {
                errors[$"decisions.{choice.Anchor}"] = wrong;
            }
            else
            {
                draft.Decide(DecisionOf(choice, spot.Field.Name, spot.Spot), by, now);
                done.Add(FormattableString.Invariant($"{spot.Spot.Number} ({spot.Spot.Hit.Words}): {(Trimmed(choice.Replacement) is { } word ? "ersetzt durch " + word : "darf stehen")}"));
            }
        }

        return errors.Count > 0 ? throw RuleBroken.Invalid(errors) : (AuditKinds.PublicationRedacted, Short(string.Join("; ", done)));
    }, cancel);

    public Task SubmitAsync(string publicId, int? version, Actor by, CancellationToken cancel) => ChangeAsync(publicId, version, by, async (draft, now) =>
    {
        Complete(draft, now);
        draft.Submit(await finder.SheetAsync(draft, cancel), by, now);
        return (AuditKinds.PublicationSubmitted, null);
    }, cancel);

    public Task ReturnAsync(string publicId, string? comment, int? version, Actor by, CancellationToken cancel) => ChangeAsync(publicId, version, by, (draft, now) =>
    {
        var fields = new InputFields();
        var text = fields.Required("comment", comment, RedactionDecision.ReasonLength, "Bitte sagen Sie, was noch zu tun ist.");
        fields.ThrowIfAny();
        draft.Return(text, by, now);
        return Task.FromResult<(string, string?)>((AuditKinds.PublicationReturned, null));
    }, cancel, hasHand: false);

    public Task DiscardAsync(string publicId, int? version, Actor by, CancellationToken cancel) => ChangeAsync(publicId, version, by, (draft, now) =>
    {
        draft.Discard(by, now);
        return Task.FromResult<(string, string?)>((AuditKinds.PublicationDiscarded, null));
    }, cancel, hasHand: false);

    /// <summary>Trimmed, and every error at once.</summary>
    internal static async Task<PublicationInput> CheckedAsync(DeskDb db, PublicationInput input, CancellationToken cancel)
    {
        var fields = new InputFields();
        var entry = (await KnowledgeCheck.ReadAsync(db, cancel)).Entry(new KnowledgeInput
        {
            Title = input.Title, Question = input.Question, Body = input.Body, Keywords = input.Keywords, Topic = input.Topic, Setting = input.Setting, Phase = input.Phase,
            Criteria = input.Criteria, Instruments = input.Instruments, ReviewedUntil = input.ReviewedUntil,
        }, fields);
        var known = entry.InstrumentSlugs.Count == 0 ? [] : await db.KnowledgeEntries.Where(e => e.Kind == KnowledgeKind.Instrument && entry.InstrumentSlugs.Contains(e.Slug)).Select(e => e.Slug).ToListAsync(cancel);
        if (entry.InstrumentSlugs.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            fields.Add("instruments", $"Ein Instrument „{unknown}“ gibt es nicht.");
        }

        fields.ThrowIfAny();
        return input with
        {
            Title = entry.Title, Question = entry.Question, Body = entry.Body, Keywords = entry.Keywords, Topic = entry.Topic, Setting = entry.Setting, Phase = entry.Phase,
            Criteria = [.. entry.CriterionCodes], Instruments = [.. entry.InstrumentSlugs],
        };
    }

    private Task ChangeAsync(
        string publicId, int? version, Actor by, Func<PublicationDraft, DateTimeOffset, Task<(string Kind, string? Detail)>> act, CancellationToken cancel, bool hasHand = true) =>
        desk.ChangeAsync(async now =>
        {
            var draft = await finder.ForChangeAsync(publicId, version, by, cancel);
            var (kind, detail) = await act(draft, now);
            if (hasHand)
            {
                draft.Touch(by, now, by.StandsInFor.Select(r => r.PersonId));
            }

            db.Audit(by, now, kind, StartPublication.Subject(publicId), detail, null);
        }, cancel);

    // Every answer that the public reads says until when it was checked.
    private static void Complete(PublicationDraft draft, DateTimeOffset now)
    {
        if (draft.ReviewedUntil is null || draft.ReviewedUntil <= Deadlines.BerlinTime.DateOf(now))
        {
            throw RuleBroken.Field("reviewedUntil", "Bitte geben Sie an, bis wann die Antwort fachlich geprüft ist: einen Tag in der Zukunft.");
        }
    }

    private static string? Wrong(Choice choice, RedactionSheet.Spot spot, KnownFacts facts)
    {
        if (Trimmed(choice.Replacement) is not { } word)
        {
            return Trimmed(choice.Reason) is not { } reason ? "Bitte geben Sie ein Ersatzwort an, oder einen Grund, warum die Stelle stehen darf."
                : reason.Length > RedactionDecision.ReasonLength ? $"Bitte höchstens {RedactionDecision.ReasonLength} Zeichen." : null;
        }

        if (spot.IsAfter)
        {
            return "Diese Stelle entstand durch ein Ersatzwort. Ändern Sie das Ersatzwort, oder geben Sie einen Grund an, warum sie stehen darf.";
        }

        return word.Length > RedactionDecision.ReplacementLength ? $"Bitte höchstens {RedactionDecision.ReplacementLength} Zeichen."
            : Redactions.Find(word, facts) is [var told, ..] ? $"Das Ersatzwort verrät selbst etwas: „{told.Text}“ ({told.Words})." : null;
    }

    private static RedactionDecision DecisionOf(Choice choice, string field, RedactionSheet.Spot spot) => new()
    {
        Field = spot.IsAfter ? field + "*" : field, Kind = spot.Hit.Kind, Anchor = spot.Anchor, Replacement = Trimmed(choice.Replacement),
        Text = spot.Hit.Text.Length > RedactionDecision.TextLength ? spot.Hit.Text[..RedactionDecision.TextLength] : spot.Hit.Text,
        Reason = Trimmed(choice.Replacement) is null ? Trimmed(choice.Reason) : null,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();

    private static string Short(string text) => text.Length > 400 ? text[..400] : text;
}
