using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.Features.Responses;
using Kgc.QualityDesk.Web.Features.Writing;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>One task: what it is about, and the form that its type asks for.</summary>
[Authorize(Policy = Policies.Staff), RequestSizeLimit(FileLimits.Request), AnswersUploads]
public sealed class ShowModel(TaskDesk desk, WritingDesk writing, CurrentActor me) : DeskPage
{
    [FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    /// <summary>The task's version that the person saw.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public List<FormValue> Form { get; set; } = [];

    [BindProperty]
    public string? Assignee { get; set; }

    /// <summary>What is to be inserted into the answer.</summary>
    [BindProperty]
    public ToolInput Tools { get; set; } = new();

    /// <summary>A topic that similar cases bear, taken over by a click; nothing is saved by that.</summary>
    [BindProperty]
    public string? Suggestion { get; set; }

    public IReadOnlyList<TopicSuggestion> Suggested { get; private set; } = [];

    /// <summary>Drafts of others for this answer that the person was shown, by their ids.</summary>
    [BindProperty]
    public string? Told { get; set; }

    public ToolPanel? ToolPanel { get; private set; }

    /// <summary>Who else is writing this answer.</summary>
    public IReadOnlyList<OtherDraft> Others { get; private set; } = [];

    public TaskSheet Sheet { get; private set; } = null!;

    public TaskChoices.Lists Choices { get; private set; } = new();

    public bool IsPreview { get; private set; }

    public IReadOnlyList<(string Label, string Text)> Typed => TaskAnswer.Typed(Sheet, Input, Form);

    public bool IsConflict => Response.StatusCode == StatusCodes.Status409Conflict;

    /// <summary>After a conflict the page shows the fresh state, so its form bears the fresh version.</summary>
    public int VersionToSend => IsConflict ? Sheet.Task.Version : Version ?? Sheet.Task.Version;

    private string CaseUrl => Sheet.IsRestricted ? "/desk/aufgaben" : $"/desk/faelle/{Sheet.Question.Number}";

    private string Here => $"/desk/aufgaben/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        (Input, Form) = await desk.BeginAsync(Sheet, me.Actor, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, [FromServices] EditAnswerFiles edit, CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(Input.Outcome))
        {
            ModelState.AddModelError("Input.Outcome", "Bitte wählen Sie, was geschehen soll.");
        }

        if (await IsUntoldAsync(cancel))
        {
            await KeepAnswerAsync();
            return Page();
        }

        var answer = await TryAsync(
            async () =>
            {
                if (TaskTypes.IsDraft(Sheet.Task.Type) && files.Count > 0)
                {
                    AnswerUpload.EnsureAll(await edit.AddAsync(Id, files.Incoming(), me.Actor, cancel));
                }

                await desk.Complete.RunAsync(Id, Input.Outcome!, TaskAnswer.Of(Sheet, Input, Form), Version, me.Actor, cancel);
            },
            () => (Input.Outcome == "refer" ? "/desk/aufgaben" : CaseUrl,
                $"„{Sheet.Task.Title}“ zu {Sheet.Question.Number} ist erledigt: {Sheet.OutcomeLabel(Input.Outcome)}."),
            cancel);
        await KeepAnswerAsync();
        return answer;
    }

