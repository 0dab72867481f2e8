using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Forms;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>A question (or another kind of case) taken by telephone, on paper or by mail, in under a minute.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class NewModel(OpenCase open, CaseTypes types, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record Entry
    {
        [Display(Name = "Wie kam die Anfrage?")]
        public Channel Channel { get; init; } = Channel.Phone;

        [StringLength(64), Display(Name = "Vorgangsart", Description = "Sie bestimmt den Ablauf und die Frist.")]
        public string? Type { get; init; } = CaseType.QualityQuestion;

        [Required(ErrorMessage = "Bitte wählen Sie einen Landkreis, eine Stadt oder das Land."), Display(Name = "Landkreis oder Stadt")]
        public string? Place { get; init; }

        [Required, StringLength(QuestionRules.NameLength), Display(Name = "Name")]
        public string? Name { get; init; }

        [StringLength(QuestionRules.EmailLength), Display(Name = "E-Mail", Description = "Ohne E-Mail-Adresse bekommen Sie Nachrichten als Aufgabe zum Weitersagen.")]
        public string? Email { get; init; }

        [StringLength(QuestionRules.PhoneLength), Display(Name = "Telefon")]
        public string? Phone { get; init; }

        [Required, StringLength(QuestionRules.SubjectLength), Display(Name = "Betreff")]
        public string? Subject { get; init; }

        [Required, StringLength(QuestionRules.BodyLength), Display(Name = "Frage")]
        public string? Body { get; init; }

        [Accepted(ErrorMessage = "Bitte lesen Sie den Datenschutzhinweis vor und bestätigen Sie das."), Display(Name = "Datenschutzhinweis vorgelesen oder mitgegeben")]
        public bool NoticeGiven { get; init; }
    }

    [BindProperty]
    public Entry Input { get; set; } = new();

    /// <summary>A second click makes no second case.</summary>
    [BindProperty, StringLength(100)]
    public string? Key { get; set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Channels { get; } =
        [new("Telefon", nameof(Channel.Phone)), new("Brief oder persönlich", nameof(Channel.Paper)), new("E-Mail", nameof(Channel.Mail))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Key = Guid.NewGuid().ToString("N");
        await LoadAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Channel is not (Channel.Phone or Channel.Paper or Channel.Mail))
        {
            ModelState.AddModelError("Input.Channel", "Bitte wählen Sie, wie die Anfrage kam.");
        }

        var url = "/desk/aufgaben";
        var number = "";
        return TryAsync(async () =>
        {
            var key = string.IsNullOrEmpty(Key) ? null : $"desk:{me.Actor.PersonId}:{Key}";
            number = (await open.RunAsync(Question(), Input.Channel, me.Actor, key, cancel)).Number;
            url = await NextAsync(number, cancel);
        }, () => (url, $"Die Anfrage ist als {number} aufgenommen."), cancel);
    }

    protected override string FieldName(string field) => field switch
    {
        "office" or "districtKey" => "Input.Place",
        "contact.name" => "Input.Name",
        "contact.email" => "Input.Email",
        "contact.phone" => "Input.Phone",
        _ => base.FieldName(field),
    };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var mine = me.Actor.OfficeIds.ToArray();
        var offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancel);
        var districts = await db.Districts.AsNoTracking().Where(d => mine.Contains(d.OfficeId)).OrderBy(d => d.ShortName).ToListAsync(cancel);
        Types = [.. (await types.OfferedAsync(mine, cancel)).Select(t => new SelectListItem(t.Name, t.Code))];
        Places =
        [
            .. offices.SelectMany(office =>
            {
                var group = new SelectListGroup { Name = office.LandName };
                return districts.Where(d => d.OfficeId == office.Id)
                    .Select(d => new SelectListItem(d.Name, d.Key) { Group = group })
                    .Prepend(new SelectListItem($"{office.LandName} landesweit oder unbekannt", office.Code) { Group = group });
            }),
        ];
    }

    private QuestionInput Question()
    {
        var isOffice = Input.Place is { Length: < 5 };
        return new QuestionInput
        {
            Type = Input.Type,
            Office = isOffice ? Input.Place : null,
            DistrictKey = isOffice ? null : Input.Place,
            Subject = Input.Subject,
            Body = Input.Body,
            Contact = new ContactInput { Name = Input.Name, Email = Input.Email, Phone = Input.Phone },
            Consent = Input.NoticeGiven,
        };
    }

    /// <summary>On to the first task of the new case.</summary>
    private async Task<string> NextAsync(string number, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().Where(t => t.Case!.Number == number && t.State == TaskState.Open)
            .OrderBy(t => t.Id).Select(t => t.PublicId).FirstOrDefaultAsync(cancel);
        return task is null ? $"/desk/faelle/{number}" : $"/desk/aufgaben/{task}";
    }
}
