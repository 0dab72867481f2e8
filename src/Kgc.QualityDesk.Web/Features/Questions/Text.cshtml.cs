using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The step of the question itself.</summary>
public sealed class TextModel(Walk walk, WalkHelp help) : WalkPage(walk)
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie einen Betreff an."), StringLength(QuestionRules.SubjectLength)]
        [Display(Name = "Betreff", Description = "Worum geht es, in wenigen Worten?")]
        public string? Subject { get; init; }

        [Required(ErrorMessage = "Bitte schreiben Sie Ihre Frage auf."), StringLength(QuestionRules.BodyLength)]
        [Display(Name = "Ihre Frage", Description = "Beschreiben Sie Ihr Vorhaben kurz und sagen Sie uns, was Sie wissen möchten.")]
        public string? Body { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public override DraftStep Step => DraftStep.Question;

    protected override DraftAnswers Typed => new() { Subject = Input.Subject, Body = Input.Body };

    protected override void Show(DraftAnswers answers) => Input = new Form { Subject = answers.Subject, Body = answers.Body };

    /// <summary>Past the page of fitting answers where there are some.</summary>
    protected override async Task<string> NextAsync(CancellationToken cancel) =>
        (await help.FindAsync(Answers, cancel)).Count > 0 ? $"/frage/{Draft}/hilfe" : await base.NextAsync(cancel);
}
