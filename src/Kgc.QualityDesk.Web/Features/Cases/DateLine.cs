using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>A promised date in words: until when, and how it stands.</summary>
public sealed record DateLine(string Title, DateTimeOffset DueAt, DateTimeOffset? KeptAt, string State, string Kind)
{
    public static DateLine Of(PromisedDate date, PromisedDateState state) => new(date.Title, date.DueAt, date.KeptAt, German(state), state switch
    {
        PromisedDateState.Kept => "success",
        PromisedDateState.Missed => "danger",
        PromisedDateState.InDanger => "warning",
        _ => "info",
    });

    private static string German(PromisedDateState state) => state switch
    {
        PromisedDateState.Kept => "eingehalten",
        PromisedDateState.Missed => "nicht eingehalten",
        PromisedDateState.InDanger => "in Gefahr",
        PromisedDateState.Resting => "ruht",
        _ => "offen",
    };
}
