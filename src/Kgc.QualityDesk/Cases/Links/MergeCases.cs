using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Two cases of one office ask the same: one of them is worked in the other from now on, until that is undone.</summary>
public sealed class MergeCases(Desk desk, DeskDb db, SeenCase seen, TakeApart apart)
{
    /// <param name="Into">number of the case in which the work goes on</param>
    /// <param name="Version">of the case that is merged, as the person saw it; null does not look</param>
    /// <param name="IntoVersion">of the target</param>
    /// <param name="Note">why, voluntary</param>
    public sealed record Input(string? Into, int? Version, int? IntoVersion, string? Note);

    /// <summary>Merged into the very same case already, nothing happens: whoever presses twice merges once.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, case.merged, merge.… with the reason</exception>
    public Task RunAsync(string number, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var fields = new InputFields();
        var into = CaseNumbers.Clean(fields.Required("into", input.Into, 32, "Bitte geben Sie die Nummer des Falls an, in dem weitergearbeitet wird."));
        var note = fields.Optional("note", input.Note, CaseLink.NoteLength);
        fields.ThrowIfAny();
        if (await IsDoneAsync(number, into, by, cancel))
        {
            return;
        }

        var (merged, act) = await seen.LoadAsync(number, input.Version, by, now, cancel);
        var (target, _) = await TargetAsync(into, input.IntoVersion, by, now, cancel);
        var resting = merged.MergeInto(target, act, note);
        var link = CaseLink.Between(merged, target, CaseLinkKind.Merged, note, act);
        link.Moved = JsonSerializer.Serialize(new { tasks = resting.Select(t => t.PublicId).Take(100) });
        db.CaseLinks.Add(link);
    }, cancel);

    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, merge.not-merged, merge.settled</exception>
    public Task UndoAsync(string number, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (merged, act) = await seen.LoadAsync(number, version, by, now, cancel);
        var target = await apart.LoadAsync(merged.MergedIntoId ?? throw new RuleBroken("merge.not-merged"), cancel);
        await apart.RunAsync(merged, target, act, cancel);
    }, cancel);

    private async Task<(Case Case, Act Act)> TargetAsync(string into, int? version, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            return await seen.LoadAsync(into, version, by, now, cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            throw RuleBroken.Field("into", "Einen Fall mit dieser Nummer gibt es in Ihrer Stelle nicht.");
        }
    }

    private Task<bool> IsDoneAsync(string number, string into, Actor by, CancellationToken cancel) => db.Cases.AdvisedBy(by)
        .AnyAsync(c => c.Number == number && c.MergedInto!.Number == into && db.Cases.AdvisedBy(by).Any(t => t.Id == c.MergedIntoId), cancel);
}
