using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Forms;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>What is typed while somebody is on the telephone.</summary>
public sealed record CallEntry
{
    // A subject of its own is one thing more to think of; the beginning of the question serves as well.
    private const int SubjectLength = 80;

    [Display(Name = "Wie kam die Anfrage?")]
    public Channel Channel { get; init; } = Channel.Phone;

    [StringLength(64), Display(Name = "Vorgangsart", Description = "Sie bestimmt den Ablauf und die Frist.")]
    public string? Type { get; init; } = CaseType.QualityQuestion;

    [Required(ErrorMessage = "Bitte wählen Sie einen Landkreis, eine Stadt oder das Land."), Display(Name = "Landkreis oder Stadt")]
    public string? Place { get; init; }

    [Required, StringLength(QuestionRules.NameLength), Display(Name = "Name")]
    public string? Name { get; init; }

    [StringLength(QuestionRules.NameLength), Display(Name = "Einrichtung")]
    public string? Organisation { get; init; }

    [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail")]
    public string? Email { get; init; }

    [StringLength(QuestionRules.PhoneLength), Display(Name = "Telefon")]
    public string? Phone { get; init; }

    [StringLength(QuestionRules.PostalAddressLength), Display(Name = "Anschrift", Description = "Straße und Ort wie auf dem Umschlag, für eine Antwort per Brief.")]
    public string? PostalAddress { get; init; }

    [StringLength(QuestionRules.SubjectLength), Display(Name = "Betreff", Description = "Leer: der Anfang der Frage.")]
    public string? Subject { get; init; }

    [Required, StringLength(QuestionRules.BodyLength), Display(Name = "Frage")]
    public string? Body { get; init; }

    [StringLength(QuestionRules.StatementLength), Display(Name = "Auskunft, wenn Sie gleich geantwortet haben", Description = "In Stichworten, was Sie gesagt haben. Sie wird festgehalten, nicht versendet.")]
    public string? Answer { get; init; }

    [Display(Name = "Gesagt: Die Beratung nimmt keine Förderentscheidung vorweg")]
    public bool AdviceNoted { get; init; }

    [Accepted(ErrorMessage = "Bitte lesen Sie den Datenschutzhinweis vor und bestätigen Sie das."), Display(Name = "Datenschutzhinweis vorgelesen oder mitgegeben")]
    public bool NoticeGiven { get; init; }

    /// <summary>The subject, or the beginning of the question up to a word's end.</summary>
    public string? SubjectOrBeginning()
    {
        if (!string.IsNullOrWhiteSpace(Subject) || string.IsNullOrWhiteSpace(Body))
        {
            return Subject;
        }

        var line = Body.Trim().ReplaceLineEndings("\n").Split('\n')[0].Trim();
        if (line.Length <= SubjectLength)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', SubjectLength - 1);
        return line[..(end > SubjectLength / 2 ? end : SubjectLength - 1)].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>With what is known of somebody who asked before; what was typed already stays.</summary>
    public CallEntry With(FindCallers.Caller caller) => this with
    {
        Name = Or(Name, caller.Contact.Name), Organisation = Or(Organisation, caller.Contact.Organisation), Email = Or(Email, caller.Contact.Email),
        Phone = Or(Phone, caller.Contact.Phone), PostalAddress = Or(PostalAddress, caller.Contact.PostalAddress), Place = Or(Place, caller.Place),
    };

    public QuestionInput Question()
    {
        var isOffice = Place is { Length: < 5 };
        return new QuestionInput
        {
            Type = Type,
            Office = isOffice ? Place : null,
            DistrictKey = isOffice ? null : Place,
            Subject = SubjectOrBeginning(),
            Body = Body,
            Contact = new ContactInput { Name = Name, Email = Email, Phone = Phone, Organisation = Organisation, PostalAddress = PostalAddress },
            Consent = NoticeGiven,
        };
    }

    private static string? Or(string? typed, string? known) => string.IsNullOrWhiteSpace(typed) ? known : typed;
}
