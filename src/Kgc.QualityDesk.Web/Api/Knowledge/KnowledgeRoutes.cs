using System.Globalization;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Api.Knowledge;

/// <summary>Published answers, instruments and workshops: found by everybody, written by the offices.</summary>
internal static class KnowledgeRoutes
{
    private const int DefaultLimit = 10;

    public sealed record Found(IReadOnlyList<KnowledgeItem> Items);

    public sealed record Seen(int? Version);

    /// <param name="Until">the last day on which it counts as checked</param>
    /// <param name="Version">that was read</param>
    public sealed record Reviewed(DateOnly? Until, int? Version);

    public sealed record Earlier(int Number, KnowledgeState State, string Title, string? Question, string Body, DateOnly? ReviewedUntil, DateTimeOffset At, string? By);

    public sealed record Versions(IReadOnlyList<Earlier> Items);

    public static void MapKnowledge(this RouteGroupBuilder api)
    {
        var knowledge = api.MapGroup("/knowledge").WithTags("Wissen").RequireRateLimiting(DeskLimits.Search);
        knowledge.MapGet("", FindAsync).WithSummary("Veröffentlichte Antworten, Instrumente und kommende Werkstätten finden")
            .WithDescription("q ist eine Frage in eigenen Worten, von beliebiger Länge; das Passendste zuerst. Ohne q nach Titel. "
                + "kind ist answer, instrument oder workshop, office TH oder ST (deren Einträge und die beider Stellen), limit 1 bis 50.");
        knowledge.MapGet("/{slug}", OneAsync).WithSummary("Ein veröffentlichter Eintrag");
    }

    public static void MapKnowledgeDesk(this RouteGroupBuilder staff)
    {
        var knowledge = staff.MapGroup("/knowledge").WithTags("Wissen");
        knowledge.MapPost("", PublishAsync).Produces<KnowledgeAnswer>(StatusCodes.Status201Created).WithSummary("Ein Instrument oder eine Werkstatt veröffentlichen")
            .WithDescription("Beratung und Leitung für ihre Stelle, die Verwaltung für jede und (ohne office) für beide. Ohne slug entsteht er aus dem Titel. "
                + "Antworten (kind answer) veröffentlicht eine zweite Person über /api/v1/publications; hier ergeben sie 409 knowledge.needs-second-person.");
        knowledge.MapPut("/{slug}", ChangeAsync).WithSummary("Ein Instrument oder eine Werkstatt ändern oder wieder veröffentlichen")
            .WithDescription("Der Eintrag als Ganzes; version ist die gelesene, eine ältere ergibt 409. Eine Antwort ändert nur eine neue Fassung über /api/v1/publications.");
        knowledge.MapGet("/{slug}/versions", VersionsAsync).RequireAuthorization(Policies.Advising).WithSummary("Die Fassungen einer veröffentlichten Antwort, die neueste zuerst");
        knowledge.MapPost("/{slug}/reviewed", ReviewedAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Eine Antwort gilt bis zu einem neuen Tag als fachlich geprüft");
        knowledge.MapPost("/{slug}/withdraw", WithdrawAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Einen Eintrag zurückziehen: Niemand findet ihn mehr");
    }

    private static async Task<Found> FindAsync(
        string? q, string? kind, string? office, string? limit, KnowledgeSearch search, KnowledgeCatalogue catalogue, CancellationToken cancel)
    {
        var fields = new InputFields();
        var wanted = Kind(kind, fields);
        var most = Limit(limit, fields);
        fields.ThrowIfAny();
        if (string.IsNullOrWhiteSpace(q))
        {
            var (lines, _) = await catalogue.PageAsync(wanted, null, office, null, most, cancel);
            return new Found([.. lines.Select(l => new KnowledgeItem(l.Kind, l.Slug, l.Title, "", KnowledgeHit.AddressOf(l.Slug), l.StartsAt, null))]);
        }

        var hits = await search.FindAsync(new KnowledgeQuery(q, office, most, wanted is { } one ? [one] : null), cancel);
        return new Found([.. hits.Select(h => new KnowledgeItem(h.Kind, h.Slug, h.Title, h.Snippet, h.Address, h.StartsAt, h.Score))]);
    }

    private static async Task<KnowledgeAnswer> OneAsync(string slug, KnowledgeCatalogue catalogue, CancellationToken cancel) =>
        KnowledgeAnswer.Of(await catalogue.FindAsync(slug, cancel) ?? throw new RuleBroken("not-found"));

    private static async Task<IResult> PublishAsync(
        [FromBody] KnowledgeInput input, PublishKnowledge publish, KnowledgeCatalogue catalogue, CurrentActor by, CancellationToken cancel)
    {
        var slug = await publish.PublishAsync(input, by.Actor, cancel);
        return TypedResults.Created($"/api/v1/knowledge/{slug}", await OneAsync(slug, catalogue, cancel));
    }

    private static async Task<KnowledgeAnswer> ChangeAsync(
        string slug, [FromBody] KnowledgeInput input, PublishKnowledge publish, KnowledgeCatalogue catalogue, CurrentActor by, CancellationToken cancel)
    {
        await publish.ChangeAsync(slug, input, by.Actor, cancel);
        return await OneAsync(slug, catalogue, cancel);
    }

    private static async Task<Versions> VersionsAsync(string slug, PublicationList list, CurrentActor by, CancellationToken cancel)
    {
        var (_, versions) = await list.HistoryAsync(slug, by.Actor, cancel) ?? throw new RuleBroken("not-found");
        return new Versions([.. versions.Select(v => new Earlier(v.Number, v.State, v.Title, v.Question, v.Body, v.ReviewedUntil, v.At, v.By?.DisplayName))]);
    }

    private static async Task<IResult> ReviewedAsync(string slug, [FromBody] Reviewed reviewed, PublishKnowledge publish, CurrentActor by, CancellationToken cancel)
    {
        await publish.ConfirmAsync(slug, reviewed.Until, reviewed.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> WithdrawAsync(string slug, [FromBody] Seen seen, PublishKnowledge publish, CurrentActor by, CancellationToken cancel)
    {
        await publish.WithdrawAsync(slug, seen.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static KnowledgeKind? Kind(string? text, InputFields fields)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!int.TryParse(text, CultureInfo.InvariantCulture, out _) && Enum.TryParse<KnowledgeKind>(text, ignoreCase: true, out var kind))
        {
            return kind;
        }

        fields.Add("kind", "Möglich sind answer, instrument und workshop.");
        return null;
    }

    private static int Limit(string? text, InputFields fields)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return DefaultLimit;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= KnowledgeQuery.MostHits)
        {
            return limit;
        }

        fields.Add("limit", $"Bitte geben Sie eine Zahl von 1 bis {KnowledgeQuery.MostHits} an.");
        return DefaultLimit;
    }
}
