using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>Text modules and a template of each office, a note that names somebody, and a draft that waits for its author.</summary>
internal sealed class DemoWriting(DemoDesk desk)
{
    private static readonly TextModuleInput[] Modules =
    [
        new() { Title = "Anrede", Body = "{{anrede}},\n\nvielen Dank für Ihre Frage vom {{eingang}}." },
        new()
        {
            Title = "Gruß und Rückfragen",
            Body = "Haben Sie noch Fragen dazu, antworten Sie einfach auf diese Nachricht oder rufen Sie uns an: {{telefon}}.\n\nMit freundlichen Grüßen\n{{beratung}}\n{{stelle}}",
        },
        new()
        {
            Title = "Zuständige Krankenkasse",
            Body = "Über eine Förderung entscheiden die Krankenkassen in {{land}}. Wir beraten Sie fachlich und kennen den Stand der Entscheidung nicht.",
        },
        new()
        {
            Title = "Bedarf nachweisen",
            Body = "{{anrede}},\n\nzu „{{betreff}}“:\n\n## Woran der Bedarf erkennbar ist\n\n{{bedarf}}\n\n## Was Sie noch tun können\n\n{{schritte}}\n\nMit freundlichen Grüßen\n{{beratung}}",
            Fields = "bedarf: Womit der Bedarf belegt ist\nschritte: Nächste Schritte",
        },
    ];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var code in new[] { "TH", "ST" })
        {
            var office = code.ToLowerInvariant();
            var by = await desk.ActorAsync($"beratung.{office}", cancel);
            var day = BerlinTime.DateOf(now);
            foreach (var (module, i) in Modules.Select((m, i) => (m, i)))
            {
                // The third one should have been looked at a month ago.
                var input = module with { Office = code, ReviewOn = i == 2 ? day.AddMonths(-1) : day.AddMonths(6 + i) };
                await desk.GetAsync<EditTextModules, string>(edit => edit.AddAsync(input, by, cancel));
            }

            await NoteAndDraftAsync(code, by, cancel);
        }
    }

    private async Task NoteAndDraftAsync(string code, Actor by, CancellationToken cancel)
    {
        var number = await desk.GetAsync<DeskDb, string?>(db => db.Tasks
            .Where(t => t.Type == TaskTypes.DraftResponse && t.State == TaskState.Open && t.Case!.Office!.Code == code)
            .OrderBy(t => t.Case!.Revisions.Count).ThenBy(t => t.Id).Select(t => t.Case!.Number).FirstOrDefaultAsync(cancel));
        if (number is null)
        {
            return;
        }

        var other = $"leitung.{code.ToLowerInvariant()}";
        await desk.RunAsync<ChangeCase>(c => c.AddNoteAsync(number, $"@{other} Magst du den Entwurf vor dem Absenden kurz ansehen?", by, cancel));
        await desk.GetAsync<TextDrafts, DraftSaved>(d => d.SaveAsync(
            new DraftInput(DraftPlace.OfAnswer(number), "Input.Text", "Vielen Dank für Ihre Frage. Drei Dinge sind dabei wichtig:\n\n- ") { Base = TextDrafts.BaseOf(null) }, by, cancel));
    }
}
