using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Tests.SelfChecks;

public sealed class RunTests
{
    private static readonly CriteriaEdition Four = Editions.Shipped;

    [Fact]
    public void An_old_page_does_not_undo_a_newer_answer_unnoticed_but_the_same_said_twice_is_said_once()
    {
        var run = Editions.Run(Four).Says(Four, "GP01", 2);
        run.Answer(Four.Find("GP01")!, new AnswerInput(AnswerKind.Stage, 2), 0, Editions.Now);
        Assert.Equal(1, run.Answers.Find(a => a.Criterion == "GP01")!.Version);
        var broken = Assert.Throws<RuleBroken>(() => run.Answer(Four.Find("GP01")!, new AnswerInput(AnswerKind.Stage, 3), 0, Editions.Now));
        Assert.Equal("self-check.answered-meanwhile", broken.Code);
        run.Answer(Four.Find("GP01")!, new AnswerInput(AnswerKind.Stage, 3), 1, Editions.Now);
        Assert.Equal("Stufe 3 von 4", StageProfile.Of(run, Four).Find("GP01")!.Words);
    }

    [Theory]
    [InlineData("GP01", 5)]
    [InlineData("GP05", 6)]
    [InlineData("GP01", 0)]
    [InlineData("GP01", -1)]
    public void A_stage_that_the_edition_does_not_have_is_refused(string code, int stage) =>
        Assert.Throws<RuleBroken>(() => Editions.Run(Four).Says(Four, code, stage));

    [Fact]
    public void Not_known_and_not_applicable_are_no_numbers()
    {
        var run = Editions.Run(Four);
        run.Answer(Four.Find("GP01")!, new AnswerInput(AnswerKind.Unknown, 3), 0, Editions.Now);
        run.Answer(Four.Find("GP02")!, new AnswerInput(AnswerKind.NotApplicable, 1, "Nur eine Person"), 0, Editions.Now);
        var profile = StageProfile.Of(run, Four);
        Assert.All(profile.Lines, l => Assert.Null(l.Stage));
        Assert.False(profile.HasStage);
        Assert.Equal(["weiß nicht", "trifft nicht zu", "nicht beantwortet"], profile.Lines.Take(3).Select(l => l.Words));
        Assert.Equal("Nur eine Person", profile.Find("GP02")!.Detail);
        Assert.Null(profile.Find("GP02")!.Next);
        Assert.Empty(StageSuggestions.Of(profile, [], null));
    }

    [Fact]
    public void A_short_run_asks_the_fixed_criteria_and_exactly_two_more_and_brings_old_answers_back()
    {
        var run = Editions.Run(Four, isShort: true);
        Assert.Throws<RuleBroken>(() => Describe(run, "GP05"));
        Assert.Throws<RuleBroken>(() => Describe(run, "GP05", "GP05"));
        Assert.Throws<RuleBroken>(() => Describe(run, "GP05", "GP01"));
        Describe(run, "GP08", "GP05");
        Assert.Equal(["GP01", "GP02", "GP03", "GP05", "GP08"], StageProfile.Of(run, Four).Lines.Select(l => l.Criterion.Code));
        run.Says(Four, "GP05", 5);
        Describe(run, "GP08", "GP09");
        Assert.Null(StageProfile.Of(run, Four).Find("GP05"));
        Assert.Equal("not-found", Assert.Throws<RuleBroken>(() => run.Says(Four, "GP05", 1)).Code);
        run.Widen(Four, Editions.Now);
        Assert.Equal(12, StageProfile.Of(run, Four).Lines.Count);
        Assert.Equal(5, StageProfile.Of(run, Four).Find("GP05")!.Stage);
    }

    [Fact]
    public void Three_steps_are_the_most_and_an_old_page_does_not_replace_newer_ones()
    {
        var run = Editions.Run(Four);
        run.Plan(Four, [("GP01", "Eins"), (null, " Zwei "), (null, "  ")], 0, Editions.Now);
        Assert.Equal(["Eins", "Zwei"], run.Steps.Select(s => s.Text));
        run.Plan(Four, [("GP01", "Eins"), (null, "Zwei")], 0, Editions.Now);
        Assert.Equal("self-check.answered-meanwhile", Assert.Throws<RuleBroken>(() => run.Plan(Four, [(null, "Anders")], 0, Editions.Now)).Code);
        Assert.Throws<RuleBroken>(() => run.Plan(Four, [(null, "1"), (null, "2"), (null, "3"), (null, "4")], 1, Editions.Now));
        Assert.Throws<RuleBroken>(() => run.Plan(Four, [(null, new string('x', SelfCheckRules.StepLength + 1))], 1, Editions.Now));
        run.Plan(Four, [], 1, Editions.Now);
        Assert.Empty(run.Steps);
    }

    [Fact]
    public void Suggestions_follow_the_rules_for_stage_and_phase_and_the_chosen_steps_come_first()
    {
        var run = Editions.Run(Four).Says(Four, "GP01", 2).Says(Four, "GP08", 1).Says(Four, "GP05", 5);
        var profile = StageProfile.Of(run, Four);
        var planning = StageSuggestions.Of(profile, [], "PLANUNG");
        Assert.Contains(planning, s => s.Criterion.Code == "GP01" && s.Item.Name.StartsWith("Ziele-Maßnahmen-Tabelle", StringComparison.Ordinal));
        Assert.DoesNotContain(planning, s => s.Criterion.Code == "GP05");
        Assert.DoesNotContain(StageSuggestions.Of(profile, [], "UMSETZUNG"), s => s.Item.Name.StartsWith("Ziele-Maßnahmen-Tabelle", StringComparison.Ordinal));
        Assert.Equal("GP08", StageSuggestions.Of(profile, ["GP08"], null)[0].Criterion.Code);
    }

    private static void Describe(SelfCheckRun run, params string[] chosen) =>
        run.Describe(Four, new SelfCheckDetails { Chosen = chosen }, (null, null), run.DetailsVersion, Editions.Now);
}
