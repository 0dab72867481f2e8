using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>
/// All texts for the answer of one case side by side: one's own draft, the revision that was given in, and what others are writing.
/// Nothing is lost here: keep one's own, take the other, or merge by hand; the merged text is one's draft.
/// </summary>
[Authorize(Policy = Policies.Advising)]
public sealed class BothTextsModel(TextDrafts drafts, DeskDb db, CurrentActor me) : DeskPage
{
    public const string AnswerField = "Input.Text";

    [FromRoute]
    public string Number { get; set; } = "";

    [BindProperty, StringLength(QuestionRules.AnswerLength - 1000), Display(Name = "Ihr Text", Description = "Hier können Sie beide Texte von Hand zusammenführen.")]
    public string? Own { get; set; }

    /// <summary>The draft's version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public string Subject { get; private set; } = "";

    public TextDraft? Draft { get; private set; }

    public ResponseRevision? Given { get; private set; }

    public IReadOnlyList<OtherDraft> Others { get; private set; } = [];

    /// <summary>The open task in which the answer is drafted, for going on there.</summary>
    public string? Task { get; private set; }

    private string Place => DraftPlace.OfAnswer(Number);

    public static string AddressOf(string number) => $"/desk/faelle/{number}/texte";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        (Own, Version) = (Draft?.Text, Draft?.Version ?? 0);
        return Page();
    }

    /// <summary>Keeps what stands in one's own field, in the knowledge of the other texts.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(async () =>
        {
            var saved = await drafts.SaveAsync(new DraftInput(Place, AnswerField, Own)
            {
                Base = TextDrafts.BaseOf(Given?.Text), Version = Version, KeepsOther = true,
            }, me.Actor, cancel);
            Version = saved.Version;
        }, () => (Task is null ? AddressOf(Number) : $"/desk/aufgaben/{Task}", "Ihr Text ist als Entwurf gespeichert."), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel) => await FoundAsync(cancel)
        ? await TryAsync(() => drafts.DiscardAsync(Place, AnswerField, onlyKept: false, me.Actor, cancel),
            () => ($"/desk/faelle/{Number}#antwort", "Ihr Entwurf ist verworfen."), cancel)
        : NotFound();

    protected override Task LoadAsync(CancellationToken cancel) => FoundAsync(cancel);

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        var subject = await db.Cases.AdvisedBy(me.Actor).Where(c => c.Number == Number).Select(c => c.Subject).SingleOrDefaultAsync(cancel);
        if (subject is null)
        {
            return false;
        }

        Subject = subject;
        Draft = (await drafts.OfPlaceAsync(Place, me.Actor, cancel)).GetValueOrDefault(AnswerField);
        Others = await drafts.OthersAsync(Number, me.Actor, cancel);
        Given = await db.ResponseRevisions.AsNoTracking().Include(r => r.Author)
            .Where(r => db.Cases.Any(c => c.Id == r.CaseId && c.Number == Number)).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel);
        Task = await db.Tasks.VisibleTo(me.Actor)
            .Where(t => t.Case!.Number == Number && t.Type == Kgc.QualityDesk.Tasks.TaskTypes.DraftResponse && t.State == Kgc.QualityDesk.Tasks.TaskState.Open)
            .Select(t => t.PublicId).FirstOrDefaultAsync(cancel);
        return true;
    }
}
