using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Questions;
using Kgc.QualityDesk.Web.Features.Tracking;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A desk with the demo's cases, one window per person, and every case at hand for picking samples.</summary>
public sealed class DemoWorld : IAsyncLifetime
{
    /// <summary>Nobody is signed in; in the window of anyone some cases are open, in a stranger's none.</summary>
    public const string Anyone = "anyone", Stranger = "stranger";

    private readonly Browser _browser = new();
    private readonly Dictionary<string, IPage> _windows = new(StringComparer.Ordinal);

    public WebDesk Desk { get; private set; } = null!;

    public IReadOnlyList<Case> Cases { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        Desk = await WebDesk.StartAsync("--Desk:Demo=true");
        await Desk.DbAsync(async db =>
        {
            var failed = await db.Cases.OrderByDescending(c => c.Id).FirstAsync(WebDesk.Cancel);
            db.Incidents.Add(new Incident { CaseId = failed.Id, Detail = "Die Erinnerung konnte nicht geschrieben werden.", At = failed.ReceivedAt });
            var owner = await db.Users.SingleAsync(p => p.Email == "beratung.th@demo.invalid", WebDesk.Cancel);
            var now = failed.ReceivedAt;
            db.ApiTokens.Add(new() { PersonId = owner.Id, Hash = Secret.Hash("a"), CreatedAt = now, ExpiresAt = now.AddYears(1), LastUsedAt = now.AddDays(2) });
            db.ApiTokens.Add(new() { PersonId = owner.Id, Hash = Secret.Hash("b"), CreatedAt = now, ExpiresAt = now.AddDays(1), RevokedAt = now.AddHours(2) });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        Cases = await Desk.DbAsync(db => db.Cases.AsNoTracking().AsSplitQuery().Include(c => c.Office).Include(c => c.Messages)
            .Include(c => c.Tasks).ThenInclude(t => t.Assignee).Include(c => c.Revisions).ThenInclude(r => r.Author)
            .OrderByDescending(c => c.Id).ToListAsync(WebDesk.Cancel));
    }

    /// <summary>The window of a person; names without a domain are the demo's, such as <c>leitung.th</c>.</summary>
    public async Task<IPage> WindowOf(string who)
    {
        if (!_windows.TryGetValue(who, out var page))
        {
            page = _windows[who] = await _browser.OpenAsync(Desk);
            if (who is not (Anyone or Stranger))
            {
                var id = await Desk.PersonId(who.Contains('@', StringComparison.Ordinal) ? who : who + "@demo.invalid");
                await page.GotoAsync(await Desk.Get<SignInLinks, string>(l => l.CreateAsync(id, TimeSpan.FromHours(1), true, WebDesk.Cancel)));
            }
        }

        return page;
    }

    /// <summary>A narrow window of somebody who was never here: no cookie, nothing in the cache.</summary>
    public Task<IPage> Fresh(bool script = true) => _browser.OpenAsync(Desk, 320, script);

    public Task<string> SignInLink() => Desk.Get<SignInLinks, string>(async links =>
        await links.CreateAsync(await Desk.PersonId("admin@demo.invalid"), TimeSpan.FromHours(1), false, WebDesk.Cancel));

    /// <summary>A link as a mailed code brings it, and one that leads nowhere.</summary>
    public async Task<(string Valid, string Used)> OpeningLinks()
    {
        var (theCase, key) = (Case(c => !c.IsClosed), Secret.New());
        var until = Desk.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(1);
        await Desk.DbAsync(async db =>
        {
            db.TrackingCodes.Add(new TrackingCode { CaseId = theCase.Id, Hash = "", LinkHash = Secret.Hash(key), ExpiresAt = until, LinkExpiresAt = until });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        return ($"/status/{TokenOf(theCase)}/oeffnen/{key}", $"/status/{TokenOf(theCase)}/oeffnen/{Secret.New()}");
    }

    public string TokenOf(Case theCase) => Desk.Services.GetRequiredService<TrackingKeyring>().Of(theCase.TrackingId).LinkToken;

    public Task<string> Draft() => Desk.DbAsync(db => db.WorkflowDrafts.OrderBy(d => d.Id).Select(d => d.PublicId).FirstAsync(WebDesk.Cancel));

    public Task<string> Batch() => Desk.DbAsync(db => db.MigrationBatches.OrderBy(b => b.Id).Select(b => b.PublicId).FirstAsync(WebDesk.Cancel));

    /// <summary>The address of a page about a question on its way that is complete, opened in the window of anyone.</summary>
    public async Task<string> QuestionDraft(string page)
    {
        var id = await Desk.Get<StartDraft, string>(start => start.RunAsync(new DraftAnswers
        {
            District = "16055", Subject = "Wie stellen wir den Bedarf fest?", Name = "Erika Beispiel", Email = "erika@verein.example",
            Body = "Welche Daten helfen bei der Bedarfsanalyse? Rückruf gern bei Frau Erika Mustermann, Telefon 0361 1234567.",
        }, WebDesk.Cancel));
        if (page == "beantwortet")
        {
            await Desk.Run<EndByAnswer>(end => end.RunAsync(id, WebDesk.Cancel));
        }

        var http = new DefaultHttpContext();
        await Desk.Get<Walk, bool>(walk =>
        {
            walk.Open(http, id, codeRound: 0);
            return System.Threading.Tasks.Task.FromResult(true);
        });
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        await (await WindowOf(Anyone)).Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Domain = Desk.Address.Host, Path = "/frage" }]);
        return $"/frage/{id}/{page}";
    }

    /// <summary>The newest case in such a state.</summary>
    public Case Case(Func<Case, bool> which) => Cases.First(which);

    /// <summary>An open task of such a type, and who can complete it.</summary>
    public DeskTask Task(string type, string office = "TH") =>
        Cases.Where(c => c.Office!.Code == office).SelectMany(c => c.Tasks).First(t => t.Type == type && t.State == TaskState.Open);

    /// <summary>A window without an account in which this case is fully open.</summary>
    public async Task<IPage> Opened(Case theCase)
    {
        var http = new DefaultHttpContext();
        Desk.Services.GetRequiredService<TrackingAccess>().Open(http, TokenOf(theCase));
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        var page = await WindowOf(Anyone);
        await page.Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Domain = Desk.Address.Host, Path = "/status" }]);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Desk.DisposeAsync();
    }
}
