using System.Text.Json;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Api;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>An office's hours, closing days and promised days. Every form leads to a preview of the dates that move; only that can be saved.</summary>
[Authorize(Policy = Policies.Configuring)]
public sealed class CalendarModel(EditCalendar edit, DeskDb db, CurrentActor me, TimeProvider time) : DeskPage
{
    private const int ShownChanges = 10;

    private CalendarChange? _change;

    [FromRoute]
    public string Office { get; set; } = "";

    public Office TheOffice { get; private set; } = null!;

    public CalendarDays Days { get; private set; } = null!;

    public IReadOnlyList<AuditEntry> Changes { get; private set; } = [];

    public CalendarForms.DayForm Input { get; private set; } = new();

    public IReadOnlyList<CalendarForms.HoursForm> Week { get; private set; } = [];

    public CalendarForms.PromiseForm Promise { get; private set; } = new();

    public CalendarPreview? Preview { get; private set; }

    /// <summary>The change of the preview as its form carries it.</summary>
    public string ChangeText => JsonSerializer.Serialize(_change, ApiJson.Options);

    /// <summary>Administrators see nothing of cases: to them the preview counts.</summary>
    public bool SeesCases => me.Actor.Advises(TheOffice.Id);

    private string Here => $"/desk/verwaltung/kalender/{Office}";

    /// <summary>Before every handler: is this an office whose calendar the person may change?</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            TheOffice = await edit.FindAsync(Office, me.Actor, HttpContext.RequestAborted);
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] CalendarForms.DayForm input, CancellationToken cancel)
    {
        Input = input;
        return PreviewAsync(new CalendarChange { AddClosingDay = new(input.Day, input.Yearly, input.Reason) }, cancel);
    }

    // Names that no field of another form bears.
    public Task<IActionResult> OnPostRemoveAsync(DateOnly? onDate, bool everyYear, CancellationToken cancel) =>
        PreviewAsync(new CalendarChange { RemoveClosingDay = new(onDate, everyYear, null) }, cancel);

    public Task<IActionResult> OnPostHoursAsync([Bind(Prefix = nameof(Week))] List<CalendarForms.HoursForm> week, CancellationToken cancel)
    {
        Week = week;
        return PreviewAsync(new CalendarChange { OpeningHours = [.. week.Select(h => new CalendarChange.Hours(h.Weekday, h.From, h.To))] }, cancel);
    }

    public Task<IActionResult> OnPostPromiseAsync([Bind(Prefix = nameof(Promise))] CalendarForms.PromiseForm promise, CancellationToken cancel)
    {
        Promise = promise;
        return PreviewAsync(new CalendarChange { NormalDays = promise.NormalDays, UrgentDays = promise.UrgentDays }, cancel);
    }

    public Task<IActionResult> OnPostSaveAsync(string? change, string? token, CancellationToken cancel)
    {
        _change = Read(change);
        CalendarPreview? saved = null;
        return TryAsync(
            async () => saved = await edit.SaveAsync(Office, _change ?? new CalendarChange(), token, me.Actor, cancel),
            () => (Here, CalendarWords.Saved(saved!)), cancel);
    }

    /// <summary>After a refusal the preview is made anew, where the change is still one.</summary>
    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var now = time.Now();
        TheOffice = await edit.FindAsync(Office, me.Actor, cancel);
        Days = CalendarDays.Of(TheOffice, now);
        Changes = await db.AuditAsync(EditCalendar.AuditSubject(Office), ShownChanges, cancel);
        Week = Week.Count == 0 ? CalendarForms.WeekOf(TheOffice) : Week;
        Promise = Promise is { NormalDays: null, UrgentDays: null } ? new() { NormalDays = TheOffice.NormalDays, UrgentDays = TheOffice.UrgentDays } : Promise;
        try
        {
            Preview = _change is null ? null : await edit.PreviewAsync(Office, _change, now, me.Actor, cancel);
        }
        catch (RuleBroken)
        {
            Preview = null;
        }
    }

    protected override string FieldName(string field) => field switch
    {
        "day" => "Input.Day",
        "reason" => "Input.Reason",
        "normalDays" => "Promise.NormalDays",
        "urgentDays" => "Promise.UrgentDays",
        "openingHours" => "Week[0].From",
        _ when Array.Find(GermanDates.Week, day => field == $"openingHours.{day.ToString().ToLowerInvariant()}") is var day && field.StartsWith("openingHours.", StringComparison.Ordinal)
            => FormattableString.Invariant($"Week[{Array.IndexOf(GermanDates.Week, day)}].From"),
        _ => "",
    };

    private Task<IActionResult> PreviewAsync(CalendarChange change, CancellationToken cancel) => ShowAsync(async () =>
    {
        Preview = await edit.PreviewAsync(Office, change, time.Now(), me.Actor, cancel);
        _change = change;
        await LoadAsync(cancel);
    }, cancel);

    private static CalendarChange? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<CalendarChange>(text, ApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
