using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Turns a chart's waiting node into a task in somebody's inbox, with its due date, reminder and notice.</summary>
public sealed class TaskOpener(DeskDb db, StaffDirectory staff, MailWriter mail, NameExperts experts)
{
    internal async Task OpenAsync(Burst burst, ActivityCall call, CancellationToken cancel)
    {
        var settings = call.Node.Task ?? throw new FlowchartException("Die Aufgabe hat keine Einstellungen.", call.Node.NodeId);
        // Elsa's own RunTask names no role: it goes to the office's advisors.
        var role = settings.Role.Length > 0 ? settings.Role : Roles.Advisor;
        var address = AddressOf(call);
        var assignee = string.IsNullOrWhiteSpace(address) ? null : await staff.SuitableAsync(address, role, burst.Case.OfficeId, cancel);
        var task = new DeskTask
        {
            PublicId = Guid.CreateVersion7().ToString("N"),
            OfficeId = burst.Case.OfficeId,
            TokenId = call.Token.Id,
            NodeId = call.Node.NodeId,
            Type = settings.TaskType,
            Title = call.Node.DisplayText,
            Role = role,
            AssigneeId = assignee?.Id,
            Assignee = assignee,
            AssignedAt = assignee is null ? null : burst.Act.At,
            OpenedAt = burst.Act.At,
            DueAt = settings.DueWorkingDays is { } due ? burst.Act.Clock.Calendar.DueAfter(burst.Act.At, due) : null,
        };
        burst.Case.Tasks.Add(task);
        if (task.Type == TaskTypes.ExpertReview)
        {
            await experts.BeginAsync(burst.Case, task, assignee, address, burst.Act, cancel);
        }

        WakeLater(burst, task, TimerKind.Remind, settings.RemindWorkingDays);
        WakeLater(burst, task, TimerKind.Escalate, settings.EscalateWorkingDays);
        if (assignee is not null && assignee.Id != burst.Act.By.PersonId)
        {
            await mail.TaskAssignedAsync(burst.Case, task, assignee, burst.Act.At, cancel);
        }
    }

    private static string? AddressOf(ActivityCall call) => call.Input("assignee") switch
    {
        JsonObject item => item["email"]?.ToString(),
        var value => value?.ToString(),
    };

    private void WakeLater(Burst burst, DeskTask task, TimerKind kind, int? workingDays)
    {
        if (workingDays is { } days)
        {
            db.Timers.Add(new DeskTimer
            {
                Case = burst.Case, Task = task, Kind = kind, TokenId = task.TokenId,
                DueAt = burst.Act.Clock.Calendar.DueAfter(burst.Act.At, days),
            });
        }
    }
}
