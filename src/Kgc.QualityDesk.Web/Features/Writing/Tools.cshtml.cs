using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Markdown;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>How to write: Markdown and placeholders. Scripts fetch previews and what is to be inserted from here.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed partial class ToolsModel(WritingDesk writing, CurrentActor me) : PageModel
{
    private const int LongestPreview = 60_000;

    [BindProperty]
    public ToolInput Tools { get; set; } = new();

    public void OnGet()
    {
        // The page says the same to everybody.
    }

    /// <summary>The text as its reader will see it.</summary>
    public IActionResult OnPostPreview([FromForm(Name = "text")] string? text)
    {
        using var writer = new StringWriter();
        SafeMarkdown.Render(text is { Length: > LongestPreview } ? text[..LongestPreview] : text).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Content(writer.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>The panel after a button of it was pressed, with the text to insert where there is one.</summary>
    public async Task<IActionResult> OnPostToolsAsync([FromQuery(Name = "fall")] string? number, CancellationToken cancel)
    {
        try
        {
            return Partial("_Tools", await writing.UseAsync(Tools, number ?? "", Action().IsMatch(Tools.Action ?? "") ? Tools.Action! : "/desk/schreiben", me.Actor, cancel));
        }
        catch (RuleBroken broken) when (broken.Code == "not-found")
        {
            return NotFound();
        }
    }

    [GeneratedRegex("^/desk/aufgaben/[0-9a-f]{32}[?]handler=Insert#schreibhilfen$", RegexOptions.None, 1000)]
    private static partial Regex Action();
}
