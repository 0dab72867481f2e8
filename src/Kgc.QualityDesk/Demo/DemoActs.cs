using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>Does one act of a story through the same doors that people use.</summary>
internal sealed class DemoActs(DemoDesk desk, DemoFiles files)
{
    public async Task OpenAsync(DemoCase demo, CancellationToken cancel)
    {
        var plan = demo.Plan;
        var isOffice = plan.Place.Length == 2;
        var input = new QuestionInput
        {
            Type = plan.Type,
            Office = isOffice ? plan.Place : null, DistrictKey = isOffice ? null : plan.Place,
            Subject = plan.Question.Subject, Body = plan.Question.Body, Topic = plan.Question.Topic, Setting = plan.Question.Setting,
            Phase = plan.Question.Phase, TargetGroups = plan.Question.TargetGroups, Consent = true,
            Contact = new ContactInput
            {
                Name = plan.Contact.Name, Organisation = plan.Contact.Organisation,
                Email = plan.HasMail ? plan.Contact.Email : null, Phone = plan.HasMail ? null : "Rückruf über die Zentrale",
                PostalAddress = plan.HasMail || isOffice ? null : "Am Beispielmarkt 1\n99999 Musterstadt",
            },
        };
        var by = plan.Channel is Channel.Form or Channel.Api ? Actor.Applicant : await desk.ActorAsync($"beratung.{OfficeOf(plan)}", cancel);
        var receipt = await desk.GetAsync<OpenCase, OpenCase.Receipt>(o => o.RunAsync(input, plan.Channel, by, null, cancel));
        demo.CaseNumber = receipt.Number;
        demo.CaseId = await desk.GetAsync<DeskDb, int>(db => db.Cases.Where(c => c.Number == receipt.Number).Select(c => c.Id).SingleAsync(cancel));
    }

    public Task DoAsync(DemoCase demo, DemoBeat beat, CancellationToken cancel) => beat.Act switch
    {
        "accept" or "urgent" => AcceptAsync(demo, beat, cancel),
        "lead" => AcceptAsync(Led(demo), beat, cancel),
        "clarify" => TriageAsync(demo, "clarify", new() { ["question"] = Phrase("clarify", demo) }, cancel),
        "decline" => TriageAsync(demo, "decline", new() { ["reason"] = Phrase("decline", demo) }, cancel),
        "close" => TriageAsync(demo, "close", new() { ["reason"] = beat.Detail }, cancel),
        "refer" => ReferAsync(demo, cancel),
        "review" => ReviewAsync(demo, beat, cancel),
        "reject" => ReviewAsync(demo, beat, cancel),
        "draft" => CompleteAsync(demo, TaskTypes.DraftResponse, "submitted", demo.Author, new() { ["text"] = Draft(demo) }, cancel),
        "approve" => CompleteAsync(demo, TaskTypes.ApproveResponse, "approved", demo.Approver, [], cancel),
        "return" => CompleteAsync(demo, TaskTypes.ApproveResponse, "returned", demo.Approver, new() { ["comment"] = Phrase("return", demo) }, cancel),
        "deliver" => CompleteAsync(demo, TaskTypes.DeliverMessage, beat.Detail, demo.Author, [], cancel),
        "do" => FormAsync(demo, beat, cancel),
        "claim" => ClaimAsync(demo, cancel),
        "note" => NoteAsync(demo, cancel),
        _ => ByApplicantAsync(demo, beat, cancel),
    };

    private Task ByApplicantAsync(DemoCase demo, DemoBeat beat, CancellationToken cancel) => desk.RunAsync<ApplicantActs>(acts =>
    {
        demo.AsksAgain |= beat.Act is "follow-up" or "reopen";
        return beat.Act switch
        {
            "reply" or "follow-up" => acts.ReplyAsync(demo.CaseId, Phrase(beat.Act, demo), cancel),
            "withdraw" or "withdraw-today" => acts.WithdrawAsync(demo.CaseId, cancel),
            "undo" => acts.UndoWithdrawalAsync(demo.CaseId, cancel),
            "rate" => acts.RateAsync(demo.CaseId, beat.Number, Phrase(beat.Number > Case.PoorRating ? "rating" : "poor", demo), cancel),
            "reopen" => acts.ReopenAsync(demo.CaseId, Phrase(beat.Act, demo), cancel),
            _ => throw new InvalidOperationException($"The demo knows no act {beat.Act}."),
        };
    });

    private static DemoCase Led(DemoCase demo)
    {
        demo.Author = "leitung";
        return demo;
    }

