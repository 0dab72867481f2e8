using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Tracking;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The public question form.</summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Form)]
public sealed partial class AskModel(OpenCase open, QuestionCheck check, DeskDb db, AskModel.Tracked tracked) : DeskPage
{
    /// <summary>What leads from the form to the tracking page.</summary>
    public sealed record Tracked(TrackingKeyring Keyring, TrackingAccess Access);

    /// <summary>Named, so that a form without any field is not read by bare names.</summary>
    [BindProperty(Name = nameof(Input))]
    public QuestionForm Input { get; set; } = new();

    /// <summary>One per rendered form: a double click, a reload or the way back makes no second case.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Key is null || !KeyForm().IsMatch(Key))
        {
            Key = Secret.New();
        }

        if (!ModelState.IsValid)
        {
            await TellAllAsync(cancel);
        }

        var linkToken = "";
        return await TryAsync(async () =>
        {
            var receipt = await OpenAsync(cancel);
            linkToken = tracked.Keyring.Of(receipt.TrackingId).LinkToken;
            tracked.Access.Open(HttpContext, linkToken);
        }, () => ($"/frage/danke/{linkToken}", ""), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Key ??= Secret.New();
        Lists = await QuestionLists.ReadAsync(db, cancel);
    }

    protected override string FieldName(string field) => "Input." + QuestionForm.FieldOf(field);

    private async Task<OpenCase.Receipt> OpenAsync(CancellationToken cancel)
    {
        try
        {
            return await open.RunAsync(Input.ToInput(), Channel.Form, Actor.Applicant, "form:" + Key, cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "idempotency.other-body")
        {
            Key = Secret.New();
            throw new RuleBroken(broken.Code,
                "Dieses Formular haben Sie schon einmal abgesendet; die Bestätigung kommt per E-Mail. "
                + "Wenn dies eine weitere, andere Frage ist, senden Sie sie bitte noch einmal ab.");
        }
    }

    /// <summary>Everything that is wrong at once, so that nobody has to send the form three times.</summary>
    private async Task TellAllAsync(CancellationToken cancel)
    {
        try
        {
            await check.CheckAsync(Input.ToInput(), Channel.Form, cancel);
        }
        catch (RuleBroken broken)
        {
            foreach (var (field, message) in broken.Fields.Where(f => ModelState.GetValueOrDefault(FieldName(f.Key))?.Errors.Count is null or 0))
            {
                ModelState.AddModelError(FieldName(field), message);
            }
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{43}$", RegexOptions.None, 1000)]
    private static partial Regex KeyForm();
}
