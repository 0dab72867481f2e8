using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Features.Offices;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A line of the trace in German: when, where, how it went out, and what the desk would have done.</summary>
public sealed record SimulatorLine(DateTimeOffset At, string Step, string? Outcome, string? Detail)
{
    public static SimulatorLine Of(FlowchartProgram program, SimulatedStep step)
    {
        var node = program.Node(step.NodeId);
        return new(step.At, step.Step, step.Outcome is null ? null : string.Join(", ", step.Outcome.Split(", ").Select(port => WordFor(node, port)).OfType<string>()), DetailOf(node, step));
    }

    private static string? WordFor(CompiledNode node, string port) =>
        node.Task?.Outcomes.FirstOrDefault(outcome => outcome.Name == port)?.Label ?? port switch
        {
            "Done" => null,
            "True" => "Ja",
            "False" => "Nein",
            "Default" => "sonst",
            "Replied" => "Antwort ist da",
            "TimedOut" => "Wartezeit ist um",
            _ => port,
        };

    private static string? DetailOf(CompiledNode node, SimulatedStep step) => node.Type switch
    {
        _ when step.Detail is null => null,
        "QualityDesk.SendMessage" => step.Detail.Split(", ") switch
        {
            [var template, "applicant"] => $"Es ginge hinaus: „{TextTitles.Of(EditOffice.MailPrefix + template)}“ an die ratsuchende Person",
            [var template, var to] => $"Es ginge hinaus: „{TextTitles.Of(EditOffice.MailPrefix + template)}“ an {to}",
            _ => step.Detail,
        },
        "QualityDesk.SetStage" => Words.TryParse<Stage>(step.Detail, out var stage) ? $"Abschnitt: {stage.German()}" : step.Detail,
        "QualityDesk.CloseCase" => $"Der Fall wäre abgeschlossen: {ClosureReasons.German(step.Detail)}",
        _ => step.Detail,
    };
}
