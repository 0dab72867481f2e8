using Kgc.QualityDesk.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

public sealed class DisplayTests
{
    private const string Bad = "<script>";

    [Fact]
    public void A_button_sends_its_form_and_with_an_address_it_is_a_link()
    {
        Assert.Equal("<button class=\"kern-btn kern-btn--primary\" type=\"submit\"><span class=\"kern-label\">Weiter</span></button>",
            Rendered.Of(new KernButton(), "kern-button", "Weiter"));
        Assert.Equal("<a href=\"/x\" class=\"kern-btn kern-btn--secondary\"><span class=\"kern-label\">Zurück</span></a>",
            Rendered.Of(new KernButton { Variant = "secondary" }, "kern-button", "Zurück", ("href", "/x")));
    }

    [Fact]
    public void A_message_has_an_icon_a_title_and_a_body()
    {
        Assert.Equal("<div class=\"kern-alert kern-alert--warning\"><div class=\"kern-alert__header\"><span aria-hidden=\"true\" class=\"kern-icon kern-icon--warning\"></span>"
            + "<h2 class=\"kern-title\">&lt;script&gt;</h2></div><div class=\"kern-alert__body\"><div class=\"kern-body\">Text</div></div></div>",
            Rendered.Of(new KernAlert { Kind = "warning", Title = Bad, Heading = 2 }, "kern-alert", "Text"));
        Assert.DoesNotContain("__body", Rendered.Of(new KernAlert { Title = "Kurz" }, "kern-alert", "  "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_badge_bears_its_word() => Assert.Equal(
        "<span class=\"kern-badge kern-badge--danger kern-badge--small\"><span class=\"kern-label\">Überfällig</span></span>",
        Rendered.Of(new KernBadge { Kind = "danger" }, "kern-badge", "Überfällig"));

    [Fact]
    public void A_row_without_a_value_says_so()
    {
        Assert.Contains("<dt class=\"kern-description-list-item__key\">&lt;script&gt;</dt><dd class=\"kern-description-list-item__value\">keine Angabe</dd>",
            Rendered.Of(new KernRow { Term = Bad }, "kern-row", " \n"), StringComparison.Ordinal);
        Assert.Contains("__value\">Jena</dd>", Rendered.Of(new KernRow { Term = "Ort" }, "kern-row", "Jena"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_scrolls_by_keyboard_under_the_name_of_its_caption() => Assert.Equal(
        "<div id=\"tabelleoffeneflle\" class=\"kern-table-responsive\" role=\"region\" aria-labelledby=\"tabelleoffeneflle-titel\" tabindex=\"0\">"
            + "<table class=\"kern-table kern-table--small\"><caption class=\"kern-title\" id=\"tabelleoffeneflle-titel\">Offene F&#xE4;lle</caption><tbody></tbody></table></div>",
        Rendered.Of(new KernTable { Caption = "Offene Fälle" }, "kern-table", "<tbody></tbody>"));

    [Theory]
    [InlineData("thead", "th", "<th class=\"kern-table__header\" scope=\"col\"></th>")]
    [InlineData("tbody", "th", "<th class=\"kern-table__header\" scope=\"row\"></th>")]
    [InlineData("tbody", "td", "<td class=\"kern-table__cell\"></td>")]
    public void Cells_know_what_they_head(string part, string cell, string expected)
    {
        var items = new Dictionary<object, object>();
        new KernTable { Caption = "x" }.Init(new TagHelperContext("kern-table", [], items, "a"));
        new KernTablePart().Init(new TagHelperContext(part, [], items, "b"));
        Assert.Equal(expected, Rendered.Of(new KernTablePart(), new TagHelperContext(cell, [], items, "c"), ""));
    }

    [Fact]
    public void A_list_that_may_become_cards_keeps_its_roles_and_tells_each_cell_the_word_of_its_column()
    {
        var items = new Dictionary<object, object>();
        string Part(string tag, string content = "") => Rendered.Of(new KernTablePart(), new TagHelperContext(tag, [], items, tag), content);
        new KernTable { Caption = "x", Cards = true }.Init(new TagHelperContext("kern-table", [], items, "a"));
        Assert.Contains("role=\"rowgroup\"", Part("thead"), StringComparison.Ordinal);
        Assert.Contains("role=\"columnheader\"", Part("th", "<b>Nummer</b>"), StringComparison.Ordinal);
        Part("th", "Gepr&#xFC;ft bis");
        Part("tbody");
        Assert.Contains("role=\"row\"", Part("tr"), StringComparison.Ordinal);
        Assert.Contains("role=\"rowheader\"", Part("th"), StringComparison.Ordinal);
        Assert.Contains("role=\"cell\" data-label=\"Gepr&#xFC;ft bis\"", Part("td"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_ours_stays_as_it_is() =>
        Assert.Equal("<td></td>", Rendered.Of(new KernTablePart { Numeric = true }, "td"));

    [Fact]
    public void A_card_with_an_address_is_one_link()
    {
        var html = Rendered.Of(new KernCard { Title = Bad, Href = "/frage?a=1&b=2", Preline = Bad }, "kern-card", "Text");
        Assert.Contains("<h2 class=\"kern-title\"><a class=\"kern-link kern-link--stretched\" href=\"/frage?a=1&amp;b=2\">&lt;script&gt;</a></h2>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Bad, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_shows_its_state_beside_its_link()
    {
        var html = Rendered.Of(new KernTask { Href = "/t", Status = Bad, Kind = "danger" }, "kern-task", "Sichtung");
        Assert.Contains("<a class=\"kern-link kern-link--stretched\" href=\"/t\">Sichtung</a>", html, StringComparison.Ordinal);
        Assert.Contains("kern-badge--danger kern-badge--small\"><span class=\"kern-label\">&lt;script&gt;</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_is_German_in_summer_and_winter()
    {
        Assert.Equal("<time datetime=\"2026-07-01T14:05:00&#x2B;02:00\">01.07.2026, 14:05 Uhr</time>",
            Rendered.Of(new KernTime { At = new DateTimeOffset(2026, 7, 1, 12, 5, 0, TimeSpan.Zero) }, "kern-time"));
        Assert.EndsWith(">01.01.2027</time>",
            Rendered.Of(new KernTime { At = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero), DateOnly = true }, "kern-time"), StringComparison.Ordinal);
        Assert.Equal("&#x2013;", Rendered.Of(new KernTime(), "kern-time"));
    }

    [Fact]
    public void Forms_leave_checking_to_the_server() =>
        Assert.Equal("<form method=\"post\" novalidate></form>", Rendered.Of(new PlainForm(), "form", "", ("method", "post")));
}
