using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>Reads the texts of the few cases on a page and finds the words in them again, as far as the person may see each text.</summary>
internal sealed class FoundPlaces(DeskDb db, Actor by, int places, IReadOnlyList<SaidWord> words)
{
    /// <summary>Places shown of a case.</summary>
    private const int Shown = 4;

    // A database takes so many parameters at once.
    private const int Batch = 1000;

    private readonly ILookup<int, SearchHit.Place> _none = Array.Empty<(int Id, SearchHit.Place Place)>().ToLookup(p => p.Id, p => p.Place);

    public async Task<IReadOnlyList<SearchHit>> OfAsync(IReadOnlyList<FoundCase> cases, CancellationToken cancel)
    {
        if (cases.Count == 0)
        {
            return [];
        }

        var advised = cases.Where(c => by.Advises(c.OfficeId)).Select(c => c.Id).ToArray();
        var blind = by.Is(Roles.Expert) && advised.Length > 0 ? await BlindCases.Of(db, by).Where(id => advised.Contains(id)).ToListAsync(cancel) : [];
        var whole = advised.Except(blind).ToArray();
        var all = cases.Select(c => c.Id).ToArray();
        var marked = await MarkedAsync(all, cancel);
        int[] Those(IEnumerable<int> ids, int place) => [.. ids.Where(id => (marked.GetValueOrDefault(id) & places & place) != 0)];
        var parts = new[]
        {
            await MessagesAsync(Those(whole, SearchPlaces.Message | SearchPlaces.Note | SearchPlaces.Answer), cancel),
            await ReviewsAsync(Those(all, SearchPlaces.Review), whole, cancel),
            await RevisionsAsync(Those(whole, SearchPlaces.Answer), cancel),
            await FilesAsync(Those(all, SearchPlaces.QuestionFile | SearchPlaces.MessageFile), whole, cancel),
        };
        return [.. cases.Select(c => new SearchHit(c.Number, c.Office, c.Subject, c.Status, c.ReceivedAt,
            [.. Question(c, whole.Contains(c.Id)).Concat(parts.SelectMany(p => p[c.Id])).OrderByDescending(p => p.Snippet.Words).Take(Shown)]))];
    }

    /// <summary>Where in each case some word stands, so that nothing else is read.</summary>
    private async Task<Dictionary<int, int>> MarkedAsync(int[] ids, CancellationToken cancel)
    {
        var terms = (await WordGroup.ReadAsync(db, words, cancel)).SelectMany(g => g.Terms).Distinct();
        Dictionary<int, int> marked = [];
        foreach (var keys in terms.SelectMany(term => ids.Select(id => SearchPosting.KeyOf(term, id))).Chunk(Batch))
        {
            foreach (var found in await db.SearchPostings.AsNoTracking().Where(p => keys.Contains(p.Id)).Select(p => new { p.CaseId, p.Places }).ToListAsync(cancel))
            {
                marked[found.CaseId] = marked.GetValueOrDefault(found.CaseId) | found.Places;
            }
        }

        return marked;
    }

    private IEnumerable<SearchHit.Place> Question(FoundCase theCase, bool isWhole)
    {
        if ((places & SearchPlaces.Question) != 0 && (Snippet.Of(theCase.Body, words) ?? Snippet.Of(theCase.Subject, words)) is { } said)
        {
            yield return new("case", "Frage", null, said);
        }

        if ((places & SearchPlaces.Contact) != 0 && isWhole
            && Snippet.Of(string.Join(", ", new[] { theCase.Name, theCase.Organisation, theCase.Email, theCase.Phone }.Where(t => !string.IsNullOrEmpty(t))), words) is { } who)
        {
            yield return new("case", "Ratsuchende Person", null, who);
        }
    }

