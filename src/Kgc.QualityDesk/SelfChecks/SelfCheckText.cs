using System.Text;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>A profile as plain text, for the question that a person asks out of it. Notes stay with the person.</summary>
public static class SelfCheckText
{
    public static string Of(SelfCheckRun run, StageProfile profile)
    {
        var text = new StringBuilder("Unser Selbstcheck").Append(run.Alias is { } alias ? $" „{alias}“" : "").Append(" (eigene Einschätzung, ")
            .Append(profile.Edition.Name).Append("):\n\n");
        foreach (var line in profile.Lines)
        {
            text.Append("- ").Append(line.Criterion.Name).Append(": ").Append(line.Words).Append(line.Detail is { } detail ? $". {detail}" : "").Append('\n');
        }

        if (run.Steps.Count > 0)
        {
            text.Append("\nUnsere nächsten Schritte:\n\n");
            foreach (var step in run.Steps.OrderBy(s => s.Position))
            {
                text.Append(step.Position).Append(". ").Append(step.Text).Append('\n');
            }
        }

        return text.Append("\nUnsere Frage dazu:\n").ToString();
    }
}