    private async Task AcceptAsync(DemoCase demo, DemoBeat beat, CancellationToken cancel)
    {
        var office = await OfficeAsync(demo, cancel);
        var experts = Enumerable.Range(1, beat.Number).Select(n => JsonValue.Create($"fach{n}.{office}{DemoPeople.Domain}"));
        await TriageAsync(demo, "accept", new()
        {
            ["topic"] = demo.Plan.Question.Topic,
            ["priority"] = beat.Act == "urgent" ? "urgent" : "normal",
            ["experts"] = new JsonArray([.. experts]),
        }, cancel);
    }

    private async Task ReferAsync(DemoCase demo, CancellationToken cancel) => await TriageAsync(demo, "refer", new()
    {
        ["office"] = await OfficeAsync(demo, cancel) == "th" ? "ST" : "TH", ["reason"] = Phrase("refer", demo),
    }, cancel);

    private Task TriageAsync(DemoCase demo, string outcome, JsonObject input, CancellationToken cancel) =>
        CompleteAsync(demo, TaskTypes.Triage, outcome, demo.Author, input, cancel);

    private Task ReviewAsync(DemoCase demo, DemoBeat beat, CancellationToken cancel)
    {
        var (outcome, statement) = (beat.Act, beat.Number) switch
        {
            ("reject", _) => ("rejected", Phrase("rejected", demo)),
            (_, 1) => ("supported", demo.Plan.Question.Statement),
            _ => ("conditional", Phrase("reviewed", demo)),
        };
        return CompleteAsync(demo, TaskTypes.ExpertReview, outcome, $"fach{beat.Number}", new() { ["statement"] = statement }, cancel);
    }

    // One input for all tasks with a form: each takes of it what it asks.
    private Task FormAsync(DemoCase demo, DemoBeat beat, CancellationToken cancel)
    {
        var (type, outcome) = (beat.Detail.Split('=')[0], beat.Detail.Split('=')[1]);
        var text = demo.Plan.Question.Statement;
        return CompleteAsync(demo, type, outcome, demo.Author, new()
        {
            ["goals"] = text, ["milestones"] = text, ["notes"] = text, ["summary"] = text, ["stand"] = text, ["finding"] = text, ["measure"] = text,
            ["where"] = "Fallakten, Postausgang, Verteiler", ["kind"] = "access", ["answer"] = demo.Plan.Question.Answer, ["notice"] = "true",
        }, cancel);
    }

    private async Task ClaimAsync(DemoCase demo, CancellationToken cancel)
    {
        var (task, by) = await TaskAsync(demo, TaskTypes.Triage, demo.Author, cancel);
        await desk.RunAsync<AssignTask>(a => a.ClaimAsync(task, null, by, cancel));
    }

    private async Task NoteAsync(DemoCase demo, CancellationToken cancel)
    {
        var by = await desk.ActorAsync($"{demo.Author}.{await OfficeAsync(demo, cancel)}", cancel);
        await desk.RunAsync<ChangeCase>(c => c.AddNoteAsync(demo.CaseNumber, Phrase("note", demo), by, cancel));
    }

    private async Task CompleteAsync(DemoCase demo, string type, string outcome, string who, JsonObject input, CancellationToken cancel)
    {
        var (task, by) = await TaskAsync(demo, type, who, cancel);
        await desk.RunAsync<CompleteTask>(c => c.RunAsync(task, outcome, input, null, by, cancel));
    }

    private async Task<(string Task, Actor By)> TaskAsync(DemoCase demo, string type, string who, CancellationToken cancel)
    {
        var by = await desk.ActorAsync($"{who}.{await OfficeAsync(demo, cancel)}", cancel);
        var id = await desk.GetAsync<DeskDb, string>(db => db.Tasks
            .Where(t => t.CaseId == demo.CaseId && t.Type == type && t.State == TaskState.Open && (t.AssigneeId == null || t.AssigneeId == by.PersonId))
            .OrderBy(t => t.Id).Select(t => t.PublicId).FirstAsync(cancel));
        return (id, by);
    }

    private Task<string> OfficeAsync(DemoCase demo, CancellationToken cancel) => desk.GetAsync<DeskDb, string>(async db =>
        (await db.Cases.Where(c => c.Id == demo.CaseId).Select(c => c.Office!.Code).SingleAsync(cancel)).ToLowerInvariant());

    /// <summary>The first draft of a text that comes back is short; what is added later is what the approver asked for.</summary>
    private string Draft(DemoCase demo)
    {
        demo.Drafts++;
        if (demo.AsksAgain)
        {
            return Phrase("follow-up-answer", demo);
        }

        var answer = demo.Plan.Question.Answer;
        return demo.Drafts == 1 ? answer : $"{answer}\n\n{Phrase("addition", demo)}";
    }

    private string Phrase(string kind, DemoCase demo) => files.Phrase(kind, demo.Number);

    internal static string OfficeOf(DemoPlan plan) => plan.Place is "TH" or "ST"
        ? plan.Place.ToLowerInvariant()
        : plan.Place.StartsWith("16", StringComparison.Ordinal) ? "th" : "st";
}
