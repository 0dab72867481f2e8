namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What a run says about one criterion.</summary>
public sealed class SelfCheckAnswer
{
    public int RunId { get; set; }

    public SelfCheckRun? Run { get; set; }

    /// <summary>Code of the run's edition.</summary>
    public required string Criterion { get; set; }

    /// <summary>False once the person of a short run chose another one; what was answered comes back when it is chosen again.</summary>
    public bool IsAsked { get; set; } = true;

    public AnswerKind Kind { get; set; }

    /// <summary>From 1; only with <see cref="AnswerKind.Stage"/>.</summary>
    public int? Stage { get; set; }

    /// <summary>Why it does not apply.</summary>
    public string? Reason { get; set; }

    public string? Note { get; set; }

    /// <summary>Counts the changes of this answer, so that an old page does not undo a newer one unnoticed.</summary>
    public int Version { get; set; }

    internal bool Says(AnswerInput said) =>
        (Kind, Stage, Reason ?? "", Note ?? "") == (said.Kind, said.Stage, said.Reason ?? "", said.Note ?? "");
}
