using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>
/// A page of one run. It opens with what its code left in this browser; a form also with the seal that it bears, which takes the place
/// of the anti-forgery field, so that an ended session loses nothing. Whoever has neither is asked for the code, whether or not there
/// is such a run.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(FormLimits.Step)]
public abstract class SelfCheckPage(SelfCheckPage.Parts parts) : DeskPage
{
    public sealed record Parts(FindSelfCheck Find, EditSelfCheck Edit, SelfCheckCatalogue Catalogue, RecallAccess Access);

    [FromRoute(Name = "run")]
    public string RunId { get; set; } = "";

    /// <summary>Version that the sent page showed.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public SelfCheckRun Run { get; private set; } = null!;

    public CriteriaEdition Edition { get; private set; } = null!;

    public StageProfile Profile { get; private set; } = null!;

    /// <summary>The code with which it is open here.</summary>
    public string Code { get; private set; } = "";

    /// <summary>For the hidden field of every form.</summary>
    public string Key => parts.Access.KeyFor(RecallPlace.SelfCheck, RunId, Code);

    /// <summary>What was sent without access, for sending it again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Locked { get; private set; }

    /// <summary>Something newer was said in another window; both are shown.</summary>
    public bool IsMeanwhile { get; private set; }

    protected EditSelfCheck Edit => parts.Edit;

    protected RecallAccess Access => parts.Access;

    protected SelfCheckCatalogue Catalogue => parts.Catalogue;

    public string AddressOf(string page) => $"/selbstcheck/{RunId}/{page}";

    /// <summary>The first criterion without an answer, else the result.</summary>
    public string NextOpen => AddressOf(Profile.Lines.FirstOrDefault(l => l.Kind == AnswerKind.Open) is { } open ? open.Criterion.Code.ToLowerInvariant() : "ergebnis");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var sent = HttpMethods.IsPost(Request.Method);
        var code = sent ? Access.CodeOfForm(HttpContext, RecallPlace.SelfCheck, RunId) : Access.CodeOf(HttpContext, RecallPlace.SelfCheck, RunId);
        if (code is null || !await ReadAsync(code, HttpContext.RequestAborted))
        {
            context.Result = sent ? Refuse() : Redirect(CodeModel.AddressFor(RouteData.Values["criterion"] as string ?? PageName));
            return;
        }

        if (sent)
        {
            Access.Open(HttpContext, RecallPlace.SelfCheck, RunId, code);
        }

        await next();
    }

    /// <summary>The page's own last part of the address, for coming back to it.</summary>
    protected abstract string PageName { get; }

    protected override async Task LoadAsync(CancellationToken cancel) => await ReadAsync(Code, cancel);

    protected async Task<bool> ReadAsync(string code, CancellationToken cancel)
    {
        if (await parts.Find.OpenAsync(RunId, code, cancel) is not { } run)
        {
            return false;
        }

        (Run, Code, Edition) = (run, code, parts.Catalogue.Of(run.Edition));
        Profile = StageProfile.Of(run, Edition);
        return true;
    }

    /// <summary>Runs a change; where another window was faster, the page shows both answers and carries the newer version.</summary>
    protected Task<IActionResult> SayAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel) => TryAsync(async () =>
    {
        try
        {
            await act();
        }
        catch (RuleBroken broken) when (broken.Code == "self-check.answered-meanwhile")
        {
            IsMeanwhile = true;
            throw;
        }
    }, then, cancel);

    /// <summary>The version that the page to be shown carries: an old page stays old until it was told.</summary>
    protected int SeenOf(int current) => IsMeanwhile ? current : Seen ?? current;

    private IActionResult Refuse()
    {
        // With the cookie the form is merely old: its next sending bears a new seal.
        Code = Access.CodeOf(HttpContext, RecallPlace.SelfCheck, RunId) ?? "";
        Response.StatusCode = StatusCodes.Status403Forbidden;
        ModelState.Clear();
        Locked = Request.HasFormContentType
            ? [.. Request.Form.Where(f => f.Key != RecallAccess.Field && !f.Key.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))]
            : [];
        return Page();
    }
}
