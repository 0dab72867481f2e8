using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Web.Forms;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

/// <summary>A form with one field of every kind, nested as pages nest theirs.</summary>
public sealed class Form
{
    public Fields Input { get; init; } = new();

    public IList<Fields> Many { get; init; } = [new()];

    public enum Way
    {
        Mail,
        Phone,
    }

    public sealed class Fields
    {
        [Required, EmailAddress, StringLength(200), Display(Name = "E-Mail-Adresse", Description = "Für die Antwort.")]
        public string? Email { get; set; }

        [Display(Name = "Ihr Name")]
        public string? Name { get; set; }

        [Required, MaxLength(4000), Display(Name = "Ihre Frage")]
        public string? Body { get; set; }

        [DataType(DataType.Password), Display(Name = "Kennwort")]
        public string? Password { get; set; }

        [Range(1, 5), Display(Name = "Bewertung")]
        public int Score { get; set; } = 3;

        [Required, Display(Name = "Landkreis")]
        public string? District { get; set; }

        [Display(Name = "Weg")]
        public Way? Way { get; set; }

        [Display(Name = "Zielgruppen", Description = "Mehreres möglich.")]
        public IList<string> Groups { get; set; } = [];

        [MinLength(1), Display(Name = "Fachleute")]
        public IList<string> Experts { get; set; } = [];

        [Display(Name = "Bis")]
        public DateOnly? Until { get; set; }

        [Accepted, Display(Name = "Ich stimme zu")]
        public bool Consent { get; set; }

        [Display(Name = "Rückruf erwünscht")]
        public bool CallBack { get; set; }
    }
}
