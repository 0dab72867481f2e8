using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>What the task page works with: reading, the lists of its forms, and the two kinds of act.</summary>
public sealed record TaskDesk(TaskSheets Sheets, TaskChoices Choices, CompleteTask Complete, AssignTask Assign)
{
    /// <summary>The form as it stands before anybody typed: what is known already is filled in.</summary>
    public async Task<(TaskInput Input, List<FormValue> Form)> BeginAsync(TaskSheet sheet, Actor by, CancellationToken cancel)
    {
        var advisor = sheet.AdvisorId ?? (by.Serves(Roles.Advisor, sheet.Task.OfficeId) ? by.PersonId : null);
        var (changes, text) = !TaskTypes.IsDraft(sheet.Task.Type) || sheet.Draft is not ({ SentAt: null } or { SealBrokenAt: not null }) ? (null, null)
            : sheet.Task.Type == TaskTypes.DraftAddendum ? AddendumText.Split(sheet.Draft.Text) : ((string?)null, (string?)sheet.Draft.Text);
        var input = new TaskInput
        {
            Topic = sheet.TopicCode,
            Priority = sheet.Priority.Kebab(),
            Advisor = sheet.Task.Type == TaskTypes.Triage ? await Choices.EmailOfAsync(advisor, cancel) : null,
            Text = text,
            Changes = changes,
        };
        return (input, [.. sheet.Form.Select(f => new FormValue { Name = f.Name })]);
    }

    /// <summary>The fields of a generic form are found by their place; a form that was posted without them is made whole.</summary>
    public static void MakeWhole(List<FormValue> form, TaskSheet sheet)
    {
        foreach (var field in sheet.Form.Where(f => !form.Exists(v => v.Name == f.Name)))
        {
            form.Add(new FormValue { Name = field.Name });
        }
    }
}
