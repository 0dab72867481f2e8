using System.Net;
using Kgc.QualityDesk.Web.Features.Conditions;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Conditions;

/// <summary>The page that tries a condition out, and the case list that takes one.</summary>
public sealed class ConditionPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task It_counts_shows_the_latest_and_leads_to_the_list()
    {
        var number = (await Calls.Ask(desk, "Seite der Bedingungen"))["number"]!.GetValue<string>();
        var ana = await desk.SignedIn("ana.th");
        var address = "?bedingung=" + Uri.EscapeDataString("Betreff beginnt mit 'Seite der' und offen");
        var page = await ana.Page("/desk/bedingungen" + address);
        Assert.Contains("trifft jetzt auf 1 Fall zu", page, StringComparison.Ordinal);
        Assert.Contains(number, page, StringComparison.Ordinal);
        Assert.Contains(number, await ana.Page("/desk/faelle" + address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_marked_under_its_character_and_the_list_shows_no_case_by_mistake()
    {
        await Calls.Ask(desk, "Darf nicht erscheinen");
        var ana = await desk.SignedIn("ana.th");
        var address = "?bedingung=" + Uri.EscapeDataString("offen und tehma = 'x'");
        var page = await ana.Page("/desk/bedingungen" + address, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Meinten Sie „Thema“?", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("\n          ^", page, StringComparison.Ordinal);
        var list = await ana.Page("/desk/faelle" + address, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Zeichen 11", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Darf nicht erscheinen", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_the_page_works()
    {
        var lea = await desk.SignedIn("lea.th");
        Assert.True(IndexModel.Examples.Count > 4);
        foreach (var example in IndexModel.Examples)
        {
            Assert.Contains("trifft jetzt auf", await lea.Page(IndexModel.AddressOf(example)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("abc", 1, 1, 2, "abc", " ^")]
    [InlineData("abc", 1, 1, 4, "abc", "   ^")]
    [InlineData("a\nbc", 4, 2, 2, "bc", " ^")]
    [InlineData("0123456789012345678901234567890123456789", 31, 1, 31, "…01234567890123456789…", "                     ^")]
    public void A_mark_stays_short(string text, int position, int line, int column, string piece, string caret)
    {
        var mark = ConditionMark.Of(text, new TextPlace(position, line, column));
        Assert.Equal(caret, mark.Caret);
        Assert.True(mark.Piece.Length <= 34);
        Assert.StartsWith(piece.TrimEnd('…')[..2], mark.Piece, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n')[line - 1].ElementAtOrDefault(column - 1), mark.Piece.ElementAtOrDefault(caret.Length - 1));
    }
}
