using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Tracking;

/// <summary>A case with its link, brought to the state that a test is about.</summary>
internal sealed record Journey(WebDesk Desk, string Number, string Link, string Email)
{
    public static async Task<Journey> Begin(WebDesk desk)
    {
        var email = $"{Guid.NewGuid():N}@verein.example";
        var input = new QuestionInput
        {
            DistrictKey = "16055", Subject = "Streng vertraulicher Betreff", Body = "Streng vertrauliche Frage", Consent = true,
            Contact = new ContactInput { Name = "Erika Beispiel", Email = email },
        };
        var receipt = await desk.Get<OpenCase, OpenCase.Receipt>(o => o.RunAsync(input, Channel.Form, Actor.Applicant, null, WebDesk.Cancel));
        var keys = desk.Services.GetRequiredService<TrackingKeyring>().Of(receipt.TrackingId);
        return new Journey(desk, receipt.Number, "/status/" + keys.LinkToken, email);
    }

    public async Task<Visitor.Shown> OpenBy(Visitor visitor)
    {
        var page = await visitor.Open(Link);
        page = await visitor.Submit(page, Link + "?handler=Code");
        return await visitor.Submit(page, Link + "?handler=Open", ("Code.Value", await Desk.Code(Email)));
    }

    public Task AskBack() => Complete("triage", "clarify", "ana.th", new JsonObject { ["question"] = "Für welche Zielgruppe?" });

    public async Task Answer(string text)
    {
        await Complete("triage", "accept", "ana.th", new JsonObject { ["topic"] = "BED-DATEN", ["priority"] = "normal" });
        await Complete("draft-response", "submitted", "ana.th", new JsonObject { ["text"] = text });
        await Complete("approve-response", "approved", "lea.th", []);
    }

    public Task<Case> Load() => Desk.DbAsync(db => db.Cases.AsNoTracking().Include(c => c.Messages).SingleAsync(c => c.Number == Number, WebDesk.Cancel));

    private async Task Complete(string type, string outcome, string who, JsonObject input)
    {
        var by = await Desk.Actor(who);
        var task = await Desk.DbAsync(db => db.Tasks.AsNoTracking()
            .SingleAsync(t => t.Case!.Number == Number && t.Type == type && t.State == TaskState.Open, WebDesk.Cancel));
        await Desk.Run<CompleteTask>(c => c.RunAsync(task.PublicId, outcome, input, task.Version, by, WebDesk.Cancel));
    }
}
