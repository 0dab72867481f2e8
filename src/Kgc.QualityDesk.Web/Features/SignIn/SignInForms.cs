using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Features.SignIn;

/// <summary>The two ways in: a link by mail, or a password.</summary>
public static class SignInForms
{
    public sealed record LinkForm
    {
        [Required(ErrorMessage = "Bitte geben Sie Ihre dienstliche E-Mail-Adresse an."), StringLength(QuestionRules.EmailLength)]
        [Display(Name = "E-Mail-Adresse")]
        public string? Email { get; init; }
    }

    public sealed record PasswordForm
    {
        [Required(ErrorMessage = "Bitte geben Sie Ihre dienstliche E-Mail-Adresse an."), StringLength(QuestionRules.EmailLength)]
        [Display(Name = "E-Mail-Adresse")]
        public string? Email { get; init; }

        [Required(ErrorMessage = "Bitte geben Sie Ihr Passwort an."), StringLength(200), DataType(DataType.Password)]
        [Display(Name = "Passwort")]
        public string? Password { get; init; }
    }
}
