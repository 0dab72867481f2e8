using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What a person says in a run. An old page is told what a newer one said; the same said twice is said once.</summary>
public sealed partial class SelfCheckRun
{
    /// <param name="criterion">of the run's edition, one that is asked</param>
    /// <param name="said">the answer</param>
    /// <param name="seen">version of the answer on the page</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBroken">self-check.answered-meanwhile, not-found or input.invalid</exception>
    public void Answer(Criterion criterion, AnswerInput said, int seen, DateTimeOffset now)
    {
        var answer = Answers.Find(a => a.IsAsked && a.Criterion == criterion.Code) ?? throw new RuleBroken("not-found");
        Check(criterion, said = said.Tidy());
        if (answer.Says(said))
        {
            return;
        }

        if (answer.Version != seen)
        {
            throw new RuleBroken("self-check.answered-meanwhile");
        }

        (answer.Kind, answer.Stage, answer.Reason, answer.Note) = (said.Kind, said.Stage, said.Reason, said.Note);
        answer.Version++;
        Changed(now);
    }

    /// <summary>What the run is about. The caller has looked up the place.</summary>
    /// <exception cref="RuleBroken">self-check.answered-meanwhile or input.invalid</exception>
    public void Describe(CriteriaEdition edition, SelfCheckDetails said, (int? Office, string? District) place, int seen, DateTimeOffset now)
    {
        var asked = IsShort ? Chosen(edition, said.Chosen) : [.. edition.Criteria.Select(c => c.Code)];
        if (Has(said, place) && asked.ToHashSet(StringComparer.Ordinal).SetEquals(Answers.Where(a => a.IsAsked).Select(a => a.Criterion)))
        {
            return;
        }

        if (DetailsVersion != seen)
        {
            throw new RuleBroken("self-check.answered-meanwhile");
        }

        Ask(asked);
        (Alias, OfficeId, DistrictKey) = (AnswerInput.Text(said.Alias), place.Office, place.District);
        (Setting, TargetGroup, Phase) = (said.Setting, said.TargetGroup, said.Phase);
        DetailsVersion++;
        Changed(now);
    }

    /// <summary>The steps that the person wants to go, three at most; all at once.</summary>
    public void Plan(CriteriaEdition edition, IReadOnlyList<(string? Criterion, string Text)> steps, int seen, DateTimeOffset now)
    {
        List<(string? Criterion, string Text)> tidy = [.. steps.Select(s => (s.Criterion, Text: AnswerInput.Text(s.Text) ?? "")).Where(s => s.Text.Length > 0)];
        if (tidy.Count > SelfCheckRules.MostSteps)
        {
            throw RuleBroken.Field("steps", string.Create(CultureInfo.InvariantCulture, $"Bitte wählen Sie höchstens drei Schritte. Es sind {tidy.Count}."));
        }

        if (tidy.Exists(s => s.Text.Length > SelfCheckRules.StepLength || (s.Criterion is not null && edition.Find(s.Criterion) is null)))
        {
            throw RuleBroken.Field("steps", string.Create(CultureInfo.InvariantCulture, $"Ein Schritt darf höchstens {SelfCheckRules.StepLength} Zeichen haben."));
        }

        if (tidy.SequenceEqual(Steps.OrderBy(s => s.Position).Select(s => (s.Criterion, s.Text))))
        {
            return;
        }

        if (StepsVersion != seen)
        {
            throw new RuleBroken("self-check.answered-meanwhile");
        }

        Steps.RemoveAll(s => s.Position > tidy.Count);
        for (var i = 0; i < tidy.Count; i++)
        {
            if (Steps.Find(s => s.Position == i + 1) is not { } step)
            {
                Steps.Add(step = new SelfCheckStep { Position = i + 1, Text = "" });
            }

            (step.Criterion, step.Text) = tidy[i];
        }

        StepsVersion++;
        Changed(now);
    }

    private bool Has(SelfCheckDetails said, (int? Office, string? District) place) =>
        (Alias, OfficeId, DistrictKey, Setting, TargetGroup, Phase)
        == (AnswerInput.Text(said.Alias), place.Office, place.District, said.Setting, said.TargetGroup, said.Phase);

    /// <summary>The fixed criteria of a short run and the chosen ones, in the order of the edition.</summary>
    private static List<string> Chosen(CriteriaEdition edition, IReadOnlyList<string> chosen)
    {
        List<string> more = [.. chosen.Select(code => edition.Find(code)?.Code).OfType<string>().Except(edition.Short.Fixed, StringComparer.OrdinalIgnoreCase)
            .Distinct(StringComparer.Ordinal)];
        return more.Count == edition.Short.Chosen
            ? [.. edition.Criteria.Select(c => c.Code).Where(code => more.Contains(code) || edition.Short.Fixed.Contains(code, StringComparer.OrdinalIgnoreCase))]
            : throw RuleBroken.Field("chosen", Wanted(edition.Short.Chosen, more.Count));
    }

    private static string Wanted(int wanted, int chosen) => new StringBuilder("Bitte wählen Sie genau ")
        .Append(wanted switch { 1 => "ein weiteres Kriterium", 2 => "zwei weitere Kriterien", _ => wanted.ToString(CultureInfo.InvariantCulture) + " weitere Kriterien" })
        .Append(CultureInfo.InvariantCulture, $". Gewählt sind {chosen}.").ToString();

    private static void Check(Criterion criterion, AnswerInput said)
    {
        if (said.Kind == AnswerKind.Stage && (said.Stage is not { } stage || stage < 1 || stage > criterion.Stages.Count))
        {
            throw RuleBroken.Field("choice", "Bitte wählen Sie eine der Aussagen.");
        }

        if (said.Reason?.Length > SelfCheckRules.ReasonLength)
        {
            throw RuleBroken.Field("reason", string.Create(CultureInfo.InvariantCulture, $"Bitte kürzen Sie die Begründung auf {SelfCheckRules.ReasonLength} Zeichen."));
        }

        if (said.Note?.Length > SelfCheckRules.NoteLength)
        {
            throw RuleBroken.Field("note", string.Create(CultureInfo.InvariantCulture, $"Bitte kürzen Sie die Notiz auf {SelfCheckRules.NoteLength} Zeichen."));
        }
    }
}
