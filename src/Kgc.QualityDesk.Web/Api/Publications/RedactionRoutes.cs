using System.Text;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Redaction;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Publications;

/// <summary>The redaction assistant for any text: what it would point out. Nothing is kept.</summary>
internal static class RedactionRoutes
{
    private const int LongestText = 100_000;
    private const int MostKnown = 200;

    /// <param name="Names">people, in any notation</param>
    /// <param name="Organisations">who asks</param>
    /// <param name="Projects">titles</param>
    /// <param name="Mails">addresses</param>
    /// <param name="Telephones">numbers</param>
    /// <param name="CaseNumbers">numbers of cases</param>
    public sealed record Known(
        IReadOnlyList<string?>? Names, IReadOnlyList<string?>? Organisations, IReadOnlyList<string?>? Projects, IReadOnlyList<string?>? Mails,
        IReadOnlyList<string?>? Telephones, IReadOnlyList<string?>? CaseNumbers);

    /// <param name="Text">what is to be looked into</param>
    /// <param name="CaseNumber">a case whose names, numbers and organisation are known</param>
    /// <param name="Known">what is known besides</param>
    public sealed record Check(string? Text, string? CaseNumber, Known? Known);

    public sealed record Hit(int Number, RedactionKind Kind, string Label, int Start, int Length, string Text, string Suggestion);

    /// <param name="Hits">in the order of the text, without overlaps</param>
    /// <param name="Redacted">the text with every suggestion in place</param>
    public sealed record Checked(IReadOnlyList<Hit> Hits, string Redacted);

    public static void MapRedactions(this RouteGroupBuilder staff) => staff.MapPost("/redactions/check", CheckAsync).WithTags("Veröffentlichen").RequireAuthorization(Policies.Advising)
        .WithSummary("Zeigen, was ein Text über Menschen, Orte und Einrichtungen verrät")
        .WithDescription("Mit caseNumber zählt als bekannt, was der Fall weiß (Namen, Einrichtung, Telefon, Vorhaben, beteiligte Personen); known ergänzt es. "
            + "start und length zählen UTF-16-Einheiten. Es wird nichts gespeichert.");

    private static async Task<Checked> CheckAsync([FromBody] Check input, CaseFacts facts, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        var text = input.Text ?? "";
        if (text.Length > LongestText)
        {
            throw RuleBroken.Field("text", $"Bitte höchstens {LongestText} Zeichen.");
        }

        var hits = Redactions.Find(text, With(await KnownAsync(input.CaseNumber, facts, db, by.Actor, cancel), input.Known));
        var redacted = new StringBuilder(text);
        foreach (var hit in hits.Reverse())
        {
            redacted.Remove(hit.Start, hit.Length).Insert(hit.Start, hit.Suggestion);
        }

        return new Checked([.. hits.Select((h, i) => new Hit(i + 1, h.Kind, h.Words, h.Start, h.Length, h.Text, h.Suggestion))], redacted.ToString());
    }

    private static async Task<KnownFacts> KnownAsync(string? number, CaseFacts facts, DeskDb db, Actor by, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return await facts.OfAsync([], cancel);
        }

        var id = await db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
        return await facts.OfAsync([id], cancel);
    }

    private static KnownFacts With(KnownFacts facts, Known? known) => known is null ? facts : new KnownFacts
    {
        Names = Both(facts.Names, known.Names), Organisations = Both(facts.Organisations, known.Organisations), Projects = Both(facts.Projects, known.Projects),
        Mails = Both(facts.Mails, known.Mails), Telephones = Both(facts.Telephones, known.Telephones), CaseNumbers = Both(facts.CaseNumbers, known.CaseNumbers),
    };

    private static List<string> Both(IReadOnlyList<string> facts, IReadOnlyList<string?>? known) =>
        [.. facts, .. (known ?? []).OfType<string>().Where(k => k.Length is > 0 and <= 300).Take(MostKnown)];
}
