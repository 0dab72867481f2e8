using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Writing;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Writing;

/// <summary>What helps with writing: text modules of one's own offices, similar cases, and where one was named.</summary>
internal static class WritingRoutes
{
    /// <param name="CaseNumber">for which case; of the module's office</param>
    /// <param name="Fields">values of a template's fields by name</param>
    public sealed record Filling(string? CaseNumber, Dictionary<string, string?>? Fields);

    /// <param name="Text">Markdown with every placeholder filled in</param>
    public sealed record Filled(string Text);

    /// <summary>What is being written for a case's answer and was not given in.</summary>
    /// <param name="Own">one's own draft; null without one</param>
    /// <param name="Others">those of colleagues of the office</param>
    public sealed record AnswerDrafts(OwnDraft? Own, IReadOnlyList<OtherDraft> Others);

    /// <param name="Text">as it stands</param>
    /// <param name="Kept">an earlier text of one's own that was put aside instead of overwritten</param>
    /// <param name="ChangedAt">when it was last changed</param>
    public sealed record OwnDraft(string Text, string? Kept, DateTimeOffset ChangedAt);

    public static void MapWriting(this RouteGroupBuilder staff)
    {
        var modules = staff.MapGroup("/text-modules").RequireAuthorization(Policies.Advising).WithTags("Textbausteine");
        modules.MapGet("", ListAsync).WithSummary("Textbausteine und Vorlagen der eigenen Stellen").WithDescription("topic liefert die eines Themas und die für jedes Thema.");
        modules.MapGet("/{id}", OneAsync).WithSummary("Ein Textbaustein");
        modules.MapPost("", AddAsync).Produces<TextModuleAnswer>(StatusCodes.Status201Created).WithSummary("Einen Textbaustein anlegen")
            .WithDescription("Unbekannte Platzhalter sind ein Fehler am Feld body. Ausdrücke gibt es nicht.");
        modules.MapPut("/{id}", ChangeAsync).WithSummary("Einen Textbaustein ändern").WithDescription("version ist die gelesene; eine ältere ergibt 409.");
        modules.MapPost("/{id}/fill", FillAsync).WithSummary("Einen Textbaustein für einen Fall ausfüllen").WithDescription("Zählt als Benutzung.");
        staff.MapGet("/cases/{number}/similar", SimilarAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
            .WithSummary("Ähnliche Fälle und die Themen, die sie nahelegen").WithDescription("Nur Fälle, die man selbst berät; gesetzt wird dadurch nichts.");
        staff.MapGet("/cases/{number}/drafts", DraftsAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
            .WithSummary("Was für die Antwort eines Falls geschrieben und noch nicht abgegeben ist: der eigene Entwurf und die der anderen");
        staff.MapGet("/mentions", (MyMentions mentions, CurrentActor by, CancellationToken cancel) => mentions.OpenAsync(by.Actor, cancel))
            .RequireAuthorization(Policies.Advising).WithTags("Fälle").WithSummary("Vermerke, in denen man erwähnt wurde und die man noch nicht als gelesen gemeldet hat");
        staff.MapPost("/mentions/{id}/seen", SeenAsync).RequireAuthorization(Policies.Advising).Produces(StatusCodes.Status204NoContent).WithTags("Fälle")
            .WithSummary("Eine Erwähnung als gelesen melden");
    }

    private static async Task<IEnumerable<TextModuleAnswer>> ListAsync(string? office, string? topic, FindTextModules find, CurrentActor by, CancellationToken cancel) =>
        (await find.ListAsync(Blank(office), Blank(topic), activeOnly: false, by.Actor, cancel)).Select(TextModuleAnswer.Of);

    private static async Task<TextModuleAnswer> OneAsync(string id, FindTextModules find, CurrentActor by, CancellationToken cancel) =>
        await find.OneAsync(id, by.Actor, cancel) is { } row ? TextModuleAnswer.Of(row) : throw new RuleBroken("not-found");

    private static async Task<IResult> AddAsync(TextModuleInput input, EditTextModules edit, FindTextModules find, CurrentActor by, CancellationToken cancel)
    {
        var id = await edit.AddAsync(input, by.Actor, cancel);
        return TypedResults.Created($"/api/v1/text-modules/{id}", await OneAsync(id, find, by, cancel));
    }

    private static async Task<TextModuleAnswer> ChangeAsync(
        string id, TextModuleInput input, EditTextModules edit, FindTextModules find, CurrentActor by, CancellationToken cancel)
    {
        await edit.ChangeAsync(id, input, by.Actor, cancel);
        return await OneAsync(id, find, by, cancel);
    }

    private static async Task<Filled> FillAsync(string id, Filling filling, FillTextModule fill, CurrentActor by, CancellationToken cancel) =>
        new(await fill.RunAsync(id, filling.CaseNumber ?? "", filling.Fields ?? [], by.Actor, cancel));

    private static async Task<SimilarFound> SimilarAsync(string number, SimilarCases similar, DeskDb db, CurrentActor by, CancellationToken cancel) =>
        await db.Cases.AdvisedBy(by.Actor).AnyAsync(c => c.Number == number, cancel)
            ? await similar.FindAsync(number, by.Actor, cancel) : throw new RuleBroken("not-found");

    private static async Task<AnswerDrafts> DraftsAsync(string number, TextDrafts drafts, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        if (!await db.Cases.AdvisedBy(by.Actor).AnyAsync(c => c.Number == number, cancel))
        {
            throw new RuleBroken("not-found");
        }

        var own = (await drafts.OfPlaceAsync(DraftPlace.OfAnswer(number), by.Actor, cancel)).GetValueOrDefault(BothTextsModel.AnswerField);
        return new AnswerDrafts(own is null ? null : new OwnDraft(own.Text, own.Kept, own.ChangedAt), await drafts.OthersAsync(number, by.Actor, cancel));
    }

    private static async Task<IResult> SeenAsync(string id, MyMentions mentions, CurrentActor by, CancellationToken cancel)
    {
        await mentions.SeenAsync(id, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
