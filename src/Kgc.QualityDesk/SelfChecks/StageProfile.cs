using System.Globalization;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>A run's result: one line per criterion that was asked. No sum, no mean, no order but the catalogue's.</summary>
public sealed record StageProfile(CriteriaEdition Edition, IReadOnlyList<StageProfile.Line> Lines)
{
    public static StageProfile Of(SelfCheckRun run, CriteriaEdition edition) => new(edition,
        [.. edition.Criteria.Select(c => (Criterion: c, Answer: run.Answers.Find(a => a.IsAsked && a.Criterion == c.Code)))
            .Where(l => l.Answer is not null).Select(l => new Line(l.Criterion, l.Answer!.Kind, l.Answer.Stage, l.Answer.Reason, l.Answer.Note))]);

    public bool HasStage => Lines.Any(l => l.Stage is not null);

    public int Answered => Lines.Count(l => l.Kind != AnswerKind.Open);

    public Line? Find(string code) => Lines.FirstOrDefault(l => l.Criterion.Code == code);

    /// <summary>What was said about a criterion.</summary>
    public sealed record Line(Criterion Criterion, AnswerKind Kind, int? Stage, string? Reason, string? Note)
    {
        public int Of => Criterion.Stages.Count;

        /// <summary>„Stufe 2 von 4“, „weiß nicht“, „trifft nicht zu“ or „nicht beantwortet“.</summary>
        public string Words => Kind switch
        {
            AnswerKind.Stage => string.Create(CultureInfo.InvariantCulture, $"Stufe {Stage} von {Of}"),
            AnswerKind.Unknown => "weiß nicht",
            AnswerKind.NotApplicable => "trifft nicht zu",
            _ => "nicht beantwortet",
        };

        /// <summary>The statement that was chosen, or why it does not apply.</summary>
        public string? Detail => Kind switch
        {
            AnswerKind.Stage => Criterion.Stages[Stage!.Value - 1].Text,
            AnswerKind.NotApplicable => Reason ?? "Die Begründung fehlt noch.",
            _ => null,
        };

        /// <summary>What to do next from here; null where the criterion does not apply.</summary>
        public string? Next => Kind switch
        {
            AnswerKind.Stage => Criterion.Stages[Stage!.Value - 1].Next,
            AnswerKind.NotApplicable => null,
            _ => $"Klären Sie im Team: {Criterion.Question}",
        };
    }
}
