namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What people call the ways out of a step.</summary>
internal static class PortWords
{
    /// <summary>Null where the word would say nothing: the only way out of a step.</summary>
    public static string? Of(ActivityNode node, string port)
    {
        var label = TaskSettings.Of(node)?.Outcomes.FirstOrDefault(outcome => outcome.Name == port)?.Label ?? port switch
        {
            Ports.Done => null,
            "True" => "Ja",
            "False" => "Nein",
            Ports.Default => "sonst",
            "Replied" => "Antwort ist da",
            FlowchartRunner.Waived => "Verzichtet",
            "TimedOut" => "Frist abgelaufen",
            _ => port,
        };
        return label is null ? null : ChartWords.Clean(label);
    }
}
