using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>A public form of one page that opens a case of its own kind.</summary>
public abstract class FormCasePage(FormCase cases, DeskDb db) : DeskPage
{
    /// <summary>One per rendered form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>The page that says thanks, without the token that follows.</summary>
    protected abstract string ThanksPath { get; }

    protected async Task<IActionResult> OpenAsync(QuestionInput input, CancellationToken cancel)
    {
        Key = FormCase.KeyOf(Key);
        var token = "";
        return await TryAsync(async () => token = await RunAsync(input, cancel), () => ($"{ThanksPath}/{token}", ""), cancel);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Key = FormCase.KeyOf(Key);
        Places = (await QuestionLists.ReadAsync(db, cancel)).Districts;
    }

    private async Task<string> RunAsync(QuestionInput input, CancellationToken cancel)
    {
        try
        {
            return await cases.RunAsync(HttpContext, input, Key!, cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "idempotency.other-body")
        {
            Key = Secret.New();
            ModelState.Remove(nameof(Key));
            throw new RuleBroken(broken.Code,
                "Dieses Formular haben Sie schon einmal abgesendet; Ihre Angaben sind bei uns. Wenn Sie etwas anderes mitteilen möchten, senden Sie es bitte noch einmal ab.");
        }
    }
}
