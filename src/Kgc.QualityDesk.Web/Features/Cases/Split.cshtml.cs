using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Make a part of the question a case of its own.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class SplitModel(SplitCase split, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record SplitInput
    {
        [StringLength(QuestionRules.SubjectLength), Display(Name = "Betreff des neuen Falls")]
        public string? Subject { get; init; }

        [StringLength(QuestionRules.BodyLength), Display(Name = "Teil der Frage", Description = "In den Worten der ratsuchenden Person. Streichen Sie, was im ursprünglichen Fall bleibt; dort ändert sich der Text nicht.")]
        public string? Body { get; init; }

        [StringLength(CaseLink.NoteLength), Display(Name = "Grund", Description = "Steht im Verlauf beider Fälle.")]
        public string? Note { get; init; }
    }

    private readonly DeskDb _db = db;
    private string? _part;

    [BindProperty]
    public SplitInput Input { get; set; } = new();

    /// <summary>So that pressing twice makes one case.</summary>
    [BindProperty, StringLength(64)]
    public string? Key { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        async () => _part = await split.RunAsync(Number, new SplitCase.Input(Input.Subject, Input.Body, Input.Note, Version), Key, Me, cancel),
        () => ($"/desk/faelle/{_part}/verbindungen", $"Der Teil ist jetzt der Fall {_part}. Die ratsuchende Person bekommt dafür eine eigene Eingangsbestätigung."), cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            Key = Guid.CreateVersion7().ToString("N");
            var theCase = await _db.Cases.AsNoTracking().AdvisedBy(Me).Where(c => c.Number == Number).Select(c => new { c.Subject, c.Body }).SingleAsync(cancel);
            Input = new() { Subject = theCase.Subject, Body = theCase.Body };
        }
    }
}
