using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>A question (or another kind of case) taken by telephone, on paper or by mail, in under a minute, with the answer if it was given at once.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class NewModel(NewModel.Acts acts, CaseTypes types, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record Acts(TakeCall Take, FindCallers Callers);

    [BindProperty]
    public CallEntry Input { get; set; } = new();

    /// <summary>A second click makes no second case.</summary>
    [BindProperty, StringLength(100)]
    public string? Key { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public CallEnd End { get; set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    /// <summary>Who may be calling; null before anybody looked.</summary>
    public IReadOnlyList<FindCallers.Caller>? Callers { get; private set; }

    /// <summary>The caller's details are filled in, so the question comes next.</summary>
    public bool IsTaken { get; private set; }

    public bool CanAnswer { get; private set; }

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

        var call = new TakeCall.Call(Input.Question(), Input.Channel, End, Input.Answer, Input.AdviceNoted);
        foreach (var (field, complaint) in TakeCall.Complaints(call))
        {
            ModelState.AddModelError(FieldName(field), complaint);
        }

        var (url, number) = ("/desk/aufgaben", "");
        return TryAsync(async () =>
        {
            var key = string.IsNullOrEmpty(Key) ? null : $"desk:{me.Actor.PersonId}:{Key}";
            number = (await acts.Take.RunAsync(call, me.Actor, key, cancel)).Number;
            url = await NextAsync(number, cancel);
        }, () => (url, End == CallEnd.Answered
            ? $"Die Anfrage ist als {number} aufgenommen, beantwortet und abgeschlossen."
            : $"Die Anfrage ist als {number} aufgenommen."), cancel);
    }

    /// <summary>Looks for the caller and shows the page again with everything that was typed.</summary>
    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Callers = await acts.Callers.FindAsync(Input.Phone, Input.Email, me.Actor, cancel);
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>The same as a part of the page, for the script.</summary>
    public async Task<IActionResult> OnPostCallersAsync(CancellationToken cancel)
    {
        Callers = await acts.Callers.FindAsync(Input.Phone, Input.Email, me.Actor, cancel);
        return Partial("_Callers", Callers);
    }

    public async Task<IActionResult> OnPostTakeAsync(string? take, CancellationToken cancel)
    {
        if (await acts.Callers.OfAsync(take ?? "", me.Actor, cancel) is not { } caller)
        {
            return NotFound();
        }

        ModelState.Clear();
        (Input, IsTaken) = (Input.With(caller), true);
        await LoadAsync(cancel);
        return Page();
    }

    protected override string FieldName(string field) => field switch
    {
        "office" or "districtKey" => "Input.Place",
        "contact.name" => "Input.Name",
        "contact.email" => "Input.Email",
        "contact.phone" => "Input.Phone",
        "contact.postalAddress" => "Input.PostalAddress",
        "contact.organisation" => "Input.Organisation",
        "notice" => "Input.AdviceNoted",
        _ => base.FieldName(field),
    };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var mine = me.Actor.OfficeIds.ToArray();
        var offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancel);
        var districts = await db.Districts.AsNoTracking().Where(d => mine.Contains(d.OfficeId)).OrderBy(d => d.ShortName).ToListAsync(cancel);
        var offered = await types.OfferedAsync(mine, cancel);
        CanAnswer = offered.Any(t => t.Code == CaseType.PhoneQuickAnswer);
        Types = [.. offered.Select(t => new SelectListItem(t.Name, t.Code))];
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

    /// <summary>On to the first task of the new case.</summary>
    private async Task<string> NextAsync(string number, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().Where(t => t.Case!.Number == number && t.State == TaskState.Open)
            .OrderBy(t => t.Id).Select(t => t.PublicId).FirstOrDefaultAsync(cancel);
        return task is null ? $"/desk/faelle/{number}" : $"/desk/aufgaben/{task}";
    }
}
