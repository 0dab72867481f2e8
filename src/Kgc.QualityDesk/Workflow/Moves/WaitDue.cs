using System.Globalization;
using System.Xml;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Workflow;

/// <summary>When a waiting step would end if it began now, as far as the chart says so without looking into the case.</summary>
internal static class WaitDue
{
    /// <summary>Null when the time is only known to a running case.</summary>
    public static DateTimeOffset? Of(CompiledNode node, DateTimeOffset at, OfficeClock clock) => node.Type switch
    {
        ActivityTypes.WaitForApplicant => Days(Text(node, "timeoutWorkingDays"), at, clock),
        ActivityTypes.WaitWorkingDays => Days(Text(node, "days"), at, clock),
        ActivityTypes.Delay => at + Duration(Text(node, "timeSpan")),
        ActivityTypes.StartAt when DateTimeOffset.TryParse(Text(node, "dateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => null,
    };

    private static string? Text(CompiledNode node, string input) => node.Source.Inputs.GetValueOrDefault(input)?.ConstantText;

    private static DateTimeOffset? Days(string? text, DateTimeOffset at, OfficeClock clock) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? clock.Calendar.DueAfter(at, days) : null;

    private static TimeSpan? Duration(string? text)
    {
        try
        {
            return text is null ? null : text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
