using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Reviews;

/// <summary>Experts learn nothing of each other until all have answered: not what, not how many, not that somebody did.</summary>
public sealed class BlindTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Secret = "Nur unter drei Auflagen zu halten";

    [Fact]
    public async Task Every_answer_of_the_API_stays_the_same_when_another_expert_answers()
    {
        var (number, ana, eva, emil) = await Begun("emil.th");
        string[] doors = ["/api/v1/cases", $"/api/v1/cases/{number}", $"/api/v1/cases/{number}/reviews", "/api/v1/tasks?scope=all", "/api/v1/reviews?scope=all"];
        var before = await Read(emil, doors);
        await Answer(eva, number);
        Assert.Equal(before, await Read(emil, doors));
        var hidden = (await ana.Read($"/api/v1/cases/{number}/reviews")).Json.AsArray().First(r => r!["expert"]!.GetValue<string>() == "eva.th")!["id"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.NotFound, (await emil.Read($"/api/v1/reviews/{hidden}")).Status);
        Assert.Contains(Secret, (await ana.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);

        await Answer(emil, number);
        Assert.Contains(Secret, (await emil.Read($"/api/v1/reviews/{hidden}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Erika", (await emil.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_advises_too_sees_the_case_like_any_expert_until_all_have_answered()
    {
        await GiveRole("ben.th", Roles.Expert);
        var (number, _, eva, ben) = await Begun("ben.th");
        string[] doors = [$"/api/v1/cases/{number}", $"/api/v1/cases/{number}/reviews", $"/api/v1/tasks?scope=all&caseNumber={number}"];
        var before = await Read(ben, doors);
        Assert.DoesNotContain("eva.th", string.Concat(before), StringComparison.Ordinal);
        await Answer(eva, number);
        Assert.Equal(before, await Read(ben, doors));
        Assert.DoesNotContain(number, (await ben.Read("/api/v1/cases?condition=Voten%20%3E%200")).Text, StringComparison.Ordinal);
        await Answer(ben, number);
        Assert.Contains(Secret, (await ben.Read($"/api/v1/cases/{number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_expert_sees_the_frozen_revision_whatever_becomes_of_the_case()
    {
        var (number, ana, eva, _) = await Begun("emil.th");
        var before = (await eva.Read($"/api/v1/cases/{number}")).Text;
        var asked = await ana.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "Rücksprache mit dem Träger." });
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Body, "Ganz anders.").SetProperty(c => c.Subject, "Neuer Betreff").SetProperty(c => c.Topic, "EVAL-METHODEN"), WebDesk.Cancel));
        Assert.Equal(before, (await eva.Read($"/api/v1/cases/{number}")).Text);
        Assert.DoesNotContain("Ganz anders", await Page(number, TaskTypes.ExpertReview), StringComparison.Ordinal);

        var task = await eva.Task(number, TaskTypes.ExpertReview);
        var wrong = await eva.Complete(task, "supported", new JsonObject { ["statement"] = "Gut.", ["revision"] = 7 });
        Assert.Equal((HttpStatusCode.Conflict, "review.other-revision"), (wrong.Status, wrong.Code));
        var beyond = await eva.Complete(task, "supported", new JsonObject { ["statement"] = "Gut.", ["comments"] = new JsonArray(new JsonObject { ["paragraph"] = 9, ["text"] = "x" }) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, beyond.Status);
    }

    private async Task<(string Number, HttpClient Ana, HttpClient Eva, HttpClient Other)> Begun(string other)
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        var ana = await desk.As("ana.th");
        var accepted = await ana.Complete(number, TaskTypes.Triage, "accept", Calls.Accept("eva.th", other));
        Assert.True(accepted.Status == HttpStatusCode.OK, accepted.Text);
        return (number, ana, await desk.As("eva.th"), await desk.As(other));
    }

    private static async Task Answer(HttpClient who, string number)
    {
        var answer = await who.Complete(number, TaskTypes.ExpertReview, "conditional", new JsonObject
        {
            ["statement"] = Secret, ["comments"] = new JsonArray(new JsonObject { ["paragraph"] = 1, ["text"] = "Hier fehlt der Beleg." }),
        });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }

    private static async Task<List<string>> Read(HttpClient who, IEnumerable<string> doors)
    {
        List<string> seen = [];
        foreach (var door in doors)
        {
            seen.Add($"{door}\n{(await who.Read(door)).Text}");
        }

        return seen;
    }

    private async Task<string> Page(string number, string type)
    {
        var id = await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == number && t.Type == type && t.Assignee!.DisplayName == "eva.th").Select(t => t.PublicId).SingleAsync(WebDesk.Cancel));
        return await (await desk.SignedIn("eva.th")).GetStringAsync(new Uri($"/desk/aufgaben/{id}", UriKind.Relative), WebDesk.Cancel);
    }

    private Task GiveRole(string name, string role) => desk.DbAsync(async db =>
    {
        var (person, id) = (await desk.PersonId(name), await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync(WebDesk.Cancel));
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = person, RoleId = id });
        await db.SaveChangesAsync(WebDesk.Cancel);
    });
}
