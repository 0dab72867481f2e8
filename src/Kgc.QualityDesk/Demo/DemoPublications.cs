using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Publications;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>Three answers on their way to the public: one being redacted, one waiting for the second person, one published.</summary>
internal sealed class DemoPublications(DemoDesk desk)
{
    private const string By = "beratung.th", Second = "leitung.th";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var numbers = await desk.GetAsync<DeskDb, List<string>>(db => db.Cases.Where(c => c.Office!.Code == "TH" && c.Contact.Organisation != null && c.Revisions.Any(r => r.SentAt != null))
            .OrderByDescending(c => c.Id).Select(c => c.Number).Take(3).ToListAsync(cancel));
        desk.Clock.At = now.AddHours(-2);
        foreach (var (index, number) in numbers.Index())
        {
            var id = await BeginAsync(number, now, cancel);
            if (index > 0)
            {
                await RedactAsync(id, cancel);
            }

            if (index > 1)
            {
                var lead = await desk.ActorAsync(Second, cancel);
                await desk.RunAsync<PublishDraft>(async publish => await publish.RunAsync(id, await VersionAsync(id, cancel), lead, cancel));
            }
        }
    }

    // The answers of the demo name nobody; a letter does.
    private async Task<string> BeginAsync(string number, DateTimeOffset now, CancellationToken cancel)
    {
        var me = await desk.ActorAsync(By, cancel);
        var id = await desk.GetAsync<StartPublication, string>(start => start.FromCaseAsync(number, me, cancel));
        var draft = await desk.GetAsync<DeskDb, PublicationDraft>(db => db.PublicationDrafts.AsNoTracking().Include(d => d.Case).SingleAsync(d => d.PublicId == id, cancel));
        var contact = draft.Case!.Contact;
        await desk.RunAsync<EditPublication>(edit => edit.RewriteAsync(id, new PublicationInput
        {
            Title = draft.Title, Topic = draft.Topic, Setting = draft.Setting, Phase = draft.Phase, ReviewedUntil = BerlinTime.DateOf(now).AddYears(1), Version = draft.Version,
            Body = $"Guten Tag {contact.Name},\n\nvielen Dank für Ihre Frage zu {contact.Organisation} ({number}).\n\n{draft.Body}\n\nRückfragen gern unter 0361 555 01 23.",
        }, me, cancel));
        return id;
    }

    private async Task RedactAsync(string id, CancellationToken cancel)
    {
        var me = await desk.ActorAsync(By, cancel);
        var sheet = await desk.GetAsync<PublicationFinder, RedactionSheet>(async finder =>
            await finder.SheetAsync(await desk.GetAsync<DeskDb, PublicationDraft>(db => db.PublicationDrafts.AsNoTracking().SingleAsync(d => d.PublicId == id, cancel)), cancel));
        var choices = sheet.Spots.Select(s => new EditPublication.Choice(s.Anchor, s.Hit.Suggestion, null)).ToList();
        await desk.RunAsync<EditPublication>(async edit => await edit.DecideAsync(id, choices, await VersionAsync(id, cancel), me, cancel));
        await desk.RunAsync<EditPublication>(async edit => await edit.SubmitAsync(id, await VersionAsync(id, cancel), me, cancel));
    }

    private Task<int> VersionAsync(string id, CancellationToken cancel) =>
        desk.GetAsync<DeskDb, int>(db => db.PublicationDrafts.Where(d => d.PublicId == id).Select(d => d.Version).SingleAsync(cancel));
}
