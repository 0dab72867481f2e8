using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;

namespace Kgc.QualityDesk.Web.Tests.Mail;

/// <summary>Every mail that ships, with fields that tease Markdown and HTML: both parts say the same.</summary>
public sealed partial class BothPartsTests
{
    private const string Odd = "# Kein *Titel*\n    eingerückt 1. <b>fett</b> & [x](https://boese.example) a_b_c\n- http://verein.example/a_b_\n\n> `Zitat` | --- | ~~weg~~ \\ 2) +49";

    private const string Link = "https://beratung.example/status/-AbC_dEf-gHi_jKl_";

    public static TheoryData<string> Names => [.. MailTemplates.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_parts_have_the_same_words_and_links(string name)
    {
        var text = MailTemplates.Fill(MailTemplates.Default(name), Fields(Odd, "Ein Satz.\n\nNoch einer."));
        var html = MailHtml.Of(text.Subject, text.Markdown);
        Assert.Equal(WordsOf(text.Plain), WordsOf(WebUtility.HtmlDecode(Tag().Replace(Body().Match(html).Groups["body"].Value, " "))));
        var links = Address().Matches(text.Plain).Select(m => m.Value).Where(l => l.StartsWith("https://beratung.example/", StringComparison.Ordinal)).ToList();
        Assert.Equal(links, Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).ToList());
        // A link in plain text stands on a line of its own.
        Assert.All(links, link => Assert.Contains($"\n{link}\n", text.Plain, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_html_part_is_calm_and_loads_nothing(string name)
    {
        var text = MailTemplates.Fill(MailTemplates.Default(name), Fields(Odd, "Ein Satz."));
        var html = MailHtml.Of(text.Subject, text.Markdown);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"de\">", html, StringComparison.Ordinal);
        Assert.Contains($"<title>{text.Subject.Split(' ')[0]}", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(img|link|script|iframe|table|object|video)|url\\(|@import|src=", html);
        Assert.Contains("prefers-color-scheme:dark", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_keeps_its_lists_in_the_html_part()
    {
        var text = MailTemplates.Fill(MailTemplates.Default("answer"), Fields("x", "## Rat\n\n- **Daten** nennen"));
        Assert.Contains("<li><strong>Daten</strong> nennen</li>", MailHtml.Of(text.Subject, text.Markdown), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Dates_are_written_in_words(string name)
    {
        var theCase = MailTemplates.Default(name);
        Assert.DoesNotMatch(@"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d", theCase);
        Assert.Equal("Dienstag, 3. März 2026", GermanDates.Long(new DateOnly(2026, 3, 3)));
    }

    [Fact]
    public void Mails_of_a_case_are_one_talk()
    {
        var mail = Letters.Written(Letters.Mail() with { References = ["<a@beratung.example>", "<b@beratung.example>"] });
        Assert.Equal("<b@beratung.example>", mail.Headers["In-Reply-To"]);
        Assert.Equal("<a@beratung.example> <b@beratung.example>", mail.Headers["References"]);
    }

    [Fact]
    public void A_long_name_of_an_office_is_folded_between_words()
    {
        const string office = "Koordinierungsstelle Gesundheitliche Chancengleichheit Thüringen";
        var mail = Letters.Written(Letters.Mail() with { FromName = office });
        Assert.Equal($"{office} <noreply@beratung.example>", mail.Decoded("From"));
        var parts = EncodedWord().Matches(mail.Headers["From"]).Select(m => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["text"].Value))).ToList();
        Assert.All(parts.SkipLast(1), part => Assert.EndsWith(" ", part, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Fields(string odd, string answer) => new()
    {
        ["name"] = odd.Split('\n')[0], ["nummer"] = "KGC-TH-2026-00042", ["betreff"] = odd.Split('\n')[0], ["frage"] = odd, ["eingang"] = "Montag, 2. März 2026",
        ["frist"] = "Dienstag, 3. März 2026", ["heute"] = "Montag, 2. März 2026", ["stelle"] = "KGC Thüringen", ["kontakt"] = "kontakt@stelle.example",
        ["telefon"] = "0361 1234-56", ["rueckfrage"] = odd, ["grund"] = odd, ["zwischennachricht"] = odd, ["erwartet"] = "Mittwoch, 4. März 2026",
        ["antwort"] = answer, ["hinweis"] = Case.NotADecision, ["link"] = Link, ["oeffnen"] = Link + "/oeffnen/x_", ["code"] = "1234 5678", ["anlass"] = "Frist",
        ["aufgabe"] = "Frage sichten", ["dauer"] = "15 Minuten", ["richtung"] = "später", ["bisher"] = "Montag, 2. März 2026", ["ruht"] = "", ["meine"] = "1",
        ["ueberfaellig"] = "2", ["offene"] = "3",
    };

    private static string WordsOf(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<body[^>]*>(?<body>.*)</body>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Href();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncodedWord();
}
