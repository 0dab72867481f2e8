using System.Net;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Api;

public sealed class IdempotencyTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_same_key_with_the_same_question_gets_the_same_answer_byte_for_byte_and_one_case()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var subject = "Nur einmal " + key.Item2;
        var first = await desk.Anyone().Send("/api/v1/questions", WebDesk.Question(subject), key);
        var again = await desk.Anyone().Send("/api/v1/questions", WebDesk.Question(subject), key);
        Assert.Equal((HttpStatusCode.Created, first.Text), (again.Status, again.Text));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Subject == subject, WebDesk.Cancel)));
    }

    [Fact]
    public async Task Twenty_at_the_same_moment_are_one_case()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var subject = "Gleichzeitig " + key.Item2;
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Anyone().Send("/api/v1/questions", WebDesk.Question(subject), key)));
        Assert.Single(answers.Select(a => a.Text).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(c => c.Subject == subject, WebDesk.Cancel)));
    }

    [Fact]
    public async Task The_same_key_with_another_question_is_refused_and_too_long_a_key_too()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        Assert.Equal(HttpStatusCode.Created, (await desk.Anyone().Send("/api/v1/questions", WebDesk.Question(), key)).Status);
        var other = await desk.Anyone().Send("/api/v1/questions", WebDesk.Question("Anders"), key);
        Assert.Equal((HttpStatusCode.Conflict, "idempotency.other-body"), (other.Status, other.Code));
        var long201 = await desk.Anyone().Send("/api/v1/questions", WebDesk.Question(), ("Idempotency-Key", new string('k', 201)));
        Assert.NotNull(long201.Json["errors"]!["idempotencyKey"]);
    }
}
