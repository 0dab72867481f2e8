using System.Text.Json.Nodes;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>„Was wäre wenn“: walks through a version with invented outcomes. The walk is the address; nothing is kept and no case is touched.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class SimulatorModel(DeskDb db, WorkflowCatalogue catalogue, OfficeCalendars calendars, TimeProvider time) : PageModel
{
    private static readonly string[] AlwaysAsked = ["priority", "topic"];

    public FlowchartProgram Program { get; private set; } = null!;

    public SimulatorQuery Query { get; private set; } = null!;

    public Simulation Walk { get; private set; } = null!;

    public IReadOnlyList<SimulatorField> Fields { get; private set; } = [];

    public IReadOnlyList<SimulatorWait> Waits { get; private set; } = [];

    public IReadOnlyList<SimulatorLine> Lines => [.. Walk.Trace.Select(step => SimulatorLine.Of(Program, step))];

    /// <summary>Steps of the address that no longer fit, since a field was changed.</summary>
    public int Dropped { get; private set; }

    public string Path => AddressOf(Program.Definition.DefinitionId, Program.Definition.Version);

    public static string AddressOf(string definition, int version) => $"/desk/verwaltung/ablaeufe/{Uri.EscapeDataString(definition)}/{version}/simulator";

    public async Task<IActionResult> OnGetAsync(string definition, int version, CancellationToken cancel)
    {
        var id = await db.WorkflowVersions.Where(v => v.DefinitionId == definition && v.Version == version).Select(v => (int?)v.Id).SingleOrDefaultAsync(cancel);
        if (id is null)
        {
            return NotFound();
        }

        Program = await catalogue.ProgramAsync(db, id.Value, cancel);
        Query = SimulatorQuery.Read(Request.Query, BerlinTime.DateOf(time.GetUtcNow()));
        if (SimulatorQuery.Added(Request.Query) is { } added)
        {
            return Redirect((Query with { Steps = [.. Query.Steps, added] }).Address(Path));
        }

        await WalkAsync(cancel);
        return Page();
    }

    private async Task WalkAsync(CancellationToken cancel)
    {
        var schema = CaseSchema.Charts.Fields;
        var asked = Simulation.CaseFieldsOf(Program).Concat(AlwaysAsked).Select(schema.Find).OfType<ConditionField>().DistinctBy(field => field.Code).ToList();
        Fields = [.. asked.Select(field => new SimulatorField(
            field.Code, field.Name, Query.Fields.GetValueOrDefault(field.Code), [.. field.Choices.Select(choice => new SelectListItem(choice.Label, choice.Code))]))];
        Walk = await Simulation.StartAsync(Program, await WorldAsync(asked, cancel), cancel);
        for (var done = 0; done < Query.Steps.Count; done++)
        {
            if (!await StepAsync(Query.Steps[done], cancel))
            {
                Dropped = Query.Steps.Count - done;
                Query = Query with { Steps = [.. Query.Steps.Take(done)] };
            }
        }

        Waits = [.. Walk.Waiting.Select((wait, index) => new SimulatorWait(index, wait, [.. wait.Asks.Select(name => new SimulatorField(name, name, null, Choices(wait, name)))]))];
    }

    private async Task<bool> StepAsync(string step, CancellationToken cancel)
    {
        if (step == SimulatorQuery.Forward)
        {
            return await Walk.FastForwardAsync(cancel);
        }

        return SimulatorQuery.Choice(step) is var (wait, outcome, entered)
            && Walk.Waiting.ElementAtOrDefault(wait) is { } waiting && waiting.Outcomes.ElementAtOrDefault(outcome) is { } chosen
            && await Walk.ChooseAsync(waiting.TokenId, chosen.Name, entered, cancel);
    }

    private async Task<SimulatedWorld> WorldAsync(IReadOnlyList<ConditionField> asked, CancellationToken cancel)
    {
        var code = Query.Fields.GetValueOrDefault("office");
        var officeId = await db.Offices.OrderBy(o => o.Code == code ? 0 : 1).ThenBy(o => o.Id).Select(o => o.Id).FirstAsync(cancel);
        var calendar = (await calendars.OfAsync(officeId, cancel)).Calendar;
        var values = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in asked.Where(field => Query.Fields.ContainsKey(field.Code)))
        {
            foreach (var name in field.Names.Prepend(field.Code))
            {
                values[name] = ValueOf(field, Query.Fields[field.Code]);
            }
        }

        return new(values, Query.StartsAt, calendar.DueAfter)
        {
            Judge = (condition, value, now) => (condition.For(CaseSchema.Charts.Fields, out _) ?? condition).Holds(value, new ConditionMoment(now, BerlinTime.Zone)),
        };
    }

    private static JsonNode ValueOf(ConditionField field, string text) => field.Kind == ConditionFieldKind.List
        ? new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => JsonValue.Create(item))])
        : JsonValue.Create(text);

    // What the task's own form offers for this entry.
    private static IReadOnlyList<SelectListItem> Choices(SimulatedWait wait, string name) =>
        [.. (wait.Node.Task?.Form.FirstOrDefault(field => field.Name == name)?.Choices ?? []).Select(choice => new SelectListItem(choice.Label, choice.Name))];
}
