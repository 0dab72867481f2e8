using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Reviews;

/// <summary>A case whose review went to somebody without an account.</summary>
internal sealed partial record Outside(WebDesk Desk, string Number, string Address, string Path)
{
    private static int _count;

    /// <param name="desk">where</param>
    /// <param name="body">the question</param>
    /// <param name="more">what else the request says</param>
    public static async Task<Outside> Begin(WebDesk desk, string body = "Erster Absatz.\n\nZweiter Absatz.", JsonObject? more = null)
    {
        var question = WebDesk.Question();
        question["body"] = body;
        var asked = await desk.Anyone().Send("/api/v1/questions", question);
        var number = asked.Json["number"]!.GetValue<string>();
        var address = $"gutachterin{Interlocked.Increment(ref _count)}@hochschule.example";
        var request = more ?? [];
        request["external"] = new JsonArray(new JsonObject { ["name"] = "Prof. Vera Fern", ["email"] = address, ["questions"] = "Trägt die Begründung?" });
        var answer = await (await desk.As("ana.th")).Send($"/api/v1/cases/{number}/reviews", request);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        Assert.DoesNotContain("/gutachten/", answer.Text, StringComparison.Ordinal);
        return new Outside(desk, number, address, await LatestLink(desk, address));
    }

    public static async Task<string> LatestLink(WebDesk desk, string address) =>
        LinkPath().Match((await desk.Mails(MailTemplates.ExpertInvitation, address))[^1].Text).Value;

    /// <summary>Any review of Thüringen, by its public id.</summary>
    public static async Task<string> ReviewOf(WebDesk desk) => await (await Begin(desk)).Id();

    public Task<string> Id() => Desk.DbAsync(db => db.Reviews.Where(r => r.ExternalEmail == Address).OrderByDescending(r => r.Id).Select(r => r.PublicId).FirstAsync(WebDesk.Cancel));

    public async Task<string> Code() => CodeLine().Match((await Desk.Mails(MailTemplates.ExpertCode, Address))[^1].Text).Value;

    public async Task<Visitor.Shown> AskForCode(Visitor who) => await who.Submit(await who.Open(Path), Path + "?handler=Code");

    public async Task<Visitor.Shown> Enter(Visitor who, Visitor.Shown page, string code) => await who.Send(page, Path + "?handler=Open", ("Code.Value", code));

    public async Task<Visitor.Shown> OpenBy(Visitor who)
    {
        var answer = await Enter(who, await AskForCode(who), await Code());
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return await who.Open(Path);
    }

    public Task<List<ExpertAccessKind>> Log() => Desk.DbAsync(db => db.ExpertAccesses.Where(a => a.Link!.Review!.ExternalEmail == Address)
        .OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync(WebDesk.Cancel));

    public Task<Review> Review() => Desk.DbAsync(db => db.Reviews.AsNoTracking().Include(r => r.Comments).Include(r => r.Task)
        .Where(r => r.ExternalEmail == Address).OrderByDescending(r => r.Id).FirstAsync(WebDesk.Cancel));

    [GeneratedRegex("/gutachten/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex LinkPath();

    [GeneratedRegex(@"^\d{4} \d{4}$", RegexOptions.Multiline, 1000)]
    private static partial Regex CodeLine();
}
