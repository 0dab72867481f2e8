using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Web.Features.Cases;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>An advisor asks experts of the office, or one from outside by a link, about a frozen revision.</summary>
[Authorize(Policy = Policies.Advising)]
public sealed class RequestModel(DeskDb db, CaseSheets sheets, SuggestExperts suggest, RequestReviews request, CurrentActor me) : CaseActPage(db, me)
{
    [BindProperty]
    public RequestForm Input { get; set; } = new();

    public CaseSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<ExpertSuggestion> Suggestions { get; private set; } = [];

    /// <summary>The texts tell who asks, or name somebody; asked about before anything is sent.</summary>
    public bool PointsOut => ModelState.TryGetValue("Input.Checked", out var entry) && entry.Errors.Count > 0;

    public IReadOnlyList<SelectListItem> Files =>
        [.. Sheet.Question.Files.Where(f => f.IsKept).Select(f => new SelectListItem($"{f.Name} ({f.SizeText})", f.Id))];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(
        () => request.RunAsync(Number, Input.ToRequest(), Version, Me, cancel),
        () => ($"{TheCase}#pruefungen", Input.HasExternal ? "Die Fachprüfung ist angefragt; der Link ist unterwegs." : "Die Fachprüfung ist angefragt."), cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        if (await sheets.FindAsync(Number, Me, cancel) is not { Full: { } theCase } sheet)
        {
            return;
        }

        Sheet = sheet;
        Suggestions = await suggest.OfAsync(theCase.Id, theCase.OfficeId, theCase.Topic, cancel);
        if (HttpMethods.IsGet(Request.Method))
        {
            Input = new RequestForm
            {
                Experts = [.. Suggestions.Select(s => new RequestForm.Choice { Email = s.Email })],
                Draft = theCase.Revisions.Where(r => r.SentAt is null).MaxBy(r => r.Number)?.Text,
                Files = [.. sheet.Question.Files.Where(f => f is { IsKept: true, IsOfQuestion: true }).Select(f => f.Id)],
            };
        }
    }

    protected override string FieldName(string field) => field switch
    {
        "experts" or "questions" => "Input.Experts[0].IsNamed",
        "attachments" => "Input.Files",
        "draft" => "Input.Draft",
        "checked" => "Input.Checked",
        _ when field.EndsWith(".name", StringComparison.Ordinal) => "Input.ExternalName",
        _ when field.EndsWith(".email", StringComparison.Ordinal) => "Input.ExternalEmail",
        _ when field.EndsWith(".days", StringComparison.Ordinal) => "Input.Days",
        _ when field.EndsWith(".questions", StringComparison.Ordinal) => "Input.ExternalQuestions",
        _ when field.EndsWith(".showApplicantReason", StringComparison.Ordinal) => "Input.ShowApplicantReason",
        _ => "",
    };
}
