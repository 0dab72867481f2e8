using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Tasks;

/// <summary>Brings a question to the task that a test is about.</summary>
internal static class Journey
{
    public const string Name = "Erika Beispiel";
    public const string Mail = "erika@verein.example";

    public static async Task<string> Ask(this WebDesk desk, string district = "16055") =>
        (await desk.Get<OpenCase, OpenCase.Receipt>(open => open.RunAsync(new QuestionInput
        {
            DistrictKey = district, Subject = "Wie weisen wir den Bedarf nach?", Body = "Uns liegen keine kleinräumigen Daten vor.", Consent = true,
            Contact = new ContactInput { Name = Name, Email = Mail },
        }, Channel.Form, QualityDesk.People.Actor.Applicant, null, WebDesk.Cancel))).Number;

    public static async Task<string> AskUntil(this WebDesk desk, string type)
    {
        var number = await desk.Ask();
        if (type == TaskTypes.Triage)
        {
            return number;
        }

        var experts = type == TaskTypes.ExpertReview ? new[] { WebDesk.Email("eva.th"), WebDesk.Email("emil.th") } : [];
        await desk.Complete(number, TaskTypes.Triage, "accept", "ana.th", new()
        {
            ["topic"] = "BED-DATEN", ["experts"] = new JsonArray([.. experts.Select(e => JsonValue.Create(e))]),
        });
        if (type == TaskTypes.ApproveResponse)
        {
            await desk.Complete(number, TaskTypes.DraftResponse, "submitted", "ana.th", new() { ["text"] = "So **weisen** Sie den Bedarf nach." });
        }

        return number;
    }

    public static async Task Complete(this WebDesk desk, string number, string type, string outcome, string who, JsonObject input)
    {
        var by = await desk.Actor(who);
        var id = await desk.TaskId(number, type, who);
        await desk.Run<CompleteTask>(c => c.RunAsync(id, outcome, input, null, by, WebDesk.Cancel));
    }

    /// <summary>What the job would do in its next round.</summary>
    public static async Task FireDueTimers(this WebDesk desk)
    {
        var now = desk.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var id in await desk.DbAsync(db => FireTimer.Due(db, now).ToListAsync(WebDesk.Cancel)))
        {
            await desk.Run<FireTimer>(f => f.RunAsync(id, WebDesk.Cancel));
        }
    }

    public static async Task<string> TaskId(this WebDesk desk, string number, string type, string? assignee = null)
    {
        var person = assignee is null ? (int?)null : await desk.PersonId(assignee);
        return await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == number && t.Type == type && t.State == TaskState.Open)
            .OrderBy(t => t.AssigneeId == person ? 0 : 1).ThenBy(t => t.Id).Select(t => t.PublicId).FirstAsync(WebDesk.Cancel));
    }

    public static async Task<string> TaskPage(this WebDesk desk, string number, string type, string? assignee = null) =>
        $"/desk/aufgaben/{await desk.TaskId(number, type, assignee)}";

    public static Task<Case> Load(this WebDesk desk, string number) =>
        desk.Get<Desk, Case>(async d => (await d.LoadAsync(c => c.Number == number, WebDesk.Cancel))!);
}
