using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Forms;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>The forms of the result.</summary>
public static class ResultForms
{
    public sealed record PlanForm
    {
        /// <summary>Codes of criteria whose next step was chosen.</summary>
        [Display(Name = "Nächste Schritte")]
        public List<string> Chosen { get; init; } = [];

        [StringLength(SelfCheckRules.StepLength), Display(Name = "Eigener Schritt 1")]
        public string? Own1 { get; init; }

        [StringLength(SelfCheckRules.StepLength), Display(Name = "Eigener Schritt 2")]
        public string? Own2 { get; init; }

        [StringLength(SelfCheckRules.StepLength), Display(Name = "Eigener Schritt 3")]
        public string? Own3 { get; init; }

        /// <summary>The stored steps as the form shows them; a step that is offered no more becomes own words.</summary>
        public static PlanForm Of(SelfCheckRun run, StageProfile profile)
        {
            var steps = run.Steps.OrderBy(s => s.Position).ToList();
            var chosen = steps.Where(s => s.Criterion is not null && profile.Find(s.Criterion)?.Next is not null).ToList();
            var own = steps.Except(chosen).Select(s => s.Text).ToList();
            return new PlanForm
            {
                Chosen = [.. chosen.Select(s => s.Criterion!)], Own1 = own.ElementAtOrDefault(0), Own2 = own.ElementAtOrDefault(1), Own3 = own.ElementAtOrDefault(2),
            };
        }

        public IReadOnlyList<(string? Criterion, string Text)> Steps(StageProfile profile) =>
        [
            .. profile.Lines.Where(l => l.Next is not null && Chosen.Contains(l.Criterion.Code)).Select(l => ((string?)l.Criterion.Code, l.Next!)),
            .. new[] { Own1, Own2, Own3 }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => ((string?)null, t!)),
        ];
    }

    public sealed record DeleteForm
    {
        [Accepted(ErrorMessage = "Bitte bestätigen Sie das Löschen."), Display(Name = "Ja, diesen Selbstcheck endgültig löschen")]
        public bool Sure { get; init; }
    }
}
