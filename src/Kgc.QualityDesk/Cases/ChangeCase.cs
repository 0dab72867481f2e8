using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Acts of staff on a case that belong to no task: a note, a corrected classification.</summary>
public sealed class ChangeCase(Desk desk, DeskDb db, TellMentioned mentions)
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

    private Task RunAsync(string number, int? seenVersion, Actor by, Func<Case, Act, Task> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(c => c.Number == number, cancel);
            if (theCase is null || !await db.Cases.VisibleTo(by).AnyAsync(c => c.Id == theCase.Id, cancel))
            {
                throw new RuleBroken("not-found");
            }

            if (!theCase.IsWorkedBy(by))
            {
                throw new RuleBroken("not-allowed");
            }

            if (seenVersion is not null && seenVersion != theCase.Version)
            {
                throw new RuleBroken("case.moved-on") { Conflict = await LastActAsync(theCase, cancel) };
            }

            await change(theCase, await desk.ActAsync(by, theCase, now, cancel));
        }, cancel);

    private async Task<Conflict?> LastActAsync(Case theCase, CancellationToken cancel)
    {
        var last = await db.CaseEntries.AsNoTracking().Where(e => e.CaseId == theCase.Id)
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
        return last is null ? null : new Conflict(last.ActorName, EntryKinds.German(last.Kind), last.At);
    }

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
