namespace Kgc.QualityDesk.Flowcharts;

internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Value, int Position)
{
    private const int Shown = 40;

    /// <summary>The English keyword of a word, null for names and everything else.</summary>
    public string? Keyword => Kind == ConditionTokenKind.Word ? ConditionKeywords.Of(Value) : null;

    public bool IsWord(string keyword) => Keyword == keyword;

    public bool IsSign(string sign) => Kind == ConditionTokenKind.Sign && Value == sign;

    public override string ToString() => Kind switch
    {
        ConditionTokenKind.End => "das Ende",
        _ => $"„{(Value.Length <= Shown ? Value : Value[..Shown] + "…")}“",
    };
}
