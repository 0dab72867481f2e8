using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Web.Tests.Shell;

public sealed class FormReadingTests(ShellHost host) : IClassFixture<ShellHost>
{
    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["Email"] = "ana@beispiel.de",
        ["Body"] = "Text",
        ["District"] = "16051",
        ["Experts"] = "a",
        ["Consent"] = "true",
        ["Score"] = "4",
    };

    [Theory]
    [InlineData("2026-03-04")]
    [InlineData("4.3.2026")]
    [InlineData("04.03.2026")]
    public async Task A_date_is_never_read_month_first(string typed)
    {
        var (status, answer) = await Post(("Until", typed));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2026-03-04", answer["until"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unreadable_date_is_answered_in_German()
    {
        var (_, answer) = await Post(("Until", "03/04/2026"));
        Assert.Equal("Bitte geben Sie bei „Bis“ ein Datum in der Form TT.MM.JJJJ an, zum Beispiel 21.11.2026.", answer["Until"]!.GetValue<string>());
    }

    [Fact]
    public async Task Line_breaks_count_once_so_that_an_allowed_text_is_not_refused()
    {
        var lines = string.Concat(Enumerable.Repeat("x\r\n", 2000));
        var (status, answer) = await Post(("Body", lines));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(lines.ReplaceLineEndings("\n"), answer["body"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Email", "", "Bitte geben Sie „E-Mail-Adresse“ an.")]
    [InlineData("Email", "ana@", "Bitte geben Sie bei „E-Mail-Adresse“ eine gültige Adresse an, zum Beispiel name@beispiel.de.")]
    [InlineData("District", "", "Bitte geben Sie „Landkreis“ an.")]
    [InlineData("Score", "9", "„Bewertung“ muss zwischen 1 und 5 liegen.")]
    [InlineData("Score", "viel", "„viel“ ist bei „Bewertung“ kein gültiger Wert.")]
    [InlineData("Consent", "false", "Bitte bestätigen Sie „Ich stimme zu“.")]
    public async Task Every_refusal_is_German_and_names_the_field(string field, string value, string text)
    {
        var (status, answer) = await Post((field, value));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(text, answer[field]!.GetValue<string>());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_its_limit()
    {
        var (_, answer) = await Post(("Email", new string('a', 300) + "@beispiel.de"));
        Assert.Equal("„E-Mail-Adresse“ darf höchstens 200 Zeichen lang sein.", answer["Email"]!.GetValue<string>());
    }

    private async Task<(HttpStatusCode Status, JsonObject Answer)> Post((string Field, string Value) change)
    {
        var form = new Dictionary<string, string>(Good, StringComparer.Ordinal) { [change.Field] = change.Value };
        using var answer = await host.Client.PostAsync("/echo", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return (answer.StatusCode, json!);
    }
}
