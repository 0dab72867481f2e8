namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What a person says about a criterion.</summary>
public sealed record AnswerInput(AnswerKind Kind, int? Stage = null, string? Reason = null, string? Note = null)
{
    /// <summary>Trimmed, and without what does not belong to this kind of answer.</summary>
    internal AnswerInput Tidy() => new(Kind, Kind == AnswerKind.Stage ? Stage : null, Kind == AnswerKind.NotApplicable ? Text(Reason) : null, Text(Note));

    internal static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
