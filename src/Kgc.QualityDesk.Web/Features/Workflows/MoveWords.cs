using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>Migrations in German words.</summary>
public static class MoveWords
{
    public static string Of(MoveResult result) => result switch
    {
        MoveResult.Stays => "bleibt am selben Schritt",
        MoveResult.Maps => "geht an anderen Schritt",
        _ => "blockiert",
    };

    public static string KindOf(MoveResult result) => result switch
    {
        MoveResult.Stays => "success",
        MoveResult.Maps => "info",
        _ => "danger",
    };

    public static string Of(MoveState state) => state switch
    {
        MoveState.Pending => "wird umgestellt",
        MoveState.Done => "umgestellt",
        MoveState.Blocked => "blockiert",
        MoveState.UndoPending => "wird zurückgesetzt",
        _ => "zurückgesetzt",
    };

    public static string KindOf(MoveState state) => state switch
    {
        MoveState.Done => "success",
        MoveState.Blocked => "danger",
        MoveState.Undone => "warning",
        _ => "info",
    };

    public static string Of(TimerKind? kind) => kind switch
    {
        null => "Frist der Aufgabe",
        TimerKind.Remind => "Erinnerung",
        TimerKind.Escalate => "Meldung an die Leitung",
        TimerKind.ApplicantTimeout => "Wartezeit auf Antwort",
        _ => "Wartezeit",
    };

    public static string Of(TimerEffect effect) => effect switch
    {
        TimerEffect.Keeps => "behält die Restzeit",
        TimerEffect.Restarts => "beginnt neu",
        TimerEffect.Begins => "kommt hinzu",
        _ => "entfällt",
    };

    public static string Sums(BatchView.Sums sums) =>
        string.Join(", ", new[] { (sums.Done, "umgestellt"), (sums.Blocked, "blockiert"), (sums.Pending, "in Arbeit"), (sums.Undone, "zurückgesetzt") }
            .Where(s => s.Item1 > 0).Select(s => $"{s.Item1} {s.Item2}"));
}
