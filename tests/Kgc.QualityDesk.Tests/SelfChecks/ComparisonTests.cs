using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Tests.SelfChecks;

public sealed class ComparisonTests
{
    private static readonly CriteriaEdition Four = Editions.Shipped, Five = Editions.Invented;

    [Fact]
    public void Two_runs_of_one_edition_are_compared_stage_by_stage_and_nothing_is_summed()
    {
        var before = Editions.Run(Four).Says(Four, "GP01", 1).Says(Four, "GP02", 3).Says(Four, "GP03", 2);
        var after = Editions.Run(Four).Says(Four, "GP01", 3).Says(Four, "GP02", 2).Says(Four, "GP03", 2);
        after.Answer(Four.Find("GP04")!, new AnswerInput(AnswerKind.Unknown), 0, Editions.Now);
        var lines = Compare(before, Four, after, Four);
        Assert.Equal(["2 Stufen weiter", "eine Stufe zurück", "unverändert", "nicht vergleichbar: ohne Stufe"], lines.Take(4).Select(l => l.Words));
        Assert.Equal([2, -1, 0, null], lines.Take(4).Select(l => l.Steps));
    }

    [Fact]
    public void Across_editions_it_says_which_criteria_cannot_be_compared_and_why()
    {
        var before = Editions.Run(Four).Says(Four, "GP01", 1).Says(Four, "GP02", 1).Says(Four, "GP05", 2).Says(Four, "GP12", 4);
        var after = Editions.Run(Five).Says(Five, "GP01", 2).Says(Five, "GP02", 2).Says(Five, "GP05", 2).Says(Five, "GP13", 1);
        var lines = Compare(before, Four, after, Five).ToDictionary(l => l.Code);
        Assert.Equal("eine Stufe weiter", lines["GP01"].Words);
        Assert.Contains("Die Stufen bedeuten etwas anderes", lines["GP02"].Words, StringComparison.Ordinal);
        Assert.Contains("verschieden viele Stufen", lines["GP05"].Words, StringComparison.Ordinal);
        Assert.Equal(("Stufe 2 von 5", "Stufe 2 von 4"), (lines["GP05"].Before, lines["GP05"].After));
        Assert.Equal(("Stufe 4 von 4", "nicht in Ausgabe 5"), (lines["GP12"].Before, lines["GP12"].After));
        Assert.Equal(("nicht in Ausgabe 4", "Stufe 1 von 4"), (lines["GP13"].Before, lines["GP13"].After));
        Assert.All(new[] { "GP02", "GP05", "GP12", "GP13" }, code => Assert.Null(lines[code].Steps));
        Assert.Equal(13, lines.Count);
    }

    [Fact]
    public void A_short_run_is_compared_with_a_full_one_as_far_as_both_were_asked()
    {
        var lines = Compare(Editions.Run(Four, isShort: true).Says(Four, "GP01", 1), Four, Editions.Run(Four).Says(Four, "GP01", 2).Says(Four, "GP07", 2), Four);
        Assert.Equal("eine Stufe weiter", lines[0].Words);
        Assert.Equal("nicht gefragt", lines.First(l => l.Code == "GP07").Before);
    }

    private static IReadOnlyList<StageComparison.Line> Compare(SelfCheckRun before, CriteriaEdition old, SelfCheckRun after, CriteriaEdition young) =>
        StageComparison.Of(StageProfile.Of(before, old), StageProfile.Of(after, young)).Lines;
}
