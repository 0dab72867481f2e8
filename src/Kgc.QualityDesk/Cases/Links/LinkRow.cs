namespace Kgc.QualityDesk.Cases.Links;

/// <summary>One operation between a case and another, as seen from the case.</summary>
/// <param name="Id">for undoing</param>
/// <param name="Kind">what was done</param>
/// <param name="IsFrom">this case is the first of the two: it was merged, or split off, or asks on</param>
/// <param name="Number">the other case</param>
/// <param name="Subject">of the other case</param>
/// <param name="Stage">of the other case</param>
/// <param name="Status">of the other case</param>
/// <param name="DueAt">what the other case was promised</param>
/// <param name="At">when</param>
/// <param name="By">who</param>
/// <param name="Note">why</param>
/// <param name="UndoneAt">null while it stands</param>
/// <param name="UndoneBy">who took it back</param>
public sealed record LinkRow(
    string Id, CaseLinkKind Kind, bool IsFrom, string Number, string Subject, Stage Stage, CaseStatus Status, DateTimeOffset DueAt,
    DateTimeOffset At, string By, string? Note, DateTimeOffset? UndoneAt, string? UndoneBy)
{
    internal int OtherVersion { get; init; }

    /// <summary>German, read from this case: „zusammengeführt in“, „abgetrennt aus“.</summary>
    public string Text => (Kind, IsFrom) switch
    {
        (CaseLinkKind.Merged, true) => "zusammengeführt in",
        (CaseLinkKind.Merged, false) => "hat aufgenommen",
        (CaseLinkKind.Split, true) => "abgetrennt aus",
        (CaseLinkKind.Split, false) => "ein Teil wurde abgetrennt:",
        (CaseLinkKind.FollowUpQuestion, true) => "Folgefrage zu",
        (CaseLinkKind.FollowUpQuestion, false) => "hat als Folgefrage",
        (CaseLinkKind.SameProject, _) => "gleiches Vorhaben wie",
        _ => "verwandt mit",
    };

    public bool IsStanding => UndoneAt is null;
}
