namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>How people read what became of one use of a link.</summary>
public static class ExpertAccessWords
{
    public static bool IsRefused(this ExpertAccessKind kind) => kind >= ExpertAccessKind.UnknownLink;

    public static string German(this ExpertAccessKind kind) => kind switch
    {
        ExpertAccessKind.Locked => "Link aufgerufen, noch ohne Code",
        ExpertAccessKind.CodeSent => "Code zugesandt",
        ExpertAccessKind.Opened => "Mit Code geöffnet",
        ExpertAccessKind.Viewed => "Fassung angesehen",
        ExpertAccessKind.FileTaken => "Anlage heruntergeladen",
        ExpertAccessKind.Submitted => "Stellungnahme abgegeben",
        ExpertAccessKind.HandedBack => "Prüfung zurückgegeben",
        ExpertAccessKind.Left => "Zugang im Browser beendet",
        ExpertAccessKind.UnknownLink => "Abgewiesen: unbekannter Link",
        ExpertAccessKind.Expired => "Abgewiesen: Link abgelaufen",
        ExpertAccessKind.Revoked => "Abgewiesen: Link widerrufen",
        ExpertAccessKind.Ended => "Abgewiesen: Prüfung ist beendet",
        ExpertAccessKind.NotOpen => "Abgewiesen: in diesem Browser nicht geöffnet",
        ExpertAccessKind.CodeWrong => "Abgewiesen: falscher Code",
        ExpertAccessKind.CodeReplayed => "Abgewiesen: Code schon benutzt",
        ExpertAccessKind.CodeExpired => "Abgewiesen: Code abgelaufen oder zu oft versucht",
        ExpertAccessKind.OtherBrowser => "Abgewiesen: Code eines anderen Browsers",
        ExpertAccessKind.TooManyCodes => "Abgewiesen: zu viele Codes angefordert",
        ExpertAccessKind.OtherRevision => "Abgewiesen: andere Fassung",
        ExpertAccessKind.ForeignFile => "Abgewiesen: Anlage gehört nicht zur Fassung",
        ExpertAccessKind.AnsweredBefore => "Abgewiesen: Stellungnahme liegt schon vor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
