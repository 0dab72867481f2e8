using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Web.Api.Attachments;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Api.Responses;

/// <summary>Answers on their way out: their files, the letter, an addendum, and whom they go to.</summary>
internal static class ResponseRoutes
{
    public sealed record NewContact(string? Name, string? Email, string? Organisation, string? Phone, string? PostalAddress, int? Version);

    /// <param name="Task">the task in which the addendum is written</param>
    public sealed record Begun(string Task);

    /// <param name="Files">what became of each file, in its order</param>
    public sealed record Added(IReadOnlyList<AddedFile> Files);

    /// <param name="Id">leads to the file</param>
    /// <param name="Name">its cleaned name</param>
    /// <param name="State">waiting, clean, infected or refused</param>
    /// <param name="Reason">German, why it was not taken</param>
    public sealed record AddedFile(string Id, string Name, string State, string? Reason);

    public static void MapResponses(this RouteGroupBuilder staff)
    {
        staff.MapPost("/cases/{number}/contact", ContactAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
            .WithSummary("Die Kontaktdaten eines Falls ändern")
            .WithDescription("Alle Angaben auf einmal, leere entfallen. Eine freigegebene Antwort, die noch jemanden erreichen soll, braucht danach eine neue Freigabe.");
        staff.MapPost("/cases/{number}/addendum", AddendumAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
            .WithSummary("Einen Nachtrag zu einer versendeten Antwort beginnen")
            .WithDescription("Er wird in der Aufgabe `draft-addendum` geschrieben (`changes`, `text`) und in `approve-addendum` von einer zweiten Person freigegeben.");
        staff.MapGet("/cases/{number}/responses/{revision:int}/letter", LetterAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
            .WithSummary("Eine versendete Antwort als Brief (PDF/A)").WithDescription("409, solange sie nicht freigegeben und versendet ist oder seit der Freigabe geändert wurde. `shared=true`: die Antwort des Falls, mit dem dieser zusammengeführt ist, als Brief an die ratsuchende Person dieses Falls.");
        staff.MapPost("/tasks/{id}/files", AddAsync).RequireAuthorization(Policies.Advising).WithTags("Aufgaben")
            .WithMetadata(new RequestSizeLimitAttribute(FileLimits.Request))
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = UploadBody.Of();
                return Task.CompletedTask;
            })
            .WithSummary("Einer Antwort, die geschrieben wird, Dateien hinzufügen");
        staff.MapDelete("/tasks/{id}/files/{file}", RemoveAsync).RequireAuthorization(Policies.Advising).WithTags("Aufgaben")
            .WithSummary("Eine Datei wieder von der Antwort nehmen");
    }

    private static async Task<CaseView> ContactAsync(
        string number, NewContact contact, ChangeContact change, CaseViewQuery view, CurrentActor by, CancellationToken cancel)
    {
        var input = new ContactInput
        {
            Name = contact.Name, Email = contact.Email, Organisation = contact.Organisation, Phone = contact.Phone, PostalAddress = contact.PostalAddress,
        };
        await change.RunAsync(number, contact.Version, input, by.Actor, cancel);
        return await view.FindAsync(number, by.Actor, cancel) ?? throw new RuleBroken("not-found");
    }

    private static async Task<Begun> AddendumAsync(string number, StartAddendum start, CurrentActor by, CancellationToken cancel) =>
        new(await start.RunAsync(number, by.Actor, cancel));

    private static async Task<IResult> LetterAsync(string number, int revision, bool? shared, FindLetter letters, CurrentActor by, CancellationToken cancel)
    {
        var letter = await (shared == true ? letters.OfMergedAsync(number, revision, by.Actor, cancel) : letters.RunAsync(number, revision, by.Actor, cancel));
        return TypedResults.File(letter.Pdf, "application/pdf", letter.FileName);
    }

    private static async Task<Added> AddAsync(string id, HttpRequest request, EditAnswerFiles edit, CurrentActor by, CancellationToken cancel)
    {
        await edit.EnsureWritesAsync(id, by.Actor, cancel);
        var incoming = (await UploadBody.ReadAsync(request, cancel)).Files.Incoming().ToList();
        if (incoming.Count == 0)
        {
            throw RuleBroken.Field("files", "Es wurde keine Datei gesendet.");
        }

        var rows = await edit.AddAsync(id, incoming, by.Actor, cancel);
        return new([.. rows.Select(r => new AddedFile(r.PublicId, r.OriginalName, r.State.Kebab(), r.Reason is null ? null : FileReasons.German(r.Reason)))]);
    }

    private static async Task<IResult> RemoveAsync(string id, string file, EditAnswerFiles edit, CurrentActor by, CancellationToken cancel)
    {
        await edit.TakeOffAsync(id, file, by.Actor, cancel);
        return TypedResults.NoContent();
    }
}
