using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A review by somebody without an account, before and after the code.</summary>
internal static class ReviewSamples
{
    private const string Address = "gutachten@hochschule.example";

    public static async Task<IReadOnlyList<Sample>> LinksAsync(DemoWorld world)
    {
        var token = await AskAsync(world);
        var path = $"/gutachten/{token}";
        var hash = Secret.Hash(token);
        var linkId = await world.Desk.DbAsync(db => db.ExpertLinks.Where(l => l.TokenHash == hash).Select(l => l.Id).SingleAsync(WebDesk.Cancel));
        var browser = Secret.New();
        var now = await world.Desk.DbAsync(db => db.ExpertLinks.Where(l => l.Id == linkId).Select(l => l.CreatedAt).SingleAsync(WebDesk.Cancel));
        await world.Desk.DbAsync(async db =>
        {
            db.ExpertCodes.Add(new ExpertCode { LinkId = linkId, Hash = "", BrowserHash = Secret.Hash(browser), ExpiresAt = now.AddMinutes(15), UsedAt = now.AddMinutes(1) });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        await (await world.WindowOf(DemoWorld.Anyone)).Context.AddCookiesAsync(
            [new() { Name = "desk-gutachten-" + Secret.Hash(token)[..16], Value = browser, Domain = world.Desk.Address.Host, Path = "/gutachten" }]);
        return
        [
            new(DemoWorld.Anyone, path), new(DemoWorld.Stranger, path + "?code=true"), new(DemoWorld.Stranger, path), new(DemoWorld.Stranger, $"/gutachten/{Secret.New()}"),
        ];
    }

    public static async Task<IReadOnlyList<Sample>> PagesAsync(DemoWorld world)
    {
        await AskAsync(world);
        var caseId = Case(world).Id;
        var reviews = await world.Desk.DbAsync(db => db.Reviews.Where(r => r.CaseId == caseId).OrderByDescending(r => r.Id).Select(r => r.PublicId).ToListAsync(WebDesk.Cancel));
        return [.. reviews.Take(2).Select(id => new Sample("beratung.th", $"/desk/pruefungen/{id}"))];
    }

    public static IReadOnlyList<Sample> Requests(DemoWorld world) => [new("beratung.th", $"/desk/faelle/{Case(world).Number}/fachpruefung")];

    private static QualityDesk.Cases.Case Case(DemoWorld world) =>
        world.Case(c => c.Office!.Code == "TH" && c.Tasks.Exists(t => t is { Type: TaskTypes.ExpertReview, State: TaskState.Open }));

    private static async Task<string> AskAsync(DemoWorld world)
    {
        var by = await world.Desk.Actor("beratung.th@demo.invalid");
        var request = new ReviewRequest
        {
            External = [new("Prof. Vera Fern", $"{Guid.NewGuid():N}.{Address}", "Trägt die Begründung? Was fehlt?", null, null)], Draft = "Ein Entwurf.\n\nMit zwei Absätzen.", Checked = true,
        };
        await world.Desk.Run<RequestReviews>(r => r.RunAsync(Case(world).Number, request, null, by, WebDesk.Cancel));
        var invitation = await world.Desk.DbAsync(db => db.OutboxMails.Where(m => m.Template == MailTemplates.ExpertInvitation)
            .OrderByDescending(m => m.Id).Select(m => m.Sealed).FirstAsync(WebDesk.Cancel));
        return world.Desk.Services.GetRequiredService<MailSealer>().Open(invitation!).Text.Split("/gutachten/")[1].Split('\n')[0].Trim();
    }
}
