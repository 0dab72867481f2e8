using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Says that two cases have to do with each other. Moves nothing; both histories know.</summary>
public sealed class LinkCases(Desk desk, DeskDb db, SeenCase seen)
{
    /// <summary>What a person may say; the others follow from merging and splitting.</summary>
    public static readonly IReadOnlyList<CaseLinkKind> Kinds = [CaseLinkKind.Related, CaseLinkKind.FollowUpQuestion, CaseLinkKind.SameProject];

    /// <param name="To">number of the other case</param>
    /// <param name="Kind">related, follow-up-question or same-project</param>
    /// <param name="Note">voluntary</param>
    /// <param name="Version">of the case, as the person saw it; null does not look</param>
    public sealed record Input(string? To, string? Kind, string? Note, int? Version);

    /// <summary>Returns the id of the link.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, link.same-case, link.exists</exception>
    public Task<string> RunAsync(string number, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (to, kind, note) = Check(input);
        var (theCase, act) = await seen.LoadAsync(number, input.Version, by, now, cancel);
        var other = await OtherAsync(to, by, now, cancel);
        if (other.Id == theCase.Id)
        {
            throw new RuleBroken("link.same-case");
        }

        if (await db.CaseLinks.AnyAsync(l => l.Kind == kind && l.UndoneAt == null
            && ((l.FromId == theCase.Id && l.ToId == other.Id) || (l.FromId == other.Id && l.ToId == theCase.Id)), cancel))
        {
            throw new RuleBroken("link.exists");
        }

        var link = CaseLink.Between(theCase, other, kind, note, act);
        db.CaseLinks.Add(link);
        theCase.Record(EntryKinds.CaseLinked, act, new { kind = kind.Kebab(), to = other.Number, note });
        other.Record(EntryKinds.CaseLinked, act, new { kind = kind.Kebab(), from = theCase.Number, note });
        return link.PublicId;
    }, cancel);

    /// <exception cref="RuleBroken">not-found when there is no such link of this case, link.undone</exception>
    public Task UndoAsync(string number, string linkId, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var (theCase, act) = await seen.LoadAsync(number, null, by, now, cancel);
        var link = await db.CaseLinks.SingleOrDefaultAsync(
            l => l.PublicId == linkId && Kinds.Contains(l.Kind) && (l.FromId == theCase.Id || l.ToId == theCase.Id), cancel) ?? throw new RuleBroken("not-found");
        link.Undo(act);
        // The other office may have one of the two by now: what happened to the link is told in both all the same.
        var other = (await desk.LoadAsync(link.FromId == theCase.Id ? link.ToId : link.FromId, cancel))!;
        theCase.Record(EntryKinds.LinkUndone, act, new { kind = link.Kind.Kebab(), with = other.Number });
        other.Record(EntryKinds.LinkUndone, act, new { kind = link.Kind.Kebab(), with = theCase.Number });
    }, cancel);

    private async Task<Case> OtherAsync(string to, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            return (await seen.LoadAsync(to, null, by, now, cancel)).Case;
        }
        catch (RuleBroken broken) when (broken.Code is "not-found" or "not-allowed")
        {
            throw RuleBroken.Field("to", "Einen Fall mit dieser Nummer gibt es in Ihrer Stelle nicht.");
        }
    }

    private static (string To, CaseLinkKind Kind, string? Note) Check(Input input)
    {
        var fields = new InputFields();
        var to = CaseNumbers.Clean(fields.Required("to", input.To, 32, "Bitte geben Sie die Nummer des anderen Falls an."));
        var kind = CaseLinkKind.Related;
        if (!string.IsNullOrWhiteSpace(input.Kind) && (!Words.TryParse(input.Kind, out kind) || !Kinds.Contains(kind)))
        {
            fields.Add("kind", "Bitte wählen Sie, wie die Fälle zusammenhängen.");
        }

        var note = fields.Optional("note", input.Note, CaseLink.NoteLength);
        fields.ThrowIfAny();
        return (to, kind, note);
    }
}
