using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Api.Publications;

/// <summary>From a sealed answer to a published one: redacted by one person, published by another.</summary>
internal static class PublicationRoutes
{
    /// <param name="CaseNumber">copies the answer of this case</param>
    /// <param name="Slug">a new version of this entry</param>
    /// <param name="Office">an answer that comes from no case: its office, title and body</param>
    /// <param name="Title">likewise</param>
    /// <param name="Body">likewise</param>
    public sealed record Start(string? CaseNumber, string? Slug, string? Office, string? Title, string? Body);

    public sealed record Decisions(IReadOnlyList<EditPublication.Choice?>? Choices, int? Version);

    public sealed record Seen(int? Version);

    public sealed record Comment(string? Text, int? Version);

    public sealed record Drafts(IReadOnlyList<PublicationList.Line> Items);

    public sealed record Due(IReadOnlyList<DueReviews.Line> Items);

    public sealed record Done(string Slug, string Address);

    public static void MapPublications(this RouteGroupBuilder staff)
    {
        var publications = staff.MapGroup("/publications").WithTags("Veröffentlichen").RequireAuthorization(Policies.Advising);
        publications.MapGet("", async (PublicationList list, CurrentActor by, CancellationToken cancel) => new Drafts(await list.OpenAsync(by.Actor, cancel)))
            .WithSummary("Offene Entwürfe der eigenen Stelle");
        publications.MapGet("/reviews", async (DueReviews due, CurrentActor by, CancellationToken cancel) => new Due(await due.OfAsync(by.Actor, cancel)))
            .WithSummary("Antworten, deren fachliche Prüfung abläuft oder abgelaufen ist");
        publications.MapPost("", StartAsync).Produces<PublicationAnswer>(StatusCodes.Status201Created).WithSummary("Einen Entwurf beginnen: aus einem Fall, als neue Fassung oder ohne Fall")
            .WithDescription("caseNumber kopiert die gesendete, unverändert freigegebene Antwort; slug beginnt eine neue Fassung unter derselben Adresse. Ein offener Entwurf wird nicht verdoppelt.");
        publications.MapGet("/{id}", OneAsync).WithSummary("Ein Entwurf mit allen Fundstellen, vorher und nachher");
        publications.MapPut("/{id}", RewriteAsync).WithSummary("Den Text eines Entwurfs ändern; die Fundstellen werden neu gesucht");
        publications.MapPost("/{id}/decisions", DecideAsync).WithSummary("Über Fundstellen entscheiden")
            .WithDescription("choices: anchor und replacement (was stattdessen steht) oder reason (warum die Stelle stehen darf); reopen nimmt eine Entscheidung zurück.");
        publications.MapPost("/{id}/submit", SubmitAsync).WithSummary("Zur Freigabe geben; verlangt, dass über jede Fundstelle entschieden ist");
        publications.MapPost("/{id}/return", ReturnAsync).WithSummary("Zurückgeben");
        publications.MapPost("/{id}/publish", PublishAsync).WithSummary("Als zweite Person veröffentlichen");
        publications.MapPost("/{id}/discard", DiscardAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Den Entwurf verwerfen");
    }

    private static async Task<IResult> StartAsync(
        [FromBody] Start input, StartPublication start, PublicationList list, PublicationFinder finder, CurrentActor by, CancellationToken cancel)
    {
        var id = input.CaseNumber is { Length: > 0 } number ? await start.FromCaseAsync(number, by.Actor, cancel)
            : input.Slug is { Length: > 0 } slug ? await start.FromEntryAsync(slug, by.Actor, cancel)
            : await start.EmptyAsync(input.Office, new PublicationInput { Title = input.Title, Body = input.Body }, by.Actor, cancel);
        return TypedResults.Created($"/api/v1/publications/{id}", await OneAsync(id, list, finder, by, cancel));
    }

    private static async Task<PublicationAnswer> OneAsync(
        string id, PublicationList list, PublicationFinder finder, CurrentActor by, CancellationToken cancel)
    {
        var draft = await list.FindAsync(id, by.Actor, cancel) ?? throw new RuleBroken("not-found");
        var counted = PublicationDraft.Counted(by.Actor);
        return PublicationAnswer.Of(draft, await finder.SheetAsync(draft, cancel), draft.IsSecond(counted));
    }

    private static async Task<PublicationAnswer> RewriteAsync(
        string id, [FromBody] PublicationInput input, EditPublication edit, PublicationList list, PublicationFinder finder, CurrentActor by,
        CancellationToken cancel)
    {
        await edit.RewriteAsync(id, input, by.Actor, cancel);
        return await OneAsync(id, list, finder, by, cancel);
    }

    private static async Task<PublicationAnswer> DecideAsync(
        string id, [FromBody] Decisions input, EditPublication edit, PublicationList list, PublicationFinder finder, CurrentActor by,
        CancellationToken cancel)
    {
        await edit.DecideAsync(id, [.. (input.Choices ?? []).OfType<EditPublication.Choice>()], input.Version, by.Actor, cancel);
        return await OneAsync(id, list, finder, by, cancel);
    }

    private static async Task<PublicationAnswer> SubmitAsync(
        string id, [FromBody] Seen seen, EditPublication edit, PublicationList list, PublicationFinder finder, CurrentActor by, CancellationToken cancel)
    {
        await edit.SubmitAsync(id, seen.Version, by.Actor, cancel);
        return await OneAsync(id, list, finder, by, cancel);
    }

    private static async Task<PublicationAnswer> ReturnAsync(
        string id, [FromBody] Comment comment, EditPublication edit, PublicationList list, PublicationFinder finder, CurrentActor by,
        CancellationToken cancel)
    {
        await edit.ReturnAsync(id, comment.Text, comment.Version, by.Actor, cancel);
        return await OneAsync(id, list, finder, by, cancel);
    }

    private static async Task<Done> PublishAsync(string id, [FromBody] Seen seen, PublishDraft publish, CurrentActor by, CancellationToken cancel)
    {
        var slug = await publish.RunAsync(id, seen.Version, by.Actor, cancel);
        return new Done(slug, Kgc.QualityDesk.Knowledge.KnowledgeHit.AddressOf(slug));
    }

    private static async Task<IResult> DiscardAsync(string id, [FromBody] Seen seen, EditPublication edit, CurrentActor by, CancellationToken cancel)
    {
        await edit.DiscardAsync(id, seen.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }
}
