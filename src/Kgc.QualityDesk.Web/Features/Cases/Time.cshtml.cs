using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Voluntary minutes: the case's sum, and the person's own entries.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class TimeModel(TimeSpent spent, DeskDb db, CurrentActor me) : CaseActPage(db, me)
{
    public sealed record TimeInput
    {
        [Display(Name = "Minuten")]
        public int? Minutes { get; init; }

        [Display(Name = "Am")]
        public DateOnly? On { get; init; }

        [StringLength(TimeEntry.NoteLength), Display(Name = "Wofür?")]
        public string? Note { get; init; }
    }

    [BindProperty]
    public TimeInput Input { get; set; } = new();

    /// <summary>So that pressing twice enters once.</summary>
    [BindProperty, StringLength(64)]
    public string? Key { get; set; }

    public TimeSpent.View Spent { get; private set; } = new(0, []);

    private string Here => $"{TheCase}/zeit";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => spent.AddAsync(Number, new TimeSpent.Input(Input.Minutes, Input.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Input.Note, Key), Me, cancel),
        () => (Here, "Der Zeitaufwand ist erfasst."), cancel);

    public Task<IActionResult> OnPostRemoveAsync(string entry, CancellationToken cancel) => ActAsync(
        () => spent.RemoveAsync(Number, entry, Me, cancel), () => (Here, "Der Eintrag ist zurückgenommen."), cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Key ??= Guid.CreateVersion7().ToString("N");
        Spent = await spent.OfCaseAsync(Number, Me, cancel) ?? Spent;
    }
}
