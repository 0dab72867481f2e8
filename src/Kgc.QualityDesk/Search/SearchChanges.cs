using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kgc.QualityDesk.Search;

/// <summary>
/// The texts that a save adds or changes. Taken before the save, which makes everything look unchanged; written after it, when
/// every row has its number, in the same transaction: a case is found from the moment it is there, and no sooner.
/// </summary>
public sealed class SearchChanges
{
    private readonly List<object> _added = [];
    private readonly List<Func<int?>> _rewritten = [];

    private SearchChanges()
    {
    }

    public static SearchChanges Of(DeskDb db)
    {
        var changes = new SearchChanges();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            changes.Take(entry);
        }

        return changes;
    }

    /// <summary>Writes the words within the running transaction.</summary>
    public async Task WriteAsync(DeskDb db, CancellationToken cancel)
    {
        var again = _rewritten.ConvertAll(id => id() ?? 0).Where(id => id > 0).Distinct().ToList();
        foreach (var some in _added.GroupBy(CaseIdOf).Where(g => g.Key > 0 && !again.Contains(g.Key)))
        {
            var draft = new SearchDraft();
            foreach (var entity in some)
            {
                Read(entity, draft);
            }

            await WriteSearch.AddAsync(db, some.Key, draft, isNew: some.Any(e => e is Case), cancel);
        }

        foreach (var id in again)
        {
            await WriteSearch.RebuildAsync(db, id, cancel);
        }
    }

    /// <summary>What the desk itself writes in every case, word for word, would only bury what people wrote.</summary>
    internal static bool IsSaid(MessageDirection direction, int? authorId) => direction != MessageDirection.ToApplicant || authorId is not null;

    internal static int PlaceOf(MessageDirection direction, string kind) =>
        direction == MessageDirection.Internal ? SearchPlaces.Note : kind == "answer" ? SearchPlaces.Answer : SearchPlaces.Message;

    internal static int PlaceOf(Attachment file) => file.MessageId is null && file.Message is null && !file.IsOfAnswer ? SearchPlaces.QuestionFile : SearchPlaces.MessageFile;

    private void Take(EntityEntry entry)
    {
        if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Entity is not (Case or Message or Review or ResponseRevision or Attachment or AttachmentText))
        {
            return;
        }

        if (entry is { State: EntityState.Added } || IsFirst(entry))
        {
            _added.Add(entry.Entity);
        }
        else if (entry.State == EntityState.Modified && entry.Entity is not (Case or AttachmentText) && entry.Property(nameof(Message.CaseId)) is { IsModified: true } moved)
        {
            // It went to another case, or back: both have words to lose or to win.
            var (from, to) = (moved.OriginalValue as int?, moved.CurrentValue as int?);
            _rewritten.Add(() => from);
            _rewritten.Add(() => to);
        }
        else if (entry.State == EntityState.Deleted ? entry.Entity is not Case : IsRewritten(entry))
        {
            var entity = entry.Entity;
            _rewritten.Add(() => CaseIdOf(entity));
        }
    }

    /// <summary>A text that a row gets after it was there: a verdict, a file whose draft became a case.</summary>
    private static bool IsFirst(EntityEntry entry) => entry.State == EntityState.Modified && entry.Entity switch
    {
        Review => entry.Property(nameof(Review.Statement)) is { IsModified: true, OriginalValue: null },
        Attachment => entry.Property(nameof(Attachment.CaseId)) is { IsModified: true, OriginalValue: null },
        _ => false,
    };

    private static bool IsRewritten(EntityEntry entry) => entry.Entity switch
    {
        Case => IsModified(entry, nameof(Case.Subject)) || IsModified(entry, nameof(Case.Body)) || IsContactModified(entry),
        Message => IsModified(entry, nameof(Message.Body)),
        Review => IsModified(entry, nameof(Review.Statement)),
        ResponseRevision => IsModified(entry, nameof(ResponseRevision.Text)),
        Attachment file => IsModified(entry, nameof(Attachment.OriginalName)) || (IsModified(entry, nameof(Attachment.State)) && !file.IsKept),
        _ => IsModified(entry, nameof(AttachmentText.Text)),
    };

    private static bool IsModified(EntityEntry entry, string property) => entry.Property(property).IsModified;

    private static bool IsContactModified(EntityEntry entry) => entry.ComplexProperty(nameof(Case.Contact)).Properties.Any(p => p.IsModified);

    private static int CaseIdOf(object entity) => entity switch
    {
        Case theCase => theCase.Id,
        Message message => message.CaseId,
        Review review => review.CaseId,
        ResponseRevision revision => revision.CaseId,
        Attachment file => file.CaseId ?? 0,
        AttachmentText text => text.Attachment?.CaseId ?? 0,
        _ => 0,
    };

    private static void Read(object entity, SearchDraft draft)
    {
        switch (entity)
        {
            case Case theCase:
                SearchTexts.Read(theCase, draft);
                break;
            case Message message when IsSaid(message.Direction, message.AuthorId):
                draft.Add(PlaceOf(message.Direction, message.Kind), message.Body);
                break;
            case Review review:
                draft.Add(SearchPlaces.Review, [review.Statement, .. review.Comments.Select(c => c.Text)]);
                break;
            case ResponseRevision revision:
                draft.Add(SearchPlaces.Answer, revision.Text);
                break;
            case Attachment file when file.IsKept:
                draft.Add(PlaceOf(file), file.OriginalName);
                break;
            case AttachmentText text:
                draft.Add(PlaceOf(text.Attachment!), text.Text);
                break;
        }
    }
}
