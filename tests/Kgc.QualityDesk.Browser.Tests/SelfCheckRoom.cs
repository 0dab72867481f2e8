using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A self-check with every kind of answer, repeated once, open in the window of anyone.</summary>
internal static class SelfCheckRoom
{
    private const string First = "00000000000000000000000000000001", Second = "00000000000000000000000000000002";

    private static readonly string Code = RecallCode.New(), SecondCode = RecallCode.New();

    public static Func<DemoWorld, Task<IReadOnlyList<Sample>>> Page(params string[] pages) => async world =>
    {
        var run = await OpenAsync(world);
        return [.. pages.Select(page => new Sample(DemoWorld.Anyone, $"/selbstcheck/{run}/{page}"))];
    };

    public static async Task<string> OpenAsync(DemoWorld world)
    {
        await world.Desk.Run<EditSelfCheck>(async edit =>
        {
            await edit.BeginAsync(First, Code, false, WebDesk.Cancel);
            await edit.AnswerAsync(First, Code, "GP01", new AnswerInput(AnswerKind.Stage, 1), 0, WebDesk.Cancel);
            await edit.RepeatAsync(First, Code, Second, SecondCode, WebDesk.Cancel);
            await edit.DescribeAsync(Second, SecondCode, new SelfCheckDetails { Alias = "Bunter Garten", Place = "16055", Setting = "KITA", Phase = "PLANUNG" }, 0, WebDesk.Cancel);
            foreach (var (criterion, said) in new[]
            {
                ("GP01", new AnswerInput(AnswerKind.Stage, 3, null, "Mit dem Team\nbesprochen")), ("GP02", new(AnswerKind.Unknown)),
                ("GP03", new(AnswerKind.NotApplicable, null, "Wir haben keinen festen Ort.")), ("GP05", new(AnswerKind.Stage, 5)), ("GP12", new(AnswerKind.Stage, 1)),
            })
            {
                await edit.AnswerAsync(Second, SecondCode, criterion, said, 0, WebDesk.Cancel);
            }

            await edit.PlanAsync(Second, SecondCode, [("GP12", "Schreiben Sie auf, welche Wirkung Sie erwarten und warum."), (null, "Eltern fragen")], 0, WebDesk.Cancel);
        });
        await ShowAsync(world);
        return Second;
    }

    private static async Task ShowAsync(DemoWorld world)
    {
        var http = new DefaultHttpContext();
        world.Desk.Services.GetRequiredService<RecallAccess>().Open(http, RecallPlace.SelfCheck, Second, SecondCode);
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        var page = await world.WindowOf(DemoWorld.Anyone);
        await page.Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Domain = world.Desk.Address.Host, Path = "/selbstcheck" }]);
    }
}
