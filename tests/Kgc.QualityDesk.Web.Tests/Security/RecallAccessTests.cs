using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Kgc.QualityDesk.Web.Tests.Security;

public sealed class RecallAccessTests
{
    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private readonly Clock _clock = new();
    private readonly RecallAccess _access;

    public RecallAccessTests() => _access = new RecallAccess(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void What_was_opened_is_open_in_this_browser_for_a_day()
    {
        var later = After(http => _access.Open(http, RecallPlace.SelfCheck, "id-1", "CODE"));
        _clock.Now += RecallAccess.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal("CODE", _access.CodeOf(later, RecallPlace.SelfCheck, "id-1"));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(_access.CodeOf(later, RecallPlace.SelfCheck, "id-1"));
    }

    [Fact]
    public void It_opens_nothing_else_and_nowhere_else()
    {
        var later = After(http => _access.Open(http, RecallPlace.SelfCheck, "id-1", "CODE"));
        Assert.Null(_access.CodeOf(later, RecallPlace.SelfCheck, "id-2"));
        Assert.Null(_access.CodeOf(later, RecallPlace.Question, "id-1"));
        Assert.Null(_access.CodeOf(new DefaultHttpContext(), RecallPlace.SelfCheck, "id-1"));
    }

    [Fact]
    public void The_seal_of_a_form_is_taken_without_a_cookie_and_cannot_be_made_up()
    {
        Assert.Equal("CODE", Sent(_access.KeyFor(RecallPlace.SelfCheck, "id-1", "CODE"), "id-1"));
        Assert.Null(Sent(_access.KeyFor(RecallPlace.SelfCheck, "id-1", "CODE"), "id-2"));
        Assert.Null(Sent("erfunden", "id-1"));
        Assert.Null(Sent("", "id-1"));
    }

    private string? Sent(string key, string id)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(new() { [RecallAccess.Field] = key });
        return _access.CodeOfForm(http, RecallPlace.SelfCheck, id);
    }

    private static DefaultHttpContext After(Action<HttpContext> answer)
    {
        var (first, later) = (new DefaultHttpContext(), new DefaultHttpContext());
        answer(first);
        later.Request.Headers.Cookie = first.Response.Headers.SetCookie.ToString().Split(';')[0];
        return later;
    }
}
