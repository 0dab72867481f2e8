using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>The forms of an outside expert's page.</summary>
public static class ExternalForms
{
    public sealed record CodeForm
    {
        [Required(ErrorMessage = "Bitte geben Sie den Code aus der E-Mail ein."), StringLength(40)]
        [Display(Name = "Code aus der E-Mail", Description = "Acht Ziffern. Er gilt 15 Minuten und nur in diesem Browser.")]
        public string? Value { get; init; }
    }

    public sealed record AnswerForm
    {
        /// <summary>Hash of the revision that was read.</summary>
        public string? Revision { get; init; }

        [Required(ErrorMessage = "Bitte begründen Sie Ihr Votum."), StringLength(QuestionRules.StatementLength)]
        [Display(Name = "Ihre fachliche Stellungnahme")]
        public string? Statement { get; init; }

        [Required(ErrorMessage = "Bitte wählen Sie Ihr Votum."), Display(Name = "Ihr Votum")]
        public string? Outcome { get; init; }

        public List<CommentFields.Typing> Comments { get; init; } = [];
    }

    public sealed record BackForm
    {
        [Display(Name = "Was trifft zu?")]
        public bool? IsRecused { get; init; }

        [StringLength(QuestionRules.CommentLength), Display(Name = "Grund", Description = "Bei Befangenheit nötig. Nur die Beratung liest ihn.")]
        public string? Reason { get; init; }
    }
}
