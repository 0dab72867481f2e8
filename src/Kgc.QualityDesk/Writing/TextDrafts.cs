using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Keeps what people type on the server. A text is never overwritten by a window that did not know it: it is put aside.</summary>
public sealed class TextDrafts(Desk desk, DeskDb db, TimeProvider time)
{
    /// <summary>How long a draft that nobody touches is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(28);

    public const int MostPerPerson = 500;

    /// <summary>Tells whether the stored text is still the one that somebody began from.</summary>
    public static string BaseOf(string? stored) => Secret.Hash((stored ?? "").ReplaceLineEndings("\n").Trim());

    /// <exception cref="RuleBroken">not-found for a case that this person may not see; input.invalid for a text that is far too long</exception>
    public Task<DraftSaved> SaveAsync(DraftInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var caseId = await DraftPlace.CaseOfAsync(db, input.Place, by, cancel);
        var text = Checked(input);
        var draft = await OneAsync(input.Place, input.Field, by, cancel);
        if (draft?.EndedPage is { } ended && ended == input.Page)
        {
            return new DraftSaved(draft.Version, now);
        }

        if (draft is { Text.Length: > 0 } && input.Version is { } known && known != draft.Version && draft.Text != text && !input.KeepsOther)
        {
            return new DraftSaved(draft.Version, draft.ChangedAt) { Other = draft.Text };
        }

        var began = Began(input.Base);
        if (draft is null && (text.Trim().Length == 0 || began == BaseOf(text)))
        {
            return new DraftSaved(0, now);
        }

        draft ??= await AddAsync(input, caseId, by, now, cancel);
        Put(draft, text, began, input, now);
        return new DraftSaved(draft.Version, now);
    }, cancel);

    /// <summary>The person's own drafts of a place, by field.</summary>
    public async Task<IReadOnlyDictionary<string, TextDraft>> OfPlaceAsync(string place, Actor by, CancellationToken cancel) =>
        await db.TextDrafts.AsNoTracking().Where(d => d.PersonId == by.PersonId && d.Place == place && (d.Text != "" || d.Kept != null))
            .ToDictionaryAsync(d => d.Field, StringComparer.Ordinal, cancel);

    /// <summary>All of the person's drafts, of one case or of all; those about a case they no longer see are not among them.</summary>
    public Task<List<TextDraft>> MineAsync(int? caseId, Actor by, CancellationToken cancel)
    {
        var visible = db.Cases.VisibleTo(by).Select(c => c.Id);
        return db.TextDrafts.AsNoTracking().Include(d => d.Case)
            .Where(d => d.PersonId == by.PersonId && (d.Text != "" || d.Kept != null) && (caseId == null || d.CaseId == caseId))
            .Where(d => d.CaseId == null || visible.Contains(d.CaseId.Value))
            .OrderByDescending(d => d.ChangedAt).ThenBy(d => d.Id).Take(MostPerPerson).ToListAsync(cancel);
    }

    /// <summary>Who else has an unsent text for the answer of a case; nobody for who does not advise it.</summary>
    public async Task<IReadOnlyList<OtherDraft>> OthersAsync(string caseNumber, Actor by, CancellationToken cancel)
    {
        var place = DraftPlace.OfAnswer(caseNumber);
        var since = time.GetUtcNow() - Kept;
        return await db.TextDrafts.AsNoTracking()
            .Where(d => db.Cases.AdvisedBy(by).Any(c => c.Id == d.CaseId && c.Number == caseNumber))
            .Where(d => d.Place == place && d.Text != "" && d.PersonId != by.PersonId && d.ChangedAt > since)
            .OrderByDescending(d => d.ChangedAt)
            .Select(d => new OtherDraft(d.PublicId, d.Person!.DisplayName, d.StartedAt, d.ChangedAt, d.Text)).ToListAsync(cancel);
    }

    /// <summary>The text was sent: the draft ends, and what the window saves late stays without effect.</summary>
    public Task EndAsync(string place, IReadOnlyCollection<string> fields, string? page, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var rows = await db.TextDrafts.Where(d => d.PersonId == by.PersonId && d.Place == place && fields.Contains(d.Field)).ToListAsync(cancel);
        if (page is not { Length: > 0 and <= 64 })
        {
            db.TextDrafts.RemoveRange(rows);
            return;
        }

        var caseId = rows.Count == 0 && fields.Count > 0 ? await SafeCaseAsync(place, by, cancel) : null;
        foreach (var field in fields.Where(IsField))
        {
            var row = rows.Find(d => d.Field == field) ?? await AddAsync(new DraftInput(place, field, ""), caseId, by, now, cancel);
            (row.Text, row.Kept, row.EndedPage, row.ChangedAt) = ("", null, page, now);
            row.Version++;
        }
    }, cancel);

    public Task DiscardAsync(string place, string field, bool onlyKept, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        if (await OneAsync(place, field, by, cancel) is not { } draft)
        {
            return;
        }

        draft.Kept = null;
        draft.ChangedAt = now;
        draft.Version++;
        if (!onlyKept || draft.Text.Length == 0)
        {
            db.TextDrafts.Remove(draft);
        }
    }, cancel);

    /// <summary>Takes the draft although the stored text is another one by now: the person has seen both.</summary>
    public Task AdoptAsync(string place, string field, string seenBase, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var draft = await OneAsync(place, field, by, cancel) ?? throw new RuleBroken("not-found");
        (draft.Base, draft.ChangedAt) = (seenBase.Length == 64 ? seenBase : draft.Base, now);
        draft.Version++;
    }, cancel);

    private Task<TextDraft?> OneAsync(string place, string field, Actor by, CancellationToken cancel) =>
        db.TextDrafts.SingleOrDefaultAsync(d => d.PersonId == by.PersonId && d.Place == place && d.Field == field, cancel);

    private async Task<int?> SafeCaseAsync(string place, Actor by, CancellationToken cancel)
    {
        try
        {
            return await DraftPlace.CaseOfAsync(db, place, by, cancel);
        }
        catch (RuleBroken)
        {
            // The act that was sent took the case out of sight, such as handing it to the other office.
            return null;
        }
    }

    private async Task<TextDraft> AddAsync(DraftInput input, int? caseId, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var person = by.PersonId ?? throw new RuleBroken("not-allowed");
        if (await db.TextDrafts.CountAsync(d => d.PersonId == person && d.Text != "", cancel) >= MostPerPerson)
        {
            throw RuleBroken.Field("text", "Sie haben sehr viele Entwürfe. Bitte verwerfen Sie erst einige, die Sie nicht mehr brauchen.");
        }

        var draft = new TextDraft
        {
            PublicId = Guid.NewGuid().ToString("N"), PersonId = person, CaseId = caseId, Place = input.Place, Field = input.Field,
            Text = "", Base = Began(input.Base), StartedAt = now, ChangedAt = now,
        };
        db.TextDrafts.Add(draft);
        return draft;
    }

    private static void Put(TextDraft draft, string text, string began, DraftInput input, DateTimeOffset now)
    {
        var isOther = draft.Base != began || (input.KeepsOther && input.Version != draft.Version);
        if (isOther && draft.Text.Trim().Length > 0 && !text.Contains(draft.Text, StringComparison.Ordinal))
        {
            draft.Kept = Together(draft.Kept, draft.Text);
        }

        if (draft.Text.Length == 0)
        {
            draft.StartedAt = now;
        }

        draft.Text = text.Trim().Length == 0 || began == BaseOf(text) ? "" : text;
        (draft.Base, draft.ChangedAt, draft.EndedPage) = (began, now, null);
        draft.Version++;
    }

    private static string Together(string? kept, string text)
    {
        var all = kept is null || kept.Contains(text, StringComparison.Ordinal) ? kept ?? text : $"{kept}\n\n* * *\n\n{text}";
        return all.Length <= DraftPlace.LongestText ? all : text;
    }

    private static string Began(string? stated) => stated is { Length: 64 } ? stated : BaseOf(null);

    private static bool IsField(string field) => field.Length is > 0 and <= DraftPlace.LongestField;

    private static string Checked(DraftInput input)
    {
        if (!IsField(input.Field))
        {
            throw new RuleBroken("not-found");
        }

        var text = (input.Text ?? "").ReplaceLineEndings("\n");
        return text.Length <= DraftPlace.LongestText ? text
            : throw RuleBroken.Field("text", $"Zwischengespeichert werden höchstens {DraftPlace.LongestText} Zeichen.");
    }
}
