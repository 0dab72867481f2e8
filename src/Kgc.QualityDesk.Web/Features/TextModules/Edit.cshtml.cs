using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Features.Offices;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.TextModules;

/// <summary>One text module: write it, look at it, see what it was; whoever comes second sees both texts. The id „neu“ adds one.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class EditModel(EditTextModules edit, FindTextModules find, EditModel.Lists lists, CurrentActor me) : DeskPage
{
    private const string New = "neu";

    public sealed record Lists(DeskDb Db, StaffDirectory Staff);

    [FromRoute]
    public string Id { get; set; } = "";

    [FromQuery(Name = "stelle")]
    public string? Office { get; set; }

    /// <summary>An older version to look at.</summary>
    [FromQuery(Name = "fassung")]
    public int? Shown { get; set; }

    [BindProperty]
    public ModuleForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public FindTextModules.Row? Stored { get; private set; }

    public Office TheOffice { get; private set; } = null!;

    public IReadOnlyList<TextModuleVersion> History { get; private set; } = [];

    /// <summary>What became other between an older version and the one that holds.</summary>
    public IReadOnlyList<DifferenceLine> Difference { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public bool IsPreview { get; private set; }

    public bool IsNew => Id == New;

    public string Here => $"/desk/textbausteine/{Id}" + (IsNew ? $"?stelle={TheOffice.Code}" : "");

    public string Handler(string name) => $"{Here}{(IsNew ? '&' : '?')}handler={name}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        if (History.FirstOrDefault(v => v.Number == Shown) is { } old)
        {
            Difference = DifferenceLine.Of(LineDifference.Between(old.Body, Stored!.Body));
        }

        Input = Stored is null ? new() { Owner = await MyEmailAsync(cancel) } : ModuleForm.Of(Stored);
        Version = Stored?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        var id = Id;
        return await TryAsync(
            async () =>
            {
                var input = Input.ToInput(TheOffice.Code, Version);
                if (IsNew)
                {
                    id = await edit.AddAsync(input, me.Actor, cancel);
                }
                else
                {
                    await edit.ChangeAsync(Id, input, me.Actor, cancel);
                }
            },
            () => ($"/desk/textbausteine/{id}", $"Der Textbaustein „{Input.Title?.Trim()}“ ist gespeichert."), cancel);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        IsPreview = true;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await FoundAsync(cancel);
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Version = Stored?.Version ?? 0;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        Stored = IsNew ? null : await find.OneAsync(Id, me.Actor, cancel);
        var code = IsNew ? Office : Stored?.Office;
        var office = code is null ? null : await lists.Db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (office is null || !me.Actor.Advises(office.Id))
        {
            return false;
        }

        TheOffice = office;
        History = IsNew ? [] : await find.HistoryAsync(Id, me.Actor, cancel);
        Topics = [.. (await TermNames.ReadAsync(lists.Db, cancel)).Items(TermKind.Topic)];
        Owners = [.. (await lists.Staff.AllSuitableAsync(Roles.Advisor, office.Id, cancel)).Select(p => new SelectListItem(p.DisplayName, p.Email))];
        return true;
    }

    private Task<string?> MyEmailAsync(CancellationToken cancel) =>
        lists.Db.Users.Where(p => p.Id == me.Actor.PersonId).Select(p => p.Email).SingleOrDefaultAsync(cancel);
}
