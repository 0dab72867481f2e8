using System.Text.Json;
using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Tests.Architecture;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>How much of what people type is pointed out, and how rarely anything harmless is.</summary>
public class SensitiveSentencesTests
{
    private static readonly IReadOnlyList<MarkedSentence> Personal = MarkedSentence.All("personal.txt");
    private static readonly IReadOnlyList<MarkedSentence> Harmless = MarkedSentence.All("harmless.txt");

    [Fact]
    public void There_are_sentences_enough_of_both_sorts()
    {
        Assert.True(Personal.Count >= 120, $"{Personal.Count} sentences with personal data");
        Assert.True(Harmless.Count >= 150, $"{Harmless.Count} harmless sentences");
        Assert.All(Personal, sentence => Assert.NotEmpty(sentence.Marks));
        Assert.All(Harmless, sentence => Assert.Empty(sentence.Marks));
    }

    [Theory]
    [InlineData(SensitiveKind.PersonName, 60, 0.85)]
    [InlineData(SensitiveKind.Health, 30, 0.85)]
    [InlineData(SensitiveKind.HealthInsuranceNumber, 5, 0.99)]
    [InlineData(SensitiveKind.PensionNumber, 2, 0.99)]
    [InlineData(SensitiveKind.TaxNumber, 2, 0.99)]
    [InlineData(SensitiveKind.BankAccount, 9, 0.99)]
    [InlineData(SensitiveKind.BirthDate, 10, 0.99)]
    [InlineData(SensitiveKind.Telephone, 15, 0.99)]
    [InlineData(SensitiveKind.Mail, 6, 0.99)]
    public void What_gives_away_a_person_is_pointed_out(SensitiveKind kind, int atLeast, double recall)
    {
        var marks = Personal.SelectMany(sentence => sentence.Marks.Where(mark => mark.Kind == kind)
            .Select(mark => (mark.Text, IsHit: MarkedSentence.IsHit(mark, SensitiveData.Find(sentence.Text))))).ToList();
        var missed = marks.Where(mark => !mark.IsHit).Select(mark => mark.Text).ToList();
        Assert.True(marks.Count >= atLeast, $"only {marks.Count} of {kind}");
        Assert.True(missed.Count <= marks.Count * (1 - recall), $"{missed.Count} of {marks.Count} missed: {string.Join("; ", missed)}");
    }

    [Fact]
    public void Next_to_nothing_else_in_those_sentences_is_pointed_out()
    {
        var extra = Personal.SelectMany(sentence => SensitiveData.Find(sentence.Text)
            .Where(hit => !MarkedSentence.IsHit(hit, sentence.Marks)).Select(hit => $"{hit.Kind} {hit.Text}")).ToList();
        Assert.True(extra.Count <= Personal.Count / 20, string.Join("; ", extra));
    }

    [Fact]
    public void At_most_one_harmless_sentence_in_twenty_raises_an_alarm() => AtMostOneInTwenty(Harmless.Select(sentence => sentence.Text));

    [Fact]
    public void At_most_one_question_or_answer_of_the_field_in_twenty_raises_an_alarm() =>
        AtMostOneInTwenty([.. Corpus("answers.json", "title", "question", "body"), .. Corpus("questions-dev.json", "text")]);

    private static void AtMostOneInTwenty(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var alarms = all.Where(text => SensitiveData.Find(text).Count > 0)
            .Select(text => $"{string.Join(", ", SensitiveData.Find(text).Select(hit => hit.Text))} in: {text}").ToList();
        Assert.True(alarms.Count <= all.Count / 20, string.Join('\n', alarms));
    }

    private static List<string> Corpus(string file, params string[] fields)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources.Root, "tests/Kgc.QualityDesk.Tests/Knowledge/Corpus", file)));
        return [.. json.RootElement.EnumerateArray().Select(entry => string.Join(' ', fields.Select(field => entry.GetProperty(field).GetString())))];
    }
}