    private async Task<ILookup<int, SearchHit.Place>> MessagesAsync(int[] ids, CancellationToken cancel) => ids.Length == 0 ? _none
        : Places(await db.Messages.AsNoTracking().Where(m => ids.Contains(m.CaseId)).OrderByDescending(m => m.At)
            .Select(m => new { m.CaseId, m.Direction, m.Kind, m.AuthorId, m.AuthorName, m.Body, m.At }).ToListAsync(cancel), m => m.CaseId, m =>
        {
            var place = SearchChanges.PlaceOf(m.Direction, m.Kind);
            var (kind, title) = place == SearchPlaces.Note ? ("note", $"Vermerk von {m.AuthorName}") : place == SearchPlaces.Answer ? ("answer", "Antwort")
                : ("message", m.Direction == MessageDirection.FromApplicant ? "Nachricht der ratsuchenden Person" : $"Nachricht von {m.AuthorName}");
            return (places & place) != 0 && SearchChanges.IsSaid(m.Direction, m.AuthorId) && Snippet.Of(m.Body, words) is { } said ? new(kind, title, m.At, said) : null;
        });

    private async Task<ILookup<int, SearchHit.Place>> ReviewsAsync(int[] ids, int[] whole, CancellationToken cancel)
    {
        var me = by.PersonId;
        if (ids.Length == 0)
        {
            return _none;
        }

        var read = await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.CaseId) && r.Statement != null
                && (r.ExpertId == me || whole.Contains(r.CaseId)))
            .Select(r => new { r.CaseId, r.Statement, r.SubmittedAt, By = r.Expert!.DisplayName ?? r.ExternalName, Comments = r.Comments.OrderBy(c => c.Paragraph).ToList() }).ToListAsync(cancel);
        var texts = read.SelectMany(r => r.Comments.Select(c => (r.CaseId, Title: $"Anmerkung von {r.By} zu Absatz {c.Paragraph}", r.SubmittedAt, (string?)c.Text))
            .Prepend((r.CaseId, Title: $"Fachvotum von {r.By}", r.SubmittedAt, r.Statement)));
        return Places(texts, t => t.CaseId, t => Snippet.Of(t.Item4, words) is { } said ? new("review", t.Title, t.SubmittedAt, said) : null);
    }

    private async Task<ILookup<int, SearchHit.Place>> RevisionsAsync(int[] ids, CancellationToken cancel) => ids.Length == 0 ? _none
        : Places(await db.ResponseRevisions.AsNoTracking().Where(r => ids.Contains(r.CaseId) && r.SentAt == null).OrderByDescending(r => r.Number)
            .Select(r => new { r.CaseId, r.Number, r.Text, r.SubmittedAt }).ToListAsync(cancel), r => r.CaseId,
            r => Snippet.Of(r.Text, words) is { } said ? new("answer", $"Entwurf der Antwort, Fassung {r.Number}", r.SubmittedAt, said) : null);

    private async Task<ILookup<int, SearchHit.Place>> FilesAsync(int[] ids, int[] whole, CancellationToken cancel)
    {
        if (ids.Length == 0)
        {
            return _none;
        }

        var files = db.Attachments.AsNoTracking().Where(a => ids.Contains(a.CaseId!.Value) && (a.State == AttachmentState.Waiting || a.State == AttachmentState.Clean));
        if (by.Is(Roles.Expert))
        {
            var shown = FindFiles.ShownTo(db, by);
            files = files.Where(a => whole.Contains(a.CaseId!.Value) || shown.Contains(a.Id));
        }

        return Places(await files
            .Select(a => new { CaseId = a.CaseId!.Value, a.PublicId, a.OriginalName, a.ReceivedAt, db.AttachmentTexts.FirstOrDefault(t => t.AttachmentId == a.Id)!.Text })
            .ToListAsync(cancel), a => a.CaseId,
            a => (Snippet.Of(a.Text, words) ?? Snippet.Of(a.OriginalName, words)) is { } said ? new("file", a.OriginalName, a.ReceivedAt, said, a.PublicId) : null);
    }

    private static ILookup<int, SearchHit.Place> Places<T>(IEnumerable<T> rows, Func<T, int> caseId, Func<T, SearchHit.Place?> place) =>
        rows.Select(row => (Id: caseId(row), Place: place(row))).Where(p => p.Place is not null).ToLookup(p => p.Id, p => p.Place!);
}
