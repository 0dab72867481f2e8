using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>The form that asks experts.</summary>
public sealed record RequestForm
{
    /// <summary>One of the office's experts, named or not.</summary>
    public sealed record Choice
    {
        public string? Email { get; init; }

        public bool IsNamed { get; init; }

        [StringLength(QuestionRules.CommentLength), Display(Name = "Fragen an diese Person")]
        public string? Questions { get; init; }
    }

    public List<Choice> Experts { get; init; } = [];

    [StringLength(QuestionRules.NameLength), Display(Name = "Name")]
    public string? ExternalName { get; init; }

    [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail-Adresse", Description = "Dorthin gehen der Link und bei jedem Öffnen ein Code.")]
    public string? ExternalEmail { get; init; }

    [StringLength(QuestionRules.CommentLength), Display(Name = "Fragen an diese Person")]
    public string? ExternalQuestions { get; init; }

    [Range(1, SendExpertLink.MostDays), Display(Name = "Der Link gilt so viele Tage")]
    public int Days { get; init; } = SendExpertLink.Days;

    [Display(Name = "Namen und andere Angaben zu Personen schwärzen")]
    public bool Redact { get; init; } = true;

    [StringLength(QuestionRules.CommentLength), Display(Name = "Grund, warum zu sehen sein soll, wer anfragt", Description = "Leer: die Person sieht nicht, wer anfragt. Der Grund wird festgehalten.")]
    public string? ShowApplicantReason { get; init; }

    [Display(Name = "Ich habe diese Stellen geprüft")]
    public bool Checked { get; init; }

    [Display(Name = "Anlagen, die geprüft werden sollen")]
    public List<string> Files { get; init; } = [];

    [StringLength(QuestionRules.AnswerLength), Display(Name = "Entwurf der Antwort", Description = "Leer: nur die Frage wird geprüft.")]
    public string? Draft { get; init; }

    public bool HasExternal => !string.IsNullOrWhiteSpace(ExternalName) || !string.IsNullOrWhiteSpace(ExternalEmail);

    public ReviewRequest ToRequest() => new()
    {
        Experts = [.. Experts.Where(e => e.IsNamed).Select(e => new ReviewRequest.Named(e.Email, e.Questions))],
        External = HasExternal ? [new ReviewRequest.Outsider(ExternalName, ExternalEmail, ExternalQuestions, Days, ShowApplicantReason)] : [],
        Attachments = Files, Draft = Draft, Redact = Redact, Checked = Checked,
    };
}
