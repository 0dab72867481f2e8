namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>What is to be done with many cases at once.</summary>
/// <param name="Kind">one of <see cref="Kinds"/></param>
/// <param name="Advisor">mail address, for <see cref="Assign"/></param>
/// <param name="Topic">code, for <see cref="SetTopic"/></param>
/// <param name="Reason">a closure reason, for <see cref="Close"/>; what to look at, for <see cref="FollowUp"/></param>
/// <param name="On">day as yyyy-MM-dd, for <see cref="FollowUp"/></param>
public sealed record BulkAct(string? Kind, string? Advisor = null, string? Topic = null, string? Reason = null, string? On = null)
{
    public const string Assign = "assign", SetTopic = "set-topic", Close = "close", FollowUp = "follow-up";

    public static IReadOnlyList<(string Kind, string German)> Kinds { get; } =
        [(Assign, "Einer Person zuweisen"), (SetTopic, "Thema setzen"), (FollowUp, "Wiedervorlage setzen"), (Close, "Ohne Antwort schließen")];
}
