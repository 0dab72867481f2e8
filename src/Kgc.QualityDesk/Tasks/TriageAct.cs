using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

internal sealed class TriageAct(DeskDb db, StaffDirectory staff, OfficeCalendars calendars, NameExperts naming) : ITaskAct
{
    public string TaskType => TaskTypes.Triage;

    public Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel) => completion.Outcome switch
    {
        "accept" => AcceptAsync(completion, cancel),
        "clarify" => Task.FromResult(AskBack(completion)),
        "refer" => ReferAsync(completion, cancel),
        "decline" => Task.FromResult(Decline(completion)),
        "close" => Task.FromResult(Close(completion)),
        // A chart may add outcomes of its own: they change nothing here, the chart says what follows.
        _ => Task.FromResult(new TaskEffect(completion.Input, completion.Act)),
    };

    private async Task<TaskEffect> AcceptAsync(TaskCompletion c, CancellationToken cancel)
    {
        var fields = new InputFields();
        var topic = c.Text("topic") ?? c.Case.Topic;
        if (!c.TakesText("topic") || string.IsNullOrWhiteSpace(topic) || !await db.Terms.AnyAsync(t => t.Kind == TermKind.Topic && t.Code == topic, cancel))
        {
            fields.Add("topic", "Bitte wählen Sie ein Thema.");
        }

        var priority = c.Case.Priority;
        if (!c.TakesText("priority") || (c.Text("priority") is { Length: > 0 } word && !Words.TryParse(word, out priority)))
        {
            fields.Add("priority", "Bitte wählen Sie normal oder dringend.");
        }

        var experts = await ExpertsAsync(c, fields, cancel);
        var advisor = await AdvisorAsync(c, fields, cancel);
        var request = ReviewRequest.OfTriage(c.Input, experts, fields);
        fields.ThrowIfAny();
        (c.Case.Advisor, c.Case.AdvisorId) = (advisor, advisor!.Id);
        c.Act.Clock.Promises.Prepare(db, c.Case);
        experts.AddRange(request.External.Select(e => e.Email?.Trim() ?? ""));
        c.Case.Accept(c.Act, topic!, priority, advisor.Id, experts);
        await naming.AheadAsync(c.Case, request, c.Act, cancel);
        return new TaskEffect(new JsonObject
        {
            ["topic"] = topic,
            ["priority"] = priority.Kebab(),
            ["experts"] = new JsonArray([.. experts.Select(e => JsonValue.Create(e))]),
            ["advisor"] = advisor.Email,
        }, c.Act);
    }

    private async Task<List<string>> ExpertsAsync(TaskCompletion c, InputFields fields, CancellationToken cancel)
    {
        List<string> found = [];
        if (!c.TakesTexts("experts"))
        {
            fields.Add("experts", "Bitte geben Sie die Fachpersonen als Liste von E-Mail-Adressen an.");
        }

        foreach (var email in c.Texts("experts").Distinct(StringComparer.OrdinalIgnoreCase).Take(20))
        {
            if (await staff.SuitableAsync(email, Roles.Expert, c.Case.OfficeId, cancel) is { } expert)
            {
                found.Add(expert.Email!);
            }
            else
            {
                fields.Add("experts", $"„{email}“ ist keine Fachperson dieser Stelle.");
            }
        }

        return found;
    }

    private async Task<Person?> AdvisorAsync(TaskCompletion c, InputFields fields, CancellationToken cancel)
    {
        if (!c.TakesText("advisor"))
        {
            fields.Add("advisor", "Bitte geben Sie eine E-Mail-Adresse an.");
        }

        if (c.Text("advisor") is not { Length: > 0 } email)
        {
            return await db.Users.SingleAsync(p => p.Id == c.Act.By.PersonId, cancel);
        }

        var advisor = await staff.SuitableAsync(email, Roles.Advisor, c.Case.OfficeId, cancel);
        if (advisor is null)
        {
            fields.Add("advisor", $"„{email}“ berät nicht in dieser Stelle.");
        }

        return advisor;
    }

    private static TaskEffect AskBack(TaskCompletion c)
    {
        var question = Required(c, "question", "Bitte schreiben Sie die Rückfrage auf.");
        c.Case.AskBack(c.Act, question);
        return new TaskEffect(new JsonObject { ["question"] = question }, c.Act);
    }

    private async Task<TaskEffect> ReferAsync(TaskCompletion c, CancellationToken cancel)
    {
        var fields = new InputFields();
        var reason = fields.Required("reason", c.Text("reason"), QuestionRules.CommentLength, "Bitte begründen Sie die Weiterleitung.");
        var code = c.Text("office");
        var other = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (other is null)
        {
            fields.Add("office", "Bitte wählen Sie die Stelle, an die Sie weiterleiten.");
        }

        var consent = fields.Optional("consent", c.Text("consent"), QuestionRules.CommentLength);
        fields.ThrowIfAny();
        var clock = await calendars.OfAsync(other!.Id, cancel);
        clock.Promises.Prepare(db, c.Case);
        db.CaseHandOvers.Add(c.Case.HandOver(c.Act, other, clock, reason, consent));
        return new TaskEffect(new JsonObject { ["office"] = code, ["reason"] = reason }, c.Act with { Clock = clock });
    }

    private static TaskEffect Decline(TaskCompletion c)
    {
        var reason = Required(c, "reason", "Bitte begründen Sie die Ablehnung. Die ratsuchende Person bekommt diesen Text.");
        c.Case.Decline(c.Act, reason);
        return new TaskEffect(new JsonObject { ["reason"] = reason }, c.Act);
    }

    private static TaskEffect Close(TaskCompletion c)
    {
        var reason = c.Text("reason");
        if (reason is null || !ClosureReasons.Silent.Contains(reason))
        {
            throw RuleBroken.Field("reason", "Bitte wählen Sie: Dublette, Spam oder telefonisch zurückgezogen.");
        }

        c.Case.CloseInTriage(c.Act, reason);
        return new TaskEffect(new JsonObject { ["reason"] = reason }, c.Act);
    }

    private static string Required(TaskCompletion c, string field, string missing)
    {
        var fields = new InputFields();
        var text = fields.Required(field, c.Text(field), QuestionRules.BodyLength, missing);
        fields.ThrowIfAny();
        return text;
    }
}
