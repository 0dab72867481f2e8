using System.Net;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Questions;

/// <summary>What is published already is offered on the way, without a script.</summary>
public sealed class HelpTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Slug = "instrument-good-practice-kriterien-steckbriefe";

    [Fact]
    public async Task A_published_entry_that_answers_ends_the_walk_and_is_counted_once_with_an_hour_to_think_again()
    {
        var (walker, help) = await AtHelp("Good-Practice-Kriterien und Steckbriefe");
        Assert.Contains("Passt das schon?", help.Text, StringComparison.Ordinal);
        Assert.Contains("/wissen/" + Slug, help.Html, StringComparison.Ordinal);
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal(walker.At("beantwortet"), (await walker.Send(help, "", ("antwort", Slug))).To);
        }

        var answered = await walker.Open("beantwortet");
        Assert.Contains("ist gelöscht", answered.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "ort", "frage", "pruefen", "druck" })
        {
            Assert.Equal(walker.At("beantwortet"), (await walker.Open(page)).To);
        }

        Assert.Equal(1, await desk.DbAsync(db => db.AnsweredWithoutCases.CountAsync(a => a.Channel == AnsweredChannel.Walk, WebDesk.Cancel)));
        Assert.Equal(walker.At("vorhaben"), (await walker.Send(answered, "")).To);
        Assert.Contains("Good-Practice", (await walker.Open("frage")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_fits_the_walk_goes_straight_on()
    {
        var (walker, next) = await AtHelp("Xyzzy qwertz");
        Assert.Equal(walker.At("vorhaben"), next.Path);
        Assert.Equal(walker.At("vorhaben"), (await walker.Open("hilfe")).To);
    }

    [Theory]
    [InlineData("gibt-es-nicht")]
    [InlineData("")]
    public async Task An_entry_that_is_not_there_ends_nothing(string slug)
    {
        var (walker, help) = await AtHelp("Good-Practice-Kriterien und Steckbriefe");
        Assert.Equal(walker.At("hilfe"), (await walker.Send(help, "", ("antwort", slug))).To);
        Assert.Equal(HttpStatusCode.OK, (await walker.Open("frage")).Status);
    }

    [Fact]
    public async Task Who_comes_from_a_published_entry_finds_its_title_in_the_subject()
    {
        var visitor = new Visitor(desk);
        var start = await visitor.Open("/frage?wissen=" + Slug);
        Assert.Contains("Good-Practice-Kriterien und Steckbriefe", start.Text, StringComparison.Ordinal);
        var first = await visitor.Send(start, "/frage", ("Siegel", start.Field("Siegel")), ("wissen", start.Field("wissen")));
        var placed = await visitor.Open(first.To);
        await visitor.Send(placed, first.To, ("Siegel", placed.Field("Siegel")), ("Stand", placed.Field("Stand")), ("Input.District", "TH"));
        var question = await visitor.Open(first.To.Replace("/ort", "/frage", StringComparison.Ordinal));
        Assert.Equal("Rückfrage zu: Good-Practice-Kriterien und Steckbriefe", question.Field("Input.Subject"));
    }

    private async Task<(Walker Walker, Visitor.Shown Next)> AtHelp(string subject)
    {
        var walker = new Walker(desk);
        await walker.Start();
        await walker.Fill("ort", ("Input.District", "TH"));
        return (walker, await walker.Fill("frage", ("Input.Subject", subject), ("Input.Body", subject)));
    }
}