    /// <summary>Shows the answer as the applicant will read it; nothing is kept but what was typed.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        IsPreview = true;
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        ModelState.Clear();
        Input = Input with { Topic = Suggestion, Outcome = "accept" };
        return Page();
    }

    /// <summary>Puts a text module or a published answer at the end of what was typed, or shows what is needed for it.</summary>
    public async Task<IActionResult> OnPostInsertAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        if (ToolPanel is { } panel)
        {
            ToolPanel = await writing.UseAsync(Tools, panel.CaseNumber, panel.Action, me.Actor, cancel);
            if (ToolPanel.Inserted is { } text)
            {
                Input = Input with { Text = $"{Input.Text?.TrimEnd()}\n\n{text}".TrimStart() };
                ModelState.Remove("Input.Text");
            }
        }

        return Page();
    }

    /// <summary>Adds files to the answer; what was typed stays in the form.</summary>
    public Task<IActionResult> OnPostAttachAsync(List<IFormFile> files, [FromServices] EditAnswerFiles edit, CancellationToken cancel) =>
        EditAsync(async () => AnswerUpload.Tell(ModelState, await edit.AddAsync(Id, files.Incoming(), me.Actor, cancel)), cancel);

    public Task<IActionResult> OnPostRemoveAsync([FromQuery(Name = "id")] string file, [FromServices] EditAnswerFiles edit, CancellationToken cancel) =>
        EditAsync(() => edit.TakeOffAsync(Id, file, me.Actor, cancel), cancel);

    public Task<IActionResult> OnPostClaimAsync(CancellationToken cancel) => HandAsync(
        () => desk.Assign.ClaimAsync(Id, Version, me.Actor, cancel),
        () => (Here, $"Sie haben „{Sheet.Task.Title}“ übernommen."), cancel);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => HandAsync(
        () => desk.Assign.ReleaseAsync(Id, Version, me.Actor, cancel),
        () => (Sheet.IsRestricted ? "/desk/aufgaben" : Here, $"Sie haben „{Sheet.Task.Title}“ zurückgegeben."), cancel);

    public Task<IActionResult> OnPostAssignAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Assignee))
        {
            ModelState.AddModelError(nameof(Assignee), "Bitte wählen Sie eine Person.");
        }

        return HandAsync(
            () => desk.Assign.AssignAsync(Id, Version, Assignee, me.Actor, cancel),
            () => (Here, $"„{Sheet.Task.Title}“ ist jetzt {Sheet.Suitable.FirstOrDefault(p => p.Email == Assignee)?.DisplayName} zugewiesen."), cancel);
    }

    protected override string FieldName(string field) => field == "files" ? field : TaskAnswer.FieldName(Sheet, Input.Outcome, field, Form);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Sheet = await desk.Sheets.FindAsync(Id, me.Actor, cancel) ?? Sheet;
        Choices = await desk.Choices.ForAsync(Sheet, cancel);
        if (Sheet is { IsRestricted: false, IsOpen: true, Task.Type: TaskTypes.Triage })
        {
            Suggested = await writing.TopicsAsync(Sheet.Question.Number, me.Actor, cancel);
        }

        if (Sheet is { IsRestricted: false, Task.Type: TaskTypes.DraftResponse })
        {
            Others = await writing.Drafts.OthersAsync(Sheet.Question.Number, me.Actor, cancel);
            ToolPanel = await writing.PanelAsync(Sheet.Question.Number, $"{Here}?handler=Insert#schreibhilfen", me.Actor, cancel);
        }
    }

    /// <summary>An answer that was refused because somebody was faster is never lost, whatever else the form sent along.</summary>
    private async Task KeepAnswerAsync()
    {
        // A form of a browser says more about its fields, and DraftFilter keeps them.
        if (PageDrafts.Read(Request.Form).All(s => s.Field != BothTextsModel.AnswerField) && IsConflict && Sheet is { IsRestricted: false, Task.Type: TaskTypes.DraftResponse } && !string.IsNullOrWhiteSpace(Input.Text))
        {
            await writing.KeepAsync(Sheet.Question.Number, Input.Text, me.Actor);
        }
    }

    /// <summary>Whoever gives an answer in learns first that somebody else is writing it too; both texts are kept.</summary>
    private async Task<bool> IsUntoldAsync(CancellationToken cancel)
    {
        if (Sheet is not { IsRestricted: false, WhyNot: null, Task.Type: TaskTypes.DraftResponse } || !ModelState.IsValid || Sheet.Task.Version != Version)
        {
            return false;
        }

        var known = (Told ?? "").Split(',');
        await LoadAsync(cancel);
        if (Others.All(other => known.Contains(other.Id)))
        {
            return false;
        }

        Response.StatusCode = RuleTexts.StatusOf("response.other-draft");
        ModelState.AddModelError("", RuleTexts.Of("response.other-draft"));
        return true;
    }

    private async Task<IActionResult> EditAsync(Func<Task> edit, CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return NotFound();
        }

        return await ShowAsync(async () =>
        {
            await edit();
            await LoadAsync(cancel);
        }, cancel);
    }

    private async Task<IActionResult> HandAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel) =>
        await FoundAsync(cancel) ? await TryAsync(act, then, cancel) : NotFound();

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await desk.Sheets.FindAsync(Id, me.Actor, cancel) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        TaskDesk.MakeWhole(Form, sheet);
        return true;
    }
}
