using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Acts of staff on a case that belong to no task: a note, a corrected classification.</summary>
public sealed class ChangeCase(Desk desk, DeskDb db, SeenCase seen, TellMentioned mentions)
{
    public sealed record Classification(string? Topic, string? Setting, string? Phase, Priority Priority);

    public Task AddNoteAsync(string number, string? text, Actor by, CancellationToken cancel) =>
        RunAsync(number, null, by, async (theCase, act) =>
        {
            var fields = new InputFields();
            var note = fields.Required("text", text, QuestionRules.BodyLength, "Bitte schreiben Sie den Vermerk auf.");
            fields.ThrowIfAny();
            var people = await mentions.FindAsync(theCase, note, by, cancel);
            theCase.AddNote(act, note, people);
            await mentions.MailAsync(theCase, people, act, cancel);
        }, cancel);

    public async Task ClassifyAsync(string number, int version, Classification input, Actor by, CancellationToken cancel)
    {
        await EnsureKnownAsync(input, cancel);
        await RunAsync(number, version, by, (theCase, act) =>
        {
            act.Clock.Promises.Prepare(db, theCase);
            theCase.Classify(act, input.Topic, input.Setting, input.Phase, input.Priority);
            return Task.CompletedTask;
        }, cancel);
    }

    private Task RunAsync(string number, int? version, Actor by, Func<Case, Act, Task> change, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
        await change(theCase, act);
    }, cancel);

    private async Task EnsureKnownAsync(Classification input, CancellationToken cancel)
    {
        var fields = new InputFields();
        foreach (var (field, kind, code) in new[]
        {
            ("topic", TermKind.Topic, input.Topic), ("setting", TermKind.Setting, input.Setting), ("phase", TermKind.Phase, input.Phase),
        })
        {
            if (code is not null && !await db.Terms.AnyAsync(t => t.Kind == kind && t.Code == code, cancel))
            {
                fields.Add(field, "Bitte wählen Sie einen Eintrag aus der Liste.");
            }
        }

        fields.ThrowIfAny();
    }
}
