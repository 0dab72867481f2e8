namespace Kgc.QualityDesk.Web.Mail;

/// <summary>How long one delivery tries at once. All tries together end before the outbox's lease does.</summary>
internal sealed record MailPatience
{
    public TimeSpan PerTry { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Tries after the first one.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the second try; doubles, with jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>So many deliveries, half of them failed, and the mail server is left alone …</summary>
    public int BreakAfter { get; init; } = 3;

    /// <summary>… for this long.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);
}
