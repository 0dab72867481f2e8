using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Tests.Redaction;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>
/// How much the applicants' guard points out in the texts from outside, and how rarely anything else. Nothing is promised of it but that it is useful and
/// rarely wrong: the floors say what is reached. Letters and signatures name who writes to whom, which it leaves out on purpose; they count as missed here.
/// </summary>
public sealed class SensitiveTextsTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<string> Sets = ["outside-a", "outside-b", "outside-c", "outside-d", "outside-e", "outside-f", "outside-g", "outside-h"];

    [Theory]
    [InlineData("mail", 0.98)]
    [InlineData("phone", 0.97)]
    [InlineData("kvnr", 0.97)]
    [InlineData("iban", 0.98)]
    [InlineData("birth", 0.87)]
    [InlineData("person", 0.80)]
    public void The_guard_points_out_most_of_what_gives_somebody_away(string kind, double share)
    {
        var (marks, found) = (0, 0);
        foreach (var text in Sets.SelectMany(set => RedactionText.All(set + ".txt")))
        {
            var hits = SensitiveData.Find(text.Text);
            foreach (var mark in text.Marks.Where(m => m.Kind == kind))
            {
                marks++;
                found += hits.Any(hit => hit.Start < mark.End && mark.Start < hit.End) ? 1 : 0;
            }
        }

        output.WriteLine($"{kind}: {found} of {marks}");
        Assert.True(marks >= 50 && found >= marks * share, $"{kind}: {found} of {marks}");
    }

    [Fact]
    public void In_texts_without_identifiers_the_guard_raises_an_alarm_in_one_of_twenty_at_most()
    {
        var texts = Sets.SelectMany(set => RedactionText.All(set + "-clean.txt")).ToList();
        var alarms = texts.SelectMany(t => SensitiveData.Find(t.Text)).Select(hit => $"{hit.Kind} „{hit.Text}“").ToList();

        output.WriteLine($"{alarms.Count} in {texts.Count}: {string.Join("; ", alarms)}");
        Assert.True(texts.Count >= 200 && alarms.Count * 20 <= texts.Count, string.Join("; ", alarms));
    }
}
