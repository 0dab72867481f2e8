using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Views;

/// <summary>A view to make or to change; what the case list shows right now comes along in the address.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class EditModel(EditViews views, CaseConditions conditions, CurrentActor me) : PageModel
{
    private const string New = "neu";

    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte geben Sie der Ansicht einen Namen."), StringLength(ViewInput.NameLength), Display(Name = "Name")]
        public string Name { get; init; } = "";

        [StringLength(ViewInput.ConditionLength), Display(Name = "Bedingung", Description = "Leer: alle Fälle. „Beratung = ich“ meint, wer gerade schaut.")]
        public string? Condition { get; init; }

        [Display(Name = "Sortierung")]
        public string? Sort { get; init; }

        [Display(Name = "Wer sieht sie?")]
        public string? Office { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "spalte")]
    public string[] Chosen { get; set; } = [];

    [BindProperty]
    public int? Version { get; set; }

    public bool IsNew { get; private set; }

    /// <summary>Somebody changed it in between.</summary>
    public Shared.Conflict? Faster { get; private set; }

    public string Here { get; private set; } = "";

    public IReadOnlyList<CaseColumns.Column> Columns => CaseColumns.Read(string.Join(',', Chosen));

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string? bedingung, string? spalten, string? sortierung, CancellationToken cancel)
    {
        await ReadAsync(id, cancel);
        if (IsNew)
        {
            Input = new Form { Condition = bedingung, Sort = sortierung };
            Chosen = [.. CaseColumns.Read(spalten).Select(c => c.Code)];
            return Page();
        }

        var view = await views.FindAsync(id, me.Actor, cancel);
        if (!view.MayBeChangedBy(me.Actor))
        {
            return NotFound();
        }

        Input = new Form { Name = view.Name, Condition = view.Condition, Sort = view.Sort, Office = view.Office?.Code };
        (Chosen, Version) = ([.. CaseColumns.Read(view.Columns).Select(c => c.Code)], view.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancel) => TellAsync(id, async () =>
    {
        var input = new ViewInput(Input.Name, Input.Condition, Chosen.Length == 0 ? null : Chosen, Input.Sort, Input.Office, Version);
        if (IsNew)
        {
            id = await views.AddAsync(input, me.Actor, cancel);
        }
        else
        {
            await views.ChangeAsync(id, input, me.Actor, cancel);
        }

        TempData["Hinweis"] = $"Die Ansicht „{Input.Name}“ ist gespeichert.";
        return Redirect("/desk/faelle?ansicht=" + id);
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancel)
    {
        ModelState.Clear();
        return TellAsync(id, async () =>
        {
            await views.RemoveAsync(id, Version, me.Actor, cancel);
            TempData["Hinweis"] = "Die Ansicht ist gelöscht.";
            return Redirect("/desk/ansichten");
        }, cancel);
    }

    private async Task<IActionResult> TellAsync(string id, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        await ReadAsync(id, cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            return await act();
        }
        catch (RuleBroken broken) when (broken.Code is "input.invalid" or "condition.invalid")
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            foreach (var (field, message) in broken.Fields)
            {
                ModelState.AddModelError(field is "columns" or "version" ? "" : "Input." + char.ToUpperInvariant(field[0]) + field[1..], message);
            }

            return Page();
        }
        catch (RuleBroken broken) when (broken.Code == "view.moved-on")
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            var c = broken.Conflict!;
            Faster = new Shared.Conflict(c.Who, c.What, c.When, Here);
            return Page();
        }
    }

    private async Task ReadAsync(string id, CancellationToken cancel)
    {
        (IsNew, Here) = (id == New, "/desk/ansichten/" + Uri.EscapeDataString(id));
        var choices = await conditions.ChoicesAsync(me.Actor, cancel);
        Offices = [.. choices.Offices.Where(o => me.Actor.Advises(o.Id)).Select(o => new SelectListItem($"Alle der Stelle {o.Choice.Label}", o.Choice.Code))];
    }
}
